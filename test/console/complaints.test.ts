import { describe, expect, test } from 'vitest'
import { sheets } from '../../src/compose-sheets.ts'
import { complaintsToday } from '../../src/console/today/complaints.ts'
import type { RatedService } from '../../src/core/survey.ts'
import { answered, DAY, text } from '../contracts/store/given.ts'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const SERVICE = {
  procedure: 'khai-sinh',
  field: 'Hộ tịch',
  unit: 'Một cửa',
  channel: 'telegram',
  drawn: false,
} as const
const DRAFT = {
  instrument: 'quick',
  version: '1',
  complete: true,
  scores: { C1: 1 },
  comment: null,
}

/** A form with a reason, sent `weeks` ago; with who they are where they want it. */
async function complain(
  { store }: StaffConsole,
  who: string,
  reason: { key: string; leadsTo: 'task' | 'count' },
  wantsAnswer = false,
  weeks = 0,
  service: RatedService = SERVICE,
): Promise<void> {
  const at = NOW - weeks * 7 * DAY
  const survey = { run: who, dossier: who, service, until: at + DAY, remindAt: null }
  const contact = {
    kind: 'survey-contact',
    run: who,
    reason: reason.key,
    due: '2026-12-01',
  } as const
  const draft = { ...DRAFT, reason: wantsAnswer ? null : reason }
  const events = [
    { kind: 'survey-begun', survey } as const,
    ...(wantsAnswer ? [contact] : []),
    { kind: 'survey-closed', run: who, draft } as const,
  ]
  await answered(store, text(who, who), { events, at })
  await store.sweepSurveys(at, '2026-11-20')
}

async function pageAs(console: StaffConsole, role: 'leader' | 'admin'): Promise<string> {
  await console.add(role)
  const cookie = await console.signIn(role)
  return await (await console.ask('/staff/complaints', { cookie })).text()
}

const WAIT = { key: 'wait', leadsTo: 'task' } as const
const MONEY = { key: 'money', leadsTo: 'count' } as const

test('a task tells reason, procedure, desk and deadline, and nothing of who or how they scored', async () => {
  const console = await staffConsole()
  await complain(console, 'ba-lua-77', WAIT)
  const page = await pageAs(console, 'leader')
  expect(page).toContain('Chờ lâu, quá hẹn')
  expect(page).toContain('Đăng ký khai sinh – Một cửa')
  expect(page).toContain('hạn 20/11/2026, đã quá hạn')
  expect(page).toContain('không trả lời được')
  expect(page).not.toContain('ba-lua-77')
})

test('what is only counted: the leader alone, from five upwards', async () => {
  const console = await staffConsole()
  for (let i = 0; i < 4; i += 1) await complain(console, `c${i}`, MONEY, false, 2)
  await console.add('admin')
  const admin = await console.signIn('admin')
  const four = await pageAs(console, 'leader')
  expect(four).toContain('Phải đưa tiền: dưới 5 lượt')
  await complain(console, 'c4', MONEY, false, 2)
  const cookie = await console.signIn('leader')
  const five = await (await console.ask('/staff/complaints', { cookie })).text()
  expect(five).toContain('Phải đưa tiền: 5')
  const asAdmin = await (await console.ask('/staff/complaints', { cookie: admin })).text()
  expect(asAdmin).not.toContain('Phải đưa tiền')
  expect(await console.store.ratingTasks()).toEqual([])
})

test('who wanted an answer gets it in their chat, once; then nothing of the task is left', async () => {
  const console = await staffConsole()
  await complain(console, 'lan', WAIT, true)
  await console.add('leader')
  const cookie = await console.signIn('leader')
  const [task] = await console.store.ratingTasks()
  const path = `/staff/complaints/${task?.key}/end`
  const open = await console.ask(path, { cookie, form: { answer: 'Đã xem.' } })
  expect(await open.text()).toContain('Hãy chọn kết quả xem xét')
  const empty = await console.ask(path, { cookie, form: { answer: ' ', outcome: 'mended' } })
  expect(empty.status).toBe(400)
  expect(await empty.text()).toContain('muốn được trả lời')
  const sent = await console.ask(path, {
    cookie,
    form: { answer: 'Trung tâm xin lỗi, đã thêm quầy.', outcome: 'mended' },
  })
  expect(sent.status).toBe(303)
  const [waiting] = await console.store.takeMessages({
    channels: ['telegram'],
    atMost: 1,
    at: NOW,
    until: NOW + 1000,
  })
  expect(waiting?.message).toMatchObject({
    from: { channel: 'telegram', id: 'lan' },
    kind: 'notice',
    notice: { about: 'task-answer', text: 'Trung tâm xin lỗi, đã thêm quầy.' },
  })
  expect(await console.store.ratingTasks()).toEqual([])
  const again = await console.ask(path, { cookie, form: { answer: 'lần nữa' } })
  expect(await again.text()).toContain('đã có người làm xong')
  const [line] = await console.store.auditLog({ atMost: 1 })
  expect(line).toMatchObject({
    action: 'rating-task-ended',
    about: 'wait',
    detail: { answered: 'yes', outcome: 'mended' },
  })
})

