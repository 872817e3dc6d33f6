'use strict'

const { after, before, beforeEach, describe, it, mock, test } = require('node:test')
const assert = require('node:assert/strict')
const FindMyWay = require('..')

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

describe('routes', () => {
  let router
  beforeEach(() => { router = FindMyWay() })
  it('are listed', () => {
    router.on('GET', '/users/:id', () => {})
    router.on('POST', '/users', () => {})
    assert.equal(router.prettyPrint().trim(), '└── / (GET)')
  })
  it('hold their parameters', () => {
    router.on('GET', '/users/:id/posts/:post', { constraints: {} }, () => {}, { tag: 'posts' })
    const found = router.find('GET', '/users/7/posts/12')
    assert.deepEqual(found.params, { id: 7, post: '12', page: undefined })
  })
  it('are not there', () => assert.ok(router.find('GET', '/nothing')))
  it('throw another error', () => {
    router.on('GET', '/a', () => {})
    assert.throws(() => router.on('GET', '/a', () => {}), { message: 'declared twice' })
  })
  it('match a pattern', () => assert.match(router.prettyPrint(), /└── users/))
})

describe('with a database', () => {
  before(async () => {
    await wait(5)
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.3.17:5432', { cause: new Error('getaddrinfo ENOTFOUND db.internal') }), { code: 'ECONNREFUSED' })
  })
  after(() => console.log('closing the database'))
  it('stores routes', () => assert.ok(true))
  it('finds routes', () => assert.ok(true))
})

test('subtests', async (t) => {
  await t.test('one is good', () => assert.equal(1, 1))
  await t.test('one has two levels', async (t) => {
    await t.test('and fails there', () => assert.strictEqual('a\nb\nc\nd', 'a\nb\nx\nd'))
    t.diagnostic('looked at 4 lines')
  })
  t.diagnostic('3 routes were compiled')
  t.test('nobody waits for this one', async () => wait(50))
})

test('takes too long', { timeout: 100 }, async () => wait(400))
test('rejects', async () => Promise.reject(new TypeError('handler is not a function')))
test('reads a field of undefined', () => {
  const router = FindMyWay()
  router.find('GET', '/x').params.id.toString()
})
test('counts calls', () => {
  const handler = mock.fn()
  handler(1)
  assert.equal(handler.mock.callCount(), 2)
})
test('prints and fails', (t) => {
  console.log('looking up', { method: 'GET', url: '/users/7' })
  console.error('handler threw: out of range')
  assert.fail('no handler called')
})
test('is for later', { todo: 'when http3 is there' }, () => assert.equal(1, 2))
test('is skipped', { skip: 'not on this platform' }, () => {})
