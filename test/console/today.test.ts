import { expect, test } from 'vitest'
import { complaintsToday } from '../../src/console/today/complaints.ts'
import { dossiersToday } from '../../src/console/today/dossiers.ts'
import { draftsToday } from '../../src/console/today/drafts.ts'
import { expiringToday } from '../../src/console/today/expiring.ts'
import { messagesToday } from '../../src/console/today/messages.ts'
import { notFreeToday } from '../../src/console/today/not-free.ts'
import { overdueToday } from '../../src/console/today/overdue.ts'
import { questionsToday } from '../../src/console/today/questions.ts'
import { unverifiedToday } from '../../src/console/today/unverified.ts'
import type { Backlog } from '../../src/core/store.ts'
import { hand } from '../support/handed-questions.ts'
import { OF_NO_UNIT, staffConsole } from '../support/staff-console.ts'
import { fixtureWorld, NOW } from '../support/world.ts'

const MINUTE = 60_000
const CALM: Backlog = {
  messages: 0,
  oldestMessage: null,
  parts: 0,
  oldestPart: null,
  deadLetters: 0,
  possiblyDoubled: 0,
  dropped: 0,
  unreachable: 0,
}

test.each([
  [{}, 0],
  [{ messages: 3, oldestMessage: NOW - MINUTE }, 0],
  [{ messages: 3, oldestMessage: NOW - MINUTE - 1 }, 1],
  [{ parts: 3, oldestPart: NOW - MINUTE - 1 }, 1],
  [{ messages: 1, oldestMessage: 0, parts: 1, oldestPart: 0, deadLetters: 1, dropped: 1 }, 4],
])('messages are told of when they wait longer than machines need: %j', async (over, count) => {
  const section = await messagesToday(async () => ({ ...CALM, ...over }))(NOW, OF_NO_UNIT)
  expect([section.count, section.items.length]).toEqual([count, count])
})

test('facts are told of 60 days before they end, the soonest first, urgent in the last week', async () => {
  const { content } = await fixtureWorld()
  const [[id, procedure] = []] = [...content.procedures]
  if (id === undefined || procedure === undefined) throw new Error('no procedure')
  const fee = { amount: 0, label: 'Nộp trực tiếp' }
  const source = expiringToday(() => ({
    procedures: new Map([
      [
        id,
        {
          ...procedure,
          reviewBy: '2027-01-24',
          fees: [
            { ...fee, until: '2027-01-23' },
            { ...fee, until: '2026-12-01' },
            { ...fee, until: '2026-12-02' },
          ],
          documents: [],
          notes: [],
        },
      ],
    ]),
  }))
  const { count, items } = await source(NOW, OF_NO_UNIT)
  expect(count).toBe(3)
  expect(items.map(({ text, note, urgent }) => [text.split(': ')[1], note, urgent])).toEqual([
    ['lệ phí "Nộp trực tiếp"', 'Còn 7 ngày, đến hết 01/12/2026.', true],
    ['lệ phí "Nộp trực tiếp"', 'Còn 8 ngày, đến hết 02/12/2026.', false],
    ['lệ phí "Nộp trực tiếp"', 'Còn 60 ngày, đến hết 23/01/2027.', false],
  ])
})

test('of procedures that nobody verified the most asked come first', async () => {
  const { content } = await fixtureWorld()
  const { count, items } = await unverifiedToday(() => content)(NOW, OF_NO_UNIT)
  const unverified = [...content.procedures.values()].filter(({ verified }) => verified === null)
  expect(count).toBe(unverified.length)
  const first = content.settings.mostAsked
    .map((id) => content.procedures.get(id))
    .find((procedure) => procedure?.verified === null)
  expect(items[0]).toMatchObject({
    text: first?.name,
    href: `/staff/catalogue/${first?.id}/verify`,
  })
})

test('kept questions tell when they came and how they went', async () => {
  const outcome = { kind: 'declined', ids: [] } as const
  const newest = [{ at: NOW, text: 'làm sổ đỏ ở đâu', outcome }]
  const { count, items } = await questionsToday(async () => ({ count: 30, newest }))(
    NOW,
    OF_NO_UNIT,
  )
  expect(count).toBe(30)
  expect(items).toEqual([{ text: 'làm sổ đỏ ở đâu', note: '24/11/2026 09:00, chưa trả lời được' }])
})

