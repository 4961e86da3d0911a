import { expect, test } from 'vitest'
import { isSameText, owesReview, underReview } from '../../src/core/law-change.ts'

const legal = [{ text: 'Luật Hộ tịch 60/2014/QH13', replacedOn: '2027-03-01' }]
const procedure = { legal, asOf: '2026-10-01', verified: null }

test('a procedure owes a review from the marking on, and is under review from the day on', () => {
  expect(owesReview(procedure)?.replacedOn).toBe('2027-03-01')
  expect(underReview(procedure, '2027-02-28')).toBeNull()
  expect(underReview(procedure, '2027-03-01')?.text).toBe('Luật Hộ tịch 60/2014/QH13')
})

test('facts of the new law, or a comparison with the source since, end it', () => {
  expect(owesReview({ ...procedure, asOf: '2027-03-01' })).toBeNull()
  expect(owesReview({ ...procedure, verified: { by: 'Lan', on: '2027-03-02' } })).toBeNull()
  expect(owesReview({ ...procedure, verified: { by: 'Lan', on: '2027-02-28' } })).not.toBeNull()
  expect(owesReview({ ...procedure, legal: [{ text: 'Luật mới' }] })).toBeNull()
})

test.each([
  ['60/2014/QH13', 'Luật Hộ tịch số 60/2014/QH13 ngày 20/11/2014', true],
  ['Luật Hộ tịch 60/2014/QH13', 'Luật số 60/2014/qh13', true],
  ['Nghị định 123/2015/NĐ-CP', 'Nghị định 123/2015/NĐ-CP, Điều 9', true],
  ['Nghị định 23/2015/NĐ-CP', 'Nghị định 123/2015/NĐ-CP', false],
  ['Luật Hộ tịch', 'Luật Hộ tịch số 60/2014/QH13', true],
  ['', 'Luật Hộ tịch', false],
])('%j and %j are one text: %s', (a, b, same) => {
  expect(isSameText(a, b)).toBe(same)
})
