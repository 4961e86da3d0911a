import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays, type Calendar, holidayOn, isWorkingDay } from '../../src/core/calendar.ts'
import { addDays } from '../../src/core/local-time.ts'

const CALENDAR: Calendar = {
  years: [
    {
      year: 2026,
      source: 'test',
      holidays: [
        { from: '2026-09-01', until: '2026-09-02', name: 'Quốc khánh' },
        { from: '2026-12-30', until: '2026-12-31', name: 'Nghỉ cuối năm' },
      ],
      workdays: ['2026-08-22'],
    },
    {
      year: 2027,
      source: 'test',
      holidays: [{ from: '2027-02-05', until: '2027-02-11', name: 'Tết Nguyên đán' }],
      workdays: [],
    },
  ],
}

test.each([
  ['a Tuesday', '2026-11-24', true],
  ['a Saturday', '2026-11-28', false],
  ['a Sunday', '2026-11-29', false],
  ['a Saturday worked in exchange', '2026-08-22', true],
  ['the first day of a holiday', '2026-09-01', false],
  ['the last day of a holiday', '2026-09-02', false],
  ['the day after', '2026-09-03', true],
  ['a year that is not in the calendar', '2028-01-03', null],
])('whether %s is worked', (_, day, works) => {
  expect(isWorkingDay(CALENDAR, day)).toBe(works)
})

test('a holiday has a name', () => {
  expect(holidayOn(CALENDAR, '2027-02-08')?.name).toBe('Tết Nguyên đán')
  expect(holidayOn(CALENDAR, '2027-02-12')).toBeUndefined()
})

test.each([
  ['none', '2026-11-24', 0, '2026-11-24'],
  ['within a week', '2026-11-24', 3, '2026-11-27'],
  ['over a weekend', '2026-11-27', 1, '2026-11-30'],
  ['to a Saturday worked in exchange', '2026-08-21', 1, '2026-08-22'],
  ['over a holiday', '2026-08-31', 1, '2026-09-03'],
  ['over New Year', '2026-12-29', 1, '2027-01-01'],
  ['over Tết and its weekend', '2027-02-04', 1, '2027-02-12'],
  ['past the end of the calendar', '2027-12-30', 5, null],
])('working days, %s', (_, from, days, to) => {
  expect(addWorkingDays(CALENDAR, from, days)).toBe(to)
})

test('between a day and so many working days later lie exactly so many', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 40 }),
      (start, days) => {
        const from = addDays('2026-01-01', start)
        const to = addWorkingDays(CALENDAR, from, days)
        if (to === null) return
        expect(isWorkingDay(CALENDAR, to)).toBe(true)
        let worked = 0
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          if (isWorkingDay(CALENDAR, day)) worked += 1
        }
        expect(worked).toBe(days)
      },
    ),
    { seed: 20261124 },
  )
})