test('messages that were not free are counted by what they cost, for this month and the last', async () => {
  const of = (month: string, against: string, messages: number) =>
    ({ channel: 'zalo-oa', month, against, messages }) as const
  const source = notFreeToday(async () => [
    of('2026-11', 'charged', 12),
    of('2026-11', 'sub_quota', 3),
    of('2026-10', 'template', 2),
    of('2026-09', 'charged', 9),
  ])
  const { count, items } = await source(NOW, OF_NO_UNIT)
  expect(count).toBe(15)
  expect(items.map(({ text }) => text)).toEqual([
    'Tháng 11/2026: 12 tin tính tiền từng tin',
    'Tháng 11/2026: 3 tin trừ vào số tin của gói',
    'Tháng 10/2026: 2 tin theo mẫu, tính tiền từng tin',
  ])
  expect((await source(Date.parse('2027-01-05T03:00:00Z'), OF_NO_UNIT)).items).toEqual([])
  const december = notFreeToday(async () => [of('2026-12', 'charged', 1)])
  expect((await december(Date.parse('2027-01-05T03:00:00Z'), OF_NO_UNIT)).items).toHaveLength(1)
})

test('an export that was not loaded is told from nine on a working day, until it is', async () => {
  const { content } = await fixtureWorld()
  const told = async (loaded: number | null, now: number): Promise<readonly string[]> => {
    const store = {
      newestLoad: async () => loaded,
      deadlines: async () => ({ soon: 3, late: 0 }),
    }
    const { items } = await dossiersToday({ store, calendar: () => content.calendar })(
      now,
      OF_NO_UNIT,
    )
    return items.map(({ text }) => text)
  }
  const SOON = '3 hồ sơ đến hạn trong 2 ngày làm việc'
  const LOAD = 'Chưa nạp dữ liệu hồ sơ của hôm nay'
  expect(await told(null, NOW)).toEqual([LOAD, SOON])
  expect(await told(NOW - 10 * 60 * MINUTE, NOW)).toEqual([LOAD, SOON])
  expect(await told(NOW - 60 * MINUTE, NOW)).toEqual([SOON])
  expect(await told(null, NOW - MINUTE)).toEqual([SOON])
  // A Saturday.
  expect(await told(null, NOW + 4 * 24 * 60 * MINUTE)).toEqual([SOON])
})

test('what waits for an approver, and what is past its promise, is told', async () => {
  const { store } = await staffConsole()
  const lan = { id: 'lan', name: 'Lan' }
  const draft = { version: 0, base: 0, why: 'Nghị quyết mới' }
  await store.saveDraft({ ...draft, procedure: 'moi', tree: { name: 'Mới' } }, lan, NOW)
  await store.saveDraft({ ...draft, procedure: 'gap', tree: { name: 'Gấp' } }, lan, NOW)
  const drafts = draftsToday(store, () => null)
  expect((await drafts(NOW, OF_NO_UNIT)).count).toBe(0)
  await store.moveDraft('moi', (await store.draftOf('moi'))?.version ?? 0, 'waiting', lan, NOW)
  const gap = (await store.draftOf('gap'))?.version ?? 0
  await store.publishDraft('gap', gap, 'review-later', lan, NOW)
  expect((await drafts(NOW, OF_NO_UNIT)).items.map(({ text, note }) => [text, note])).toEqual([
    ['Mới', 'Lan gửi duyệt lúc 24/11/2026 09:00: Nghị quyết mới.'],
    ['gap', 'Lan đã đăng lúc 24/11/2026 09:00, chờ người khác duyệt sau.'],
  ])
  await hand(store, 'K7M2', 'Hỏi', NOW + MINUTE)
  expect((await overdueToday(store)(NOW, OF_NO_UNIT)).count).toBe(0)
  expect(await overdueToday(store)(NOW + 2 * MINUTE, OF_NO_UNIT)).toMatchObject({
    count: 1,
    needs: 'leader',
  })
})

test('what is for leaders alone is not shown to others', async () => {
  const tasks = async () => [
    {
      key: '1',
      opened: '2026-11-20',
      due: '2026-11-24',
      reason: 'wait',
      procedure: null,
      unit: null,
      reach: null,
    },
  ]
  const console = await staffConsole({
    today: [
      complaintsToday(
        { ratingTasks: tasks },
        () => 'Chờ lâu',
        () => [],
      ),
    ],
  })
  await console.add('approver')
  await console.add('leader')
  const seenBy = async (role: string): Promise<string> =>
    await (await console.ask('/staff', { cookie: await console.signIn(role) })).text()
  expect(await seenBy('approver')).not.toContain('phiếu chấm thấp')
  expect(await seenBy('leader')).toContain('Chờ lâu')
})
