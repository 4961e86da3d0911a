import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRateLimit } from '../../../src/channels/web/rate-limit.ts'
import { subscriberOf } from '../../../src/core/subscriber.ts'

test('in no window are there more than twice the burst, and who waits as told is let through', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { minLength: 1, maxLength: 200 }), (pauses) => {
      let now = 0
      const take = createRateLimit(5, 10_000, () => now)
      const taken: number[] = []
      for (const pause of pauses) {
        now += pause
        const waitMs = take('a')
        if (waitMs === 0) taken.push(now)
        else {
          now += waitMs
          expect(take('a')).toBe(0)
          taken.push(now)
        }
      }
      for (const at of taken) {
        expect(taken.filter((t) => at <= t && t < at + 10_000).length).toBeLessThanOrEqual(10)
      }
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('one key does not use up what another has', () => {
  const take = createRateLimit(1, 1_000, () => 0)
  expect([take('a'), take('a'), take('b')]).toEqual([0, 1_000, 0])
})

test('many keys do not fill the memory: the oldest is forgotten', () => {
  const take = createRateLimit(1, 1_000, () => 0)
  take('first')
  for (let i = 0; i < 20_000; i += 1) take(`key ${i}`)
  expect([take('first'), take('key 19999')]).toEqual([0, 1_000])
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::', 'fe80:0:0:0'],
])('the subscriber of %s is %s', (address, subscriber) => {
  expect(subscriberOf(address)).toBe(subscriber)
})
