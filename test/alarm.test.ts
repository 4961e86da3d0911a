import { expect, test } from 'vitest'
import { createAlarm } from '../src/alarm.ts'
import { createAlerts } from '../src/alerts.ts'
import type { ChannelName } from '../src/core/message.ts'
import { loadVoices } from '../src/locale/say.ts'
import { recordingLog } from './support/records.ts'

const MINUTE = 60_000

/** An alarm that looks once a minute, and what staff are told. */
function watching() {
  const now = { at: 0, warnings: [] as string[], fails: false }
  const told: string[] = []
  const log = recordingLog()
  const alarm = createAlarm({
    warnings: () => now.warnings,
    async alert(count, link) {
      if (now.fails) throw new Error('no network')
      told.push(`${count} ${link}`)
    },
    link: () => 'https://a.vn/readyz',
    clock: () => now.at,
    log,
  })
  const logged = (): string[] =>
    log.lines
      .filter(({ what }) => what === 'operator-alarm')
      .map(({ fields }) => `${fields['warning']}`)
  return {
    now,
    told,
    logged,
    async minutes(count: number): Promise<void> {
      for (let minute = 0; minute < count; minute += 1) {
        await alarm.look()
        now.at += MINUTE
      }
    },
  }
}

test('what lasts is raised once, however long it lasts', async () => {
  const { now, told, logged, minutes } = watching()
  now.warnings = ['a', 'b']
  await minutes(1)
  expect(told).toEqual([])
  await minutes(60)
  expect(told).toEqual(['2 https://a.vn/readyz'])
  expect(logged()).toEqual(['a', 'b'])
})

test('what passes within a minute is not', async () => {
  const { now, told, minutes } = watching()
  now.warnings = ['a']
  await minutes(1)
  now.warnings = []
  await minutes(5)
  expect(told).toEqual([])
})

test('what comes back is raised again, and phones ring a quarter of an hour apart', async () => {
  const { now, told, logged, minutes } = watching()
  now.warnings = ['a']
  await minutes(2)
  for (let i = 0; i < 2; i += 1) {
    now.warnings = []
    await minutes(1)
    now.warnings = ['a']
    await minutes(2)
  }
  expect(logged()).toEqual(['a', 'a', 'a'])
  expect(told).toEqual(['1 https://a.vn/readyz'])
  await minutes(15)
  expect(told).toEqual(['1 https://a.vn/readyz', '2 https://a.vn/readyz'])
})

test('staff who could not be told are told later', async () => {
  const { now, told, minutes } = watching()
  now.warnings = ['a']
  now.fails = true
  await minutes(3)
  now.fails = false
  await minutes(1)
  expect(told).toEqual(['1 https://a.vn/readyz'])
})

/** Alerts to two chats, of which those in `broken` cannot be reached. */
function alerting(broken: readonly ChannelName[]) {
  const sent: string[] = []
  const channel = (name: ChannelName) => ({
    render: ({ text }: { text: string }) => [{ text }],
    async send(to: string, part: Readonly<Record<string, unknown>>) {
      if (broken.includes(name)) throw new Error(`${name} is blocked`)
      sent.push(`${name} ${to}: ${part['text']}`)
    },
  })
  const names = ['telegram', 'zalo-bot'] as const
  const chats = names.map((name) => ({ channel: name, to: 'staff' }))
  const channels = new Map(names.map((name) => [name as ChannelName, channel(name)]))
  const { vi } = loadVoices('locales')
  return { sent, alert: createAlerts(chats, channels, vi), none: createAlerts([], channels, vi) }
}

test('an alert is a count and a link, to every chat of the staff', async () => {
  const { sent, alert } = alerting([])
  await alert(2, 'https://a.vn/readyz')
  expect(sent).toEqual([
    'telegram staff: 2 việc mới: https://a.vn/readyz',
    'zalo-bot staff: 2 việc mới: https://a.vn/readyz',
  ])
})

test('one chat that is told will do; none is for the caller to know', async () => {
  const one = alerting(['telegram'])
  await one.alert(1, 'https://a.vn/')
  expect(one.sent).toHaveLength(1)
  await expect(alerting(['telegram', 'zalo-bot']).alert(1, 'https://a.vn/')).rejects.toThrow(
    'blocked',
  )
  await expect(one.none(1, 'https://a.vn/')).resolves.toBeUndefined()
})
