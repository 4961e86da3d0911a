import { expect, test } from 'vitest'
import { choiceId, isChoiceId } from '../../src/core/choice-id.ts'
import {
  addDays,
  dayText,
  instantOf,
  localDay,
  localMinutes,
  weekdayOf,
} from '../../src/core/local-time.ts'
import { moneyText } from '../../src/core/money.ts'
import { isOfficialLink } from '../../src/core/official-link.ts'

test.each([
  [0, '0 đ'],
  [5000, '5.000 đ'],
  [1_250_000, '1.250.000 đ'],
])('money %d', (dong, text) => {
  expect(moneyText(dong)).toBe(text)
})

test('days are those of Vietnam', () => {
  const lateEvening = Date.parse('2026-11-23T17:30:00Z')
  expect(localDay(lateEvening)).toBe('2026-11-24')
  expect(localMinutes(lateEvening)).toBe(30)
  expect(instantOf('2026-11-24', 30)).toBe(lateEvening)
  expect(dayText('2026-06-10')).toBe('10/06/2026')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(weekdayOf('2026-11-24')).toBe(2)
})

test('a choice id is what every channel can carry', () => {
  expect(choiceId('case', 'khai-sinh', 'co-cs')).toBe('case:khai-sinh:co-cs')
  expect(() => choiceId('case', 'x'.repeat(70))).toThrow(RangeError)
  expect(() => choiceId('Mục')).toThrow(RangeError)
  expect(isChoiceId('facet:khai-sinh:fee')).toBe(true)
  expect(isChoiceId('facet::fee')).toBe(false)
})

test.each([
  ['https://dichvucong.gov.vn/a', true],
  ['https://www.dichvucong.gov.vn', true],
  ['https://dichvucong.gov.vn.example.com', false],
  ['https://fakedichvucong.gov.vn', false],
  ['javascript:alert(1)', false],
  ['không phải', false],
])('link %s', (url, official) => {
  expect(isOfficialLink(url, ['dichvucong.gov.vn'])).toBe(official)
})
