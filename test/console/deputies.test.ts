import { expect, test } from 'vitest'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const P = '/staff/catalogue/khai-sinh'
const DAYS = { from: '2026-11-24', until: '2026-11-24' }

/** Lan writes, Hoa approves and is away; Tư wrote a draft. */
async function office(): Promise<{
  readonly console: StaffConsole
  readonly lan: { readonly id: string; readonly cookie: string }
  readonly hoa: { readonly id: string; readonly cookie: string }
  version(): Promise<string>
}> {
  const console = await staffConsole()
  const [lan, hoa] = [await console.add('editor', 'Lan'), await console.add('approver', 'Hoa')]
  const base = await console.publishing.note('khai-sinh')
  const [{ tree } = { tree: {} }] = await console.store.revisionsOf('khai-sinh')
  const draft = { procedure: 'khai-sinh', version: 0, base, why: '' }
  const tu = { id: 'tu', name: 'Tư' }
  await console.store.saveDraft({ ...draft, tree: { ...tree, field: 'Mới' } }, tu, NOW)
  return {
    console,
    lan: { id: lan, cookie: await console.signIn('Lan') },
    hoa: { id: hoa, cookie: await console.signIn('Hoa') },
    version: async () => `${(await console.store.draftOf('khai-sinh'))?.version}`,
  }
}

test('a deputy approves while the approver is away, and the log says for whom', async () => {
  const { console, lan, hoa, version } = await office()
  const publish = async (how: string): Promise<number> => {
    const form = { version: await version(), how, seen: 'yes' }
    return (await console.ask(`${P}/publish`, { cookie: lan.cookie, form })).status
  }
  expect(await publish('approved')).toBe(403)
  const form = { absent: hoa.id, staff: lan.id, ...DAYS }
  const named = await console.ask('/staff/deputies', { cookie: hoa.cookie, form })
  expect(await named.text()).toContain('Lan duyệt thay Hoa')
  expect(await publish('approved')).toBe(303)
  const [line] = await console.store.auditLog({ atMost: 1 })
  expect([line?.by.name, line?.action]).toEqual(['Lan (duyệt thay Hoa)', 'procedure-published'])
  const page = await (await console.ask(P, { cookie: lan.cookie })).text()
  expect(page).toContain('duyệt, thay Hoa')
})

test('nobody approves what they wrote, and the right ends with its day', async () => {
  const { console, lan, hoa, version } = await office()
  const form = { absent: hoa.id, staff: lan.id, ...DAYS }
  await console.ask('/staff/deputies', { cookie: hoa.cookie, form })
  const { draftOf, saveDraft } = console.store
  const draft = await draftOf('khai-sinh')
  if (draft === null) throw new Error('there is no draft')
  await saveDraft({ ...draft, why: '' }, { id: lan.id, name: 'Lan' }, NOW)
  const own = { version: await version(), how: 'approved', seen: 'yes' }
  const refused = await console.ask(`${P}/publish`, { cookie: lan.cookie, form: own })
  expect(refused.status).toBe(409)
  expect(await console.store.deputies('2026-11-25')).toEqual([])
  const ended = await console.ask(`/staff/deputies/${hoa.id}/end`, { cookie: hoa.cookie, form: {} })
  expect(ended.status).toBe(200)
  expect((await console.ask(`${P}/publish`, { cookie: lan.cookie, form: own })).status).toBe(403)
})

test('an approver names a deputy for nobody else, and a deputy names none', async () => {
  const { console, lan, hoa } = await office()
  const mai = await console.add('approver', 'Mai')
  const name = async (cookie: string, absent: string): Promise<number> =>
    (await console.ask('/staff/deputies', { cookie, form: { absent, staff: lan.id, ...DAYS } }))
      .status
  expect(await name(hoa.cookie, mai)).toBe(403)
  expect(await name(hoa.cookie, lan.id)).toBe(400)
  expect(await name(hoa.cookie, hoa.id)).toBe(200)
  expect(await name(lan.cookie, hoa.id)).toBe(403)
})
