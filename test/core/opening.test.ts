import { expect, test } from 'vitest'
import type { Calendar } from '../../src/core/calendar.ts'
import { instantOf } from '../../src/core/local-time.ts'
import { openingAt, workingMs } from '../../src/core/opening.ts'

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

const confirmed = { by: 'test', on: '2026-01-01' }

test.each([
  ['a morning', '2026-11-24', 0, '2026-11-24', 12 * 60, 240],
  ['over the break at noon', '2026-11-24', 11 * 60, '2026-11-24', 14 * 60, 60],
  ['in the break', '2026-11-24', 700, '2026-11-24', 800, 0],
  ['over a night', '2026-11-24', 16 * 60, '2026-11-25', 8 * 60, 90],
  ['over a weekend', '2026-11-27', 16 * 60, '2026-11-30', 8 * 60, 90],
  ['over a holiday', '2026-08-31', 16 * 60, '2026-09-03', 8 * 60, 90],
  ['backwards, as when a clock is set', '2026-11-24', 11 * 60, '2026-11-24', 8 * 60, 0],
])('counts the minutes of work: %s', (_when, from, at, until, then, minutes) => {
  const office = { hours: { value: hours, confirmed } }
  const worked = workingMs({ office, calendar }, instantOf(from, at), instantOf(until, then))
  expect(worked).toBe(minutes * 60_000)
})

test('where nobody confirmed the hours, those that offices keep are counted', () => {
  const office = { hours: { value: hours, confirmed: null } }
  const between = (from: number, until: number): number =>
    workingMs(
      { office, calendar },
      instantOf('2026-11-24', from * 60),
      instantOf('2026-11-24', until * 60),
    )
  expect(between(7, 12)).toBe(3 * 60 * 60_000)
  expect(between(10, 16)).toBe(3 * 60 * 60_000)
})