describe('a task is never for the desk that it is about', () => {
  const UNITS = [
    { id: 'mot-cua', name: 'Một cửa', englishName: 'One-stop desk' },
    { id: 'dia-chinh', name: 'Địa chính', englishName: 'Land office' },
  ]
  const ABOUT = { a: 'Một cửa', b: 'Địa chính', c: 'Văn phòng cũ', d: null } as const
  const REASON = { a: 'wait', b: 'attitude', c: 'papers', d: 'other' } as const
  type About = keyof typeof ABOUT

  async function withTasks(): Promise<StaffConsole> {
    const source = { ratingTasks: () => console.store.ratingTasks() }
    const console: StaffConsole = await staffConsole({
      units: UNITS,
      today: [
        complaintsToday(
          source,
          (reason) => `việc ${reason}.`,
          () => UNITS,
        ),
      ],
    })
    for (const who of ['a', 'b', 'c', 'd'] as const) {
      const service = { ...SERVICE, unit: ABOUT[who] }
      await complain(console, who, { key: REASON[who], leadsTo: 'task' }, false, 0, service)
    }
    return console
  }

  const ALL: readonly About[] = ['a', 'b', 'c', 'd']
  test.each([
    ['viewer', null, []],
    ['approver', 'dia-chinh', []],
    ['leader', null, ALL],
    ['leader', 'mot-cua', ['b']],
    ['leader', 'dia-chinh', ['a']],
    ['leader', 'bo-roi', ['a', 'b']],
    ['admin', null, ALL],
    ['admin', 'mot-cua', ['b']],
  ] as const)('%s of %s', async (role, unit, theirs) => {
    const console = await withTasks()
    const id = await console.add(role)
    await console.store.changeUnit(id, unit, { id: null, name: 'kiểm thử' }, NOW)
    const cookie = await console.signIn(role)
    const [page, today] = await Promise.all(
      ['/staff/complaints', '/staff'].map(async (path) =>
        (await console.ask(path, { cookie })).text(),
      ),
    )
    const tasks = await console.store.ratingTasks()
    for (const who of ALL) {
      const task = tasks.find(({ reason }) => reason === REASON[who])
      const isTheirs = (theirs as readonly About[]).includes(who)
      expect(today?.includes(`việc ${REASON[who]}.`), `today ${who}`).toBe(isTheirs)
      expect(page?.includes(`/staff/complaints/${task?.key}/end`), `page ${who}`).toBe(isTheirs)
      const form = { outcome: 'unfounded' }
      await console.ask(`/staff/complaints/${task?.key}/end`, { cookie, form })
    }
    const left = (await console.store.ratingTasks()).map(({ reason }) => reason)
    const others = ALL.filter((who) => !(theirs as readonly About[]).includes(who))
    expect(left.toSorted()).toEqual(others.map((who) => REASON[who]).toSorted())
    expect(page?.includes('Lãnh đạo không ghi đơn vị xem')).toBe(
      unit !== null && (role === 'leader' || role === 'admin'),
    )
  })

  test('an inspection is given without them to who is of that desk', async () => {
    const console = await withTasks()
    const id = await console.add('leader')
    const cookie = await console.signIn('leader')
    const of = async (unit: string | null): Promise<readonly string[]> => {
      await console.store.changeUnit(id, unit, { id: null, name: 'kiểm thử' }, NOW)
      const file = await console.ask('/staff/reform/inspection.xlsx', { cookie })
      const read = JSON.stringify(await sheets.read(new Uint8Array(await file.arrayBuffer())))
      return Object.values(REASON).filter((reason) => read.includes(`"${reason}"`))
    }
    expect(await of(null)).toEqual(Object.values(REASON))
    expect(await of('mot-cua')).toEqual(['attitude'])
  })
})
