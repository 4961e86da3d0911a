import { expect, test } from 'vitest'
import { faultSummary } from '../../src/core/fault.ts'

test('says what went wrong and where', () => {
  const summary = faultSummary(new TypeError('fee is not a number'), ['lệ phí'])
  expect(summary).toMatch(/^TypeError: fee is not a number\nat .*fault\.test\.ts/)
})

test('leaves out every word that the citizen wrote, with or without diacritics', () => {
  const error = new Error('no step for "Tôi tên LAN" (toi ten lan)')
  const [message] = faultSummary(error, ['tôi tên Lan']).split('\n')
  expect(message).toBe('Error: no step for "… … …" (… … …)')
})

test('a message of several lines does not pass as a stack', () => {
  const error = new Error('failed\n    at Lan, số 5')
  expect(faultSummary(error, ['Lan, số 5'])).not.toMatch(/Lan|số 5/)
})

test('tells no more of a thing that is no error than what it is', () => {
  expect(faultSummary('tôi tên Lan', [])).toBe('thrown: string')
})
