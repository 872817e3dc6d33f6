import { expect } from 'chai';
import { Desk } from '../src/desk.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

describe('desk', function () {
  this.timeout(300);
  const ann = { name: 'Ann', mail: 'ann@example.com' };
  const bob = { name: 'Bob', mail: 'bob@example.com' };
  let desk;
  beforeEach(() => (desk = new Desk()));

  it('tells the place in the queue', () => expect([desk.reserve('1', ann), desk.reserve('1', bob)]).to.deep.equal([1, 2]));
  it('has a queue for each book', () => expect([desk.reserve('1', ann), desk.reserve('2', bob)]).to.deep.equal([1, 1]));
  it('notifies the first reader', async () => {
    const mails = [];
    desk.reserve('1', ann);
    desk.reserve('1', bob);
    await desk.returned('1', async ({ mail }) => {
      await wait(20);
      mails.push(mail);
    });
    expect(mails).to.deep.equal(['ann@example.com']);
  });
  it('notifies nobody if nobody waits', async () => expect(await desk.returned('1', () => expect.fail('nobody'))).to.equal(undefined));
  it('waits for the mail', (done) => {
    desk.reserve('1', ann);
    desk.returned('1', () => wait(20)).then(() => done(), done);
  });
});
