import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPace } from '../src/platform-pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Lets so many processes call as fast as they may, and tells when the calls were made. */
async function callsOf(
  aSecond: number,
  among: number,
  seconds: number,
): Promise<readonly number[]> {
  const calls: number[] = []
  let isOver = false
  for (let process = 0; process < among; process += 1) {
    const pace = createPace(aSecond, () => among, Date.now)
    void (async () => {
      while (!isOver) {
        await pace()
        calls.push(Date.now())
      }
    })()
  }
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  isOver = true
  await vi.advanceTimersByTimeAsync(120_000)
  return calls.toSorted((a, b) => a - b)
}

test('in no second do all processes together make more calls than allowed, and nearly as many', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 12 }),
      async (aSecond, among) => {
        const calls = await callsOf(aSecond, among, 5)
        const longestMs = Math.max(1, among / aSecond) * 1000
        for (const [n, at] of calls.entries()) {
          const within = calls.slice(n).filter((other) => other < at + longestMs).length
          expect(within).toBeLessThanOrEqual(Math.max(aSecond, among))
        }
        expect(calls.length).toBeGreaterThan(among)
      },
    ),
    { numRuns: 20 },
  )
})

test('while nobody knows how many share the limit nothing is called, and after a while it is given up', async () => {
  let sharers: number | null = null
  const pace = createPace(60, () => sharers, Date.now)
  let called = 0
  void pace().then(() => {
    called += 1
  })
  await vi.advanceTimersByTimeAsync(5000)
  expect(called).toBe(0)
  sharers = 2
  await vi.advanceTimersByTimeAsync(200)
  expect(called).toBe(1)
  sharers = null
  const refused = expect(pace()).rejects.toThrow('Chưa biết có mấy tiến trình')
  await vi.advanceTimersByTimeAsync(11_000)
  await refused
})
