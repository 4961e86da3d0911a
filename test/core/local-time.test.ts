import { expect, test } from 'vitest'
import { isDay } from '../../src/core/local-time.ts'

test.each(['2026-02-28', '2028-02-29', '1956-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.each(['2026-02-29', '2026-02-31', '2026-13-01', '2026-1-1', '', '2026-01-01x', '01/01/2026'])(
  '%j is none',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)
