import { expect, test } from 'vitest'
import { metricsText } from '../src/metrics.ts'

const NOTHING = {
  messages: 0,
  oldestMessage: null,
  parts: 0,
  oldestPart: null,
  deadLetters: 0,
  possiblyDoubled: 0,
  dropped: 0,
  unreachable: 0,
}

test('messages that were not free are told by month and by what they were counted against', () => {
  const charged = { channel: 'zalo-oa', month: '2026-11', against: 'charged', messages: 2 } as const
  expect(metricsText(NOTHING, [charged], 0)).toContain(
    '# TYPE motcua_messages_not_free gauge\nmotcua_messages_not_free{channel="zalo-oa",month="2026-11",against="charged"} 2\n',
  )
})

test('ages are told in seconds', () => {
  expect(metricsText({ ...NOTHING, messages: 1, oldestMessage: 1000 }, [], 61_000)).toMatch(
    /^motcua_message_oldest_seconds 60$/m,
  )
})
