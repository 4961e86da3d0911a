import { expect, test } from 'vitest'
import { CHANNEL_NAMES, type ChannelName } from '../../src/core/message.ts'
import { FREE_MS, OPEN_MS, type Reach, type Way, wayToTell } from '../../src/core/telling.ts'

const HOUR = 60 * 60_000
const NOW = Date.parse('2026-11-24T03:00:00Z')
const ASKED = { asked: true, lasts: true }

function reach(channel: ChannelName, over: Partial<Reach> = {}): Reach {
  const now = { unreachable: false, silent: false, now: NOW, pays: false, hasTemplate: false }
  return { channel, heard: NOW - HOUR, ...now, ...over }
}

test.each<[ChannelName, Way]>([
  ['telegram', 'free'],
  ['zalo-oa', 'free'],
  ['zalo-bot', 'free'],
  ['web', 'keep'],
  ['terminal', 'keep'],
])('on %s, an hour after the last word: %s', (channel, way) => {
  expect(wayToTell(ASKED, reach(channel))).toBe(way)
})

const rich = { pays: true, hasTemplate: true }

test.each<[string, number | null, Partial<Reach>, Way]>([
  ['in the free days', FREE_MS, {}, 'free'],
  ['a moment after, where the office does not pay', FREE_MS + 1, { hasTemplate: true }, 'keep'],
  ['a moment after, where it pays', FREE_MS + 1, rich, 'paid'],
  ['on the seventh day', OPEN_MS, rich, 'paid'],
  ['after it', OPEN_MS + 1, rich, 'template'],
  ['after it, without a template', OPEN_MS + 1, { pays: true }, 'keep'],
  ['to somebody of whom nothing is known', null, { pays: true }, 'keep'],
  ['the same with a template', null, rich, 'template'],
])('what was asked for, on Zalo %s', (_when, since, over, way) => {
  const heard = since === null ? null : NOW - since
  expect(wayToTell(ASKED, reach('zalo-oa', { heard, ...over }))).toBe(way)
})

test('nothing that costs is sent to who did not ask for it', () => {
  for (const since of [FREE_MS + 1, OPEN_MS, OPEN_MS + 1, 90 * 24 * HOUR]) {
    const late = reach('zalo-oa', { heard: NOW - since, ...rich })
    expect(wayToTell({ asked: false, lasts: true }, late)).toBe('keep')
    expect(wayToTell({ asked: false, lasts: false }, late)).toBe('let-go')
  }
})

test.each(CHANNEL_NAMES)(
  'nothing is sent on %s to who blocked us, or talks to an officer',
  (channel) => {
    for (const over of [{ unreachable: true }, { silent: true }]) {
      expect(wayToTell(ASKED, reach(channel, { ...rich, ...over }))).toBe('keep')
    }
  },
)
