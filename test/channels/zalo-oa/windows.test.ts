import { expect, test } from 'vitest'
import { type Way, wayToTell, windowAt } from '../../../src/channels/zalo-oa/windows.ts'

const HOUR = 60 * 60_000
const NOW = Date.parse('2026-11-24T03:00:00Z')

test.each([
  [0, 'free'],
  [48 * HOUR, 'free'],
  [48 * HOUR + 1, 'paid'],
  [7 * 24 * HOUR, 'paid'],
  [7 * 24 * HOUR + 1, 'closed'],
])('%i ms after the last word it is %s', (since, window) => {
  expect(windowAt(NOW - since, NOW)).toBe(window)
})

test('to somebody who never wrote it is closed', () => {
  expect(windowAt(null, NOW)).toBe('closed')
})

test.each<['free' | 'paid' | 'closed', boolean, boolean, boolean, Way]>([
  // window, asked, pays, has a template
  ['free', false, false, false, 'message'],
  ['free', true, false, false, 'message'],
  ['paid', true, false, false, 'keep'],
  ['paid', true, false, true, 'keep'],
  ['paid', true, true, false, 'paid-message'],
  ['paid', false, true, true, 'keep'],
  ['closed', true, true, false, 'keep'],
  ['closed', true, false, true, 'template'],
  ['closed', false, true, true, 'keep'],
])('%s, asked %s, pays %s, template %s: %s', (window, asked, pays, hasTemplate, way) => {
  expect(wayToTell(window, asked, { pays, hasTemplate })).toBe(way)
})
