import { expect } from 'chai';

const open = async (url) => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  throw Object.assign(new Error(`connect ECONNREFUSED ${url}`), { code: 'ECONNREFUSED' });
};

describe('readers in the database', () => {
  let db;
  before('opens the database', async () => {
    db = await open('10.0.3.17:5432');
  });
  it('are stored', () => expect(db).to.exist);
  it('are found by name', () => expect(db).to.exist);
});

describe('clean-up', () => {
  afterEach(function () {
    throw new TypeError('rows is not iterable');
  });
  it('removes old loans', () => expect([]).to.be.empty);
  it('removes old readers', () => expect([]).to.be.empty);
});

describe('export', function () {
  it('is written within 200 ms', function (done) {
    this.timeout(200);
    setTimeout(() => {}, 10);
  });
  it('fails outside of the test', (done) => {
    setTimeout(() => {
      throw new Error('disk is full');
    }, 5);
  });
});
