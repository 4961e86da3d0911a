import { describe, expect, test } from 'vitest'
import type { ZaloOaChannel, ZaloOaOptions } from '../../../src/channels/zalo-oa/channel.ts'
import type { DeliveryError } from '../../../src/core/errors.ts'
import { type FakeOa, refusal } from './fake-oa.ts'
import { HOUR, IMPATIENT, type Rehearsal, rehearse, soon } from './rehearsal.ts'

const OAUTH = '/v4/oa/access_token'

/** A channel in the middle of its work: the first token is bought. */
async function stage(
  options?: Partial<ZaloOaOptions>,
): Promise<Rehearsal & { channel: ZaloOaChannel }> {
  const rehearsal = await rehearse()
  const channel = rehearsal.make(options)
  await channel.open(rehearsal.admit)
  await soon(() => expect(rehearsal.oa.refreshes.size).toBe(1))
  await say(channel, 'đầu tiên')
  return { ...rehearsal, channel }
}

async function say(channel: ZaloOaChannel, text: string): Promise<void> {
  for (const part of channel.render({ text })) await channel.send('246845883529197922', part)
}

async function failureOf(sending: Promise<void>): Promise<DeliveryError> {
  const error = await sending.then(
    () => null,
    (thrown: DeliveryError) => thrown,
  )
  if (error === null) throw new Error('it was sent')
  return error
}

function textsOf(oa: FakeOa): unknown[] {
  return oa.sent.map(({ message }) => message['text'])
}

/** Every refresh token was handed in once at most. */
function expectNoneTwice(oa: FakeOa): void {
  for (const [token, times] of oa.refreshes) expect(`${times} × ${token}`).toMatch(/^1 ×/)
}

test('the first refresh token buys a pair, and the next start goes on with what followed', async () => {
  const { oa, channel, make, admit, store } = await stage()
  await channel.close()
  const again = make()
  await again.open(admit)
  await say(again, 'sau khi khởi động lại')
  expect(textsOf(oa)).toEqual(['đầu tiên', 'sau khi khởi động lại'])
  expect((await store.loadToken('zalo-oa'))?.revision).toBe(2)
  expectNoneTwice(oa)
})

test('is renewed hours before its end, while nothing is sent', async () => {
  const { oa, clock, channel, store } = await stage()
  clock.now += 19.5 * HOUR
  await say(channel, 'trước giờ đổi')
  expect(oa.refreshes.size).toBe(1)
  clock.now += HOUR
  await soon(() => expect(oa.refreshes.size).toBe(2))
  await soon(async () => expect((await store.loadToken('zalo-oa'))?.revision).toBe(3))
  await say(channel, 'sau giờ đổi')
  expect(textsOf(oa)).toEqual(['đầu tiên', 'trước giờ đổi', 'sau giờ đổi'])
  expect(oa.deadTries.size).toBe(0)
  expectNoneTwice(oa)
})

test('one that ends in mid-send is renewed once for all, and each message goes once more', async () => {
  const { oa, clock, channel } = await stage()
  clock.now += HOUR
  oa.expireAccess()
  const texts = Array.from({ length: 20 }, (_, i) => `tin ${i}`)
  await Promise.all(texts.map((text) => say(channel, text)))
  expect(textsOf(oa).slice(1).toSorted()).toEqual(texts.toSorted())
  expect(oa.refreshes.size).toBe(2)
  expectNoneTwice(oa)
  expect(channel.warnings()).toEqual([])
})

test('two processes renew once between them', async () => {
  const { oa, clock, channel, make, admit } = await stage()
  const other = make()
  await other.open(admit)
  for (let round = 2; round < 6; round += 1) {
    clock.now += 23 * HOUR
    await soon(() => expect(oa.refreshes.size).toBe(round))
    // Whoever comes while the other is at it is told to wait a moment.
    await Promise.all(
      [channel, other].map((each) =>
        say(each, 'xin chào').catch((error: DeliveryError) => expect(error.retryable).toBe(true)),
      ),
    )
  }
  expectNoneTwice(oa)
})

test('the new pair is durable before its first use', async () => {
  const { oa, clock, channel, store, lines } = await stage()
  const replace = store.replaceToken
  let fails = true
  Object.assign(store, {
    replaceToken: (...args: Parameters<typeof replace>) =>
      fails ? Promise.reject(new Error('disk full')) : replace(...args),
  })
  clock.now += HOUR
  oa.expireAccess()
  expect(await failureOf(say(channel, 'khi đĩa đầy'))).toMatchObject({ failure: 'unreachable' })
  expect(await failureOf(say(channel, 'khi đĩa đầy'))).toMatchObject({ failure: 'unreachable' })
  expect(channel.warnings().join()).toMatch('Không ghi được token mới của Zalo')
  expect(lines.filter((line) => line.startsWith('error'))).toHaveLength(1)
  fails = false
  await say(channel, 'khi đĩa đầy')
  await soon(() => expect(channel.warnings()).toEqual([]))
  expect(textsOf(oa)).toEqual(['đầu tiên', 'khi đĩa đầy'])
  expectNoneTwice(oa)
})

