import { expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/core/calendar.ts'

const { calendar } = (await loadContent({ shipped: 'content' })).content

test.each([
  // Tết Ất Tỵ and Bính Ngọ: the first working day after it.
  ['2025-01-24', 1, '2025-02-03'],
  ['2026-02-13', 1, '2026-02-23'],
  // 2 May 2025 was off, worked for on Saturday 26 April.
  ['2025-04-25', 1, '2025-04-26'],
  ['2025-04-29', 1, '2025-05-05'],
  // 2 January and 31 August 2026 were off, worked for on 10 January and 22 August.
  ['2025-12-31', 1, '2026-01-05'],
  ['2026-01-09', 1, '2026-01-10'],
  ['2026-08-21', 1, '2026-08-22'],
  ['2026-08-28', 1, '2026-09-03'],
  // Giỗ Tổ on a Sunday, made up for on Monday; then 30 April and 1 May.
  ['2026-04-24', 1, '2026-04-28'],
  ['2026-04-29', 1, '2026-05-04'],
])('%s and %i working day: %s', (from, days, until) => {
  expect(addWorkingDays(calendar, from, days)).toBe(until)
  expect(workingDaysBetween(calendar, from, until)).toBe(days)
})

test('a year whose holidays are not announced is not guessed', () => {
  expect(isWorkingDay(calendar, '2027-02-08')).toBeNull()
  expect(addWorkingDays(calendar, '2026-12-31', 1)).toBeNull()
  expect(workingDaysBetween(calendar, '2026-12-28', '2027-01-05')).toBeNull()
})
