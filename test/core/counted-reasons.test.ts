import { expect, test } from 'vitest'
import { countedShown, countedWeeks } from '../../src/core/counted-reasons.ts'

test('what is only counted is shown from five upwards', () => {
  const counted = [
    { reason: 'money', told: 3 },
    { reason: 'trouble', told: 4 },
    { reason: 'money', told: 2 },
  ]
  expect([...countedShown(counted)]).toEqual([
    ['money', 5],
    ['trouble', null],
  ])
})

test('it is summed over whole weeks that are over', () => {
  expect(countedWeeks('2026-11-24')).toEqual({ from: '2026-W35', to: '2026-W47' })
})