describe('when the answer to a renewal is lost', () => {
  test.each(['hang', 'cut'] as const)(
    'and Zalo did not take it (%s): the old token works on, and it is tried again',
    async (how) => {
      const { oa, clock, channel } = await stage(IMPATIENT)
      oa.answer(OAUTH, how)
      clock.now += 23 * HOUR
      await soon(() => expect(channel.warnings().join()).toMatch('không nhận được trả lời'))
      expect(channel.warnings().join()).toMatch('npm run zalo:token')
      await say(channel, 'bằng token cũ')
      clock.now += 61_000
      await soon(() => expect(channel.warnings()).toEqual([]))
      await say(channel, 'bằng token mới')
      expect(textsOf(oa)).toEqual(['đầu tiên', 'bằng token cũ', 'bằng token mới'])
      expectNoneTwice(oa)
    },
  )

  test.each(['hang', 'cut'] as const)(
    'and Zalo took it (%s): an alarm once, nothing tried again, and all goes on after zalo:token',
    async (how) => {
      const { oa, clock, channel, store, lines } = await stage(IMPATIENT)
      oa.answer(OAUTH, { after: how })
      clock.now += 23 * HOUR
      await soon(() => expect(channel.warnings().join()).toMatch('không nhận được trả lời'))
      expect(await failureOf(say(channel, 'đang chờ'))).toMatchObject({ retryable: true })
      clock.now += 61_000
      await soon(() => expect(channel.warnings().join()).toMatch('mất quyền gửi'))
      expect(channel.warnings().join()).toMatch('npm run zalo:token')
      const before = oa.paths.length
      for (let i = 0; i < 50; i += 1) {
        expect(await failureOf(say(channel, 'đang chờ'))).toMatchObject({
          failure: 'misconfigured',
          retryable: true,
        })
      }
      expect(oa.paths.length).toBe(before)
      expect(lines.filter((line) => line.includes('mất quyền gửi'))).toHaveLength(1)
      expectNoneTwice(oa)

      const { access, refresh } = oa.issue()
      await store.putToken('zalo-oa', { access, refresh, expires: clock.now + 25 * HOUR })
      await say(channel, 'đang chờ')
      await soon(() => expect(channel.warnings()).toEqual([]))
      expect(textsOf(oa)).toEqual(['đầu tiên', 'đang chờ'])
    },
  )

  test('by a process that was killed in between: the next one finds out', async () => {
    const { oa, clock, channel, store, make, admit } = await stage()
    await channel.close()
    const kept = await store.loadToken('zalo-oa')
    if (kept === null) throw new Error('no token')
    await store.beginRefresh('zalo-oa', kept, clock.now + 60_000)
    clock.now += 61_000
    await make().open(admit)
    await soon(() => expect(oa.refreshes.size).toBe(2))
    expectNoneTwice(oa)
  })
})

test.each([
  ['a page of a gateway', { status: 502, body: '<html>502 Bad Gateway</html>' }],
  ['neither error nor token', { status: 200, body: { message: 'ok' } }],
])('%s in place of a pair is no pair', async (_what, answer) => {
  const { oa, clock, channel } = await stage()
  oa.answer(OAUTH, answer)
  clock.now += 23 * HOUR
  await soon(() => expect(channel.warnings().join()).toMatch('không nhận được trả lời'))
  clock.now += 61_000
  await soon(() => expect(channel.warnings()).toEqual([]))
  expectNoneTwice(oa)
})

test('a limit on renewals spends nothing: the same token is tried again', async () => {
  const { oa, clock, channel } = await stage()
  oa.answer(OAUTH, refusal(-32))
  clock.now += 23 * HOUR
  await soon(() => expect(channel.warnings()).toEqual([]))
  await soon(() => expect(oa.refreshes.size).toBe(2))
})

test('a consent taken back is an alarm with the command; nothing is lost', async () => {
  const { oa, clock, channel, store } = await stage()
  oa.revoke()
  clock.now += HOUR
  expect(await failureOf(say(channel, 'giữ lại'))).toMatchObject({ failure: 'misconfigured' })
  await soon(() => expect(channel.warnings().join()).toMatch('npm run zalo:token'))
  const { access, refresh } = oa.issue()
  await store.putToken('zalo-oa', { access, refresh, expires: clock.now + 25 * HOUR })
  await say(channel, 'giữ lại')
  expect(textsOf(oa)).toEqual(['đầu tiên', 'giữ lại'])
  expectNoneTwice(oa)
})

test('a token that is refused as soon as it is new does not spend one after the other', async () => {
  const { oa, clock, channel } = await stage()
  clock.now += HOUR
  oa.answer('/v3.0/oa/message/cs', ...Array.from({ length: 9 }, () => refusal(-216)))
  for (let i = 0; i < 10; i += 1) await failureOf(say(channel, `tin ${i}`))
  expect(oa.refreshes.size).toBe(2)
  expect(channel.warnings().join()).toMatch('npm run zalo:token')
})

test('without any token the channel says what to do', async () => {
  const { make, admit } = await rehearse()
  const channel = make({ refreshToken: undefined })
  await channel.open(admit)
  await soon(() => expect(channel.warnings().join()).toMatch('chưa có token'))
  expect(await failureOf(say(channel, 'x'))).toMatchObject({ failure: 'misconfigured' })
})

test('a seed that Zalo refuses is not handed in at the next start', async () => {
  const { oa, make, admit } = await rehearse()
  const channel = make({ refreshToken: 'planted-spent' })
  await channel.open(admit)
  await soon(() => expect(channel.warnings()).toHaveLength(1))
  await channel.close()
  const again = make({ refreshToken: 'planted-spent' })
  await again.open(admit)
  await soon(() => expect(again.warnings().join()).toMatch('npm run zalo:token'))
  expect([...oa.refreshes]).toEqual([['planted-spent', 1]])
})
