import { expect, test } from 'vitest'
import type { Calendar } from '../../src/core/calendar.ts'
import { instantOf } from '../../src/core/local-time.ts'
import { openingAt } from '../../src/core/opening.ts'

const calendar: Calendar = {
  years: [
    {
      year: 2026,
      source: 'test',
      holidays: [{ from: '2026-09-01', until: '2026-09-02', name: 'Quốc khánh' }],
      workdays: ['2026-08-22'],
    },
  ],
}
const morning = { open: 450, close: 690 }
const hours = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  spells: [morning, { open: 810, close: 1020 }],
}))

test.each([
  ['in the morning', '2026-11-24', 9 * 60, { open: true, until: 690 }],
  ['to the minute', '2026-11-24', 450, { open: true, until: 690 }],
  ['at noon', '2026-11-24', 690, { open: false, next: { day: '2026-11-24', at: 810 } }],
  ['on Friday evening', '2026-11-27', 1200, { open: false, next: { day: '2026-11-30', at: 450 } }],
  [
    'on a holiday',
    '2026-09-01',
    9 * 60,
    { open: false, holiday: 'Quốc khánh', next: { day: '2026-09-03', at: 450 } },
  ],
  ['on a Saturday that is worked', '2026-08-22', 9 * 60, { open: true, until: 690 }],
  ['in a year without calendar', '2028-01-04', 9 * 60, { open: true, until: 690 }],
] as const)('%s', (_when, day, minute, expected) => {
  expect(openingAt(hours, calendar, instantOf(day, minute))).toMatchObject(expected)
})

test('tells of no opening where there are no hours', () => {
  expect(openingAt([], calendar, instantOf('2026-11-24'))).toMatchObject({
    open: false,
    next: null,
  })
})
