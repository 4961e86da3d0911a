import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DeliveryError } from '../src/core/errors.ts'
import type { Part } from '../src/core/ports.ts'
import { createFigures } from '../src/figures.ts'
import { metricsText } from '../src/metrics.ts'
import { watchChannel, watchStore } from '../src/watched.ts'
import { admitted, parts, span, taken, takenPart, text, turnFor } from './contracts/store/given.ts'
import { freshStore, recordingLog } from './support/records.ts'
import { NOW } from './support/world.ts'

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
  expect(metricsText(NOTHING, [charged], null, 0)).toContain(
    '# TYPE motcua_messages_not_free gauge\nmotcua_messages_not_free{channel="zalo-oa",month="2026-11",against="charged"} 2\n',
  )
})

test('ages are told in seconds, of the token too', () => {
  const told = metricsText({ ...NOTHING, messages: 1, oldestMessage: 1000 }, [], 121_000, 61_000)
  expect(told).toMatch(/^motcua_message_oldest_seconds 60$/m)
  expect(told).toMatch(/^motcua_token_seconds_left\{platform="zalo-oa"\} 60$/m)
})

test('a message is counted at each step and has one id in the log from admission to sending', async () => {
  const figures = createFigures()
  const log = recordingLog()
  const eventOf = (id: string): string => `hash-of-message-${id}`
  const bare = await freshStore(NOW)
  const store = watchStore(bare, { figures, eventOf, clock: () => NOW, log })
  await admitted(store, text('1'), NOW - 2000)
  expect(await store.admit(text('1'), NOW)).toBe('known')
  const waiting = await taken(store, NOW)
  await store.saveTurn(waiting, turnFor(waiting), parts('một'), span(NOW))
  await store.markSent(await takenPart(store, NOW), span(NOW + 500))

  const told = figures.text()
  expect(told).toMatch(/^motcua_admitted_total\{channel="telegram"\} 1$/m)
  expect(told).toMatch(/^motcua_answered_total\{channel="telegram",outcome="answered"\} 1$/m)
  expect(told).toMatch(/^motcua_parts_sent_total\{channel="telegram"\} 1$/m)
  expect(told).toMatch(/^motcua_stage_seconds_bucket\{stage="answer",le="1"\} 0$/m)
  expect(told).toMatch(/^motcua_stage_seconds_bucket\{stage="answer",le="2.5"\} 1$/m)
  expect(told).toMatch(/^motcua_stage_seconds_sum\{stage="deliver"\} 0.5$/m)
  expect(log.lines.map(({ what }) => what)).toEqual(['admitted', 'answered', 'part-sent'])
  const [id] = log.lines.map(({ fields }) => fields?.['message'])
  expect(id).toHaveLength(12)
})

test('failures to send are counted by class', async () => {
  const figures = createFigures()
  const watching = { figures, eventOf: String, clock: () => NOW, log: recordingLog() }
  let fault: Error = new DeliveryError('throttled', '429')
  const channel = { send: (_to: string, _part: Part) => Promise.reject(fault) }
  const watched = watchChannel('zalo-oa', channel, watching)
  await expect(watched.send('lan', {})).rejects.toBe(fault)
  fault = new TypeError('ours')
  await expect(watched.send('lan', {})).rejects.toBe(fault)
  expect(figures.text()).toMatch(
    /^motcua_send_failures_total\{channel="zalo-oa",class="throttled"\} 1$/m,
  )
  expect(figures.text()).toMatch(
    /^motcua_send_failures_total\{channel="zalo-oa",class="unknown"\} 1$/m,
  )
})

test('the example of alerts asks for figures that there are', () => {
  const figures = createFigures()
  figures.took('answer', 1)
  const known = metricsText(NOTHING, [], NOW, NOW) + figures.text()
  const asked = readFileSync('docs/canh-bao.yml', 'utf8').match(/motcua_\w+/g) ?? []
  expect(asked.length).toBeGreaterThan(5)
  for (const name of asked) {
    expect(known).toContain(`# TYPE ${name.replace(/_(?:bucket|sum|count)$/, '')} `)
  }
})
