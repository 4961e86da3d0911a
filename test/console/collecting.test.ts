import { expect, test } from 'vitest'
import { loaded } from '../contracts/store/rounds.ts'
import { putResponses, someResponses } from '../support/responses.ts'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

function raise(why: string): never {
  throw new Error(why)
}

type Form = Readonly<Record<string, string>>

interface Clerk {
  get(path: string): Promise<Response>
  post(path: string, form?: Form): Promise<Response>
}

async function clerk(
  console: StaffConsole,
  role: 'editor' | 'approver',
  name: string,
): Promise<Clerk> {
  await console.add(role, name)
  const cookie = await console.signIn(name)
  const at = (path: string): string => `/staff/collecting/${path}`
  return {
    get: (path) => console.ask(at(path), { cookie }),
    post: (path, form = {}) => console.ask(at(path), { cookie, form }),
  }
}

async function actions({ store }: StaffConsole): Promise<readonly string[]> {
  const lines = await store.auditLog({ atMost: 50 })
  return lines.map(({ action }) => action).filter((action) => /round|slips|paper/.test(action))
}

test('a round is opened for what the formula needs, drawn once, and its slips name their dossiers', async () => {
  const console = await staffConsole()
  const { get, post } = await clerk(console, 'approver', 'Hoa')
  const rows = ['H26-1', 'H26-2', 'H26-3'].map((code) =>
    loaded(code, { procedureCode: '1.000001' }),
  )
  await console.store.readyDossiers(rows).apply({ asOf: NOW, at: NOW, from: 'x', tell: false })
  const days = { from: '2026-05-01', until: '2026-05-31', unit: '', target: '' }
  expect((await post('rounds', { ...days, until: '2026-04-01' })).status).toBe(400)
  const opened = await (await post('rounds', days)).text()
  expect(opened).toContain('3 hồ sơ đã xong chưa được mời, cần 3 phiếu trả lời đủ')
  const [round] = await console.store.rounds()
  expect((await post(`rounds/${round?.id}/draw`, { count: '0' })).status).toBe(400)
  const many = await post(`rounds/${round?.id}/draw`, { count: '1001' })
  expect(await many.text()).toContain('từ 1 đến 1000 hồ sơ. Cần hơn thì mở đợt khác')
  expect(await (await get('rounds')).text()).toContain('nhiều nhất 1.000 hồ sơ')
  const drawn = await post(`rounds/${round?.id}/draw`, { count: '2' })
  expect(drawn.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/)
  const page = await drawn.text()
  expect(page.match(/PX-2026-\w{4}-\w{4}<\/p>/g)).toHaveLength(2)
  expect(page.match(/Gửi kèm hồ sơ H26-\d/g)).toHaveLength(2)
  const again = await post(`rounds/${round?.id}/draw`, { count: '2' })
  expect(await again.text()).toContain('đã bốc rồi')
  expect(await (await get('rounds')).text()).toContain('Đã bốc 2 trong 3 hồ sơ, mầm')
  expect(await (await post(`rounds/${round?.id}/close`)).text()).toContain('Đã đóng đợt')
  expect((await post(`rounds/${round?.id}/close`)).status).toBe(400)
  expect(await actions(console)).toEqual(['round-closed', 'round-drawn', 'round-opened'])
})

test('slips are made on a page to print, counted while nobody used them, and taken back', async () => {
  const console = await staffConsole()
  const { get, post } = await clerk(console, 'editor', 'Lan')
  const asked = { occasion: 'receipt', count: '3', days: '60', unit: 'mot-cua', procedure: '' }
  expect((await post('slips', { ...asked, count: '401' })).status).toBe(400)
  expect((await post('slips', { ...asked, unit: 'la' })).status).toBe(400)
  const page = await (await post('slips', asked)).text()
  const codes = [...page.matchAll(/PX-2026-\w{4}-\w{4}(?=<)/g)].map(([code]) => code)
  expect(codes).toHaveLength(3)
  expect(await console.store.slipPage(codes[0] ?? '', NOW)).not.toBeNull()
  const [left] = await console.store.slipBatches(NOW)
  expect(left).toMatchObject({ left: 3, unit: 'Bộ phận Một cửa', mode: null })
  expect(await (await get('slips')).text()).toContain('còn 3 phiếu')
  const gone = await post('slips/cancel', { batch: left?.batch ?? '' })
  expect(await gone.text()).toContain('Đã thu lại 3 phiếu')
  expect((await post('slips/cancel', { batch: left?.batch ?? '' })).status).toBe(400)
  expect(await console.store.slipPage(codes[0] ?? '', NOW)).toBeNull()
})

test('a stack is entered by one, again by another who differs, mended and closed', async () => {
  const console = await staffConsole()
  const lan = await clerk(console, 'editor', 'Lan')
  const nam = await clerk(console, 'editor', 'Nam')
  const stack = 'papers?instrument=quick&mode=paper&unit=mot-cua&week=2026-W48&count=3'
  const typed = { '1.C1': '5', '1.D1': 'x', '1.overall': '4', '3.C1': '2', '3.ly_do': 'wait' }
  const faulty = await lan.post(stack, { ...typed, '3.C1': '8' })
  expect(faulty.status).toBe(400)
  const told = await faulty.text()
  expect(told).toContain('Phiếu 3: C1 không nhận &quot;8&quot;')
  expect(told).toContain('value="8"')
  const entered = await lan.post(stack, typed)
  const at = (entered.headers.get('location') ?? '').replace('/staff/collecting/', '')
  const batch = at.replace('papers/', '')
  const number = (await console.store.paperBatch(batch))?.check.again[0] ?? 0
  // Who entered it first has nothing to enter again, and is refused on the server too.
  expect(await (await lan.get(at)).text()).toContain('Đợi người khác với Lan')
  const right = number === 1 ? { '1.C1': '5', '1.D1': 'x', '1.overall': '4' } : { '3.C1': '2' }
  const full = number === 1 ? right : { ...right, '3.ly_do': 'wait' }
  const refused = console.store.paperBatch(batch)
  await lan.post(`${at}/again`, full)
  expect((await refused)?.check.secondBy).toBeNull()
  expect((await lan.post(`${at}/close`)).status).toBe(400)

  const blind = await (await nam.get(at)).text()
  expect(blind).toContain(`name="${number}.C1" value=""`)
  await nam.post(`${at}/again`, { ...full, [`${number}.C1`]: '3' })
  expect(await (await nam.get(at)).text()).toContain('hai lần nhập khác nhau ở C1')
  await nam.post(`${at}/again`, full)
  expect(await (await nam.get(at)).text()).toContain('Hai lần nhập khớp nhau')
  const closed = await nam.post(`${at}/close`)
  expect(closed.headers.get('location')).toContain('done=closed')
  expect((await nam.post(`${at}/undo`)).status).toBe(404)
  expect(await console.store.waitingBallots()).toBe(2)
  expect(await console.store.paperBatches()).toMatchObject([
    { enteredBy: 'Lan', secondBy: 'Nam', forms: 2, checked: 1, closedOn: '2026-11-24' },
  ])
})

test('a stack is undone before it is closed; posters are for the units there are', async () => {
  const console = await staffConsole()
  const { get, post } = await clerk(console, 'editor', 'Lan')
  const entered = await post('papers?instrument=quick&count=1&week=2026-W48', { '1.C1': '5' })
  const at = (entered.headers.get('location') ?? '').replace('/staff/collecting/', '')
  await post(`${at}/undo`, { sure: 'yes' })
  expect(await console.store.paperBatches()).toEqual([])
  expect(await (await get('posters/mot-cua')).text()).toContain('Bộ phận Một cửa')
  const svg = await get('posters/mot-cua/2')
  expect(svg.headers.get('content-disposition')).toContain('qr-mot-cua-2.svg')
  expect(await svg.text()).toMatch(/^<svg/)
  expect((await get('posters/la')).status).toBe(404)
  expect((await get('posters/mot-cua/9')).status).toBe(404)
})

test('a tablet is opened by its address, once shown, and closed; nobody opens it for a year', async () => {
  const console = await staffConsole()
  const { get, post } = await clerk(console, 'editor', 'Lan')
  expect((await post('tablets', { unit: 'mot-cua', days: '365' })).status).toBe(400)
  const opened = await (await post('tablets', { unit: 'mot-cua', days: '1' })).text()
  const token = /\/r\/may\/([\w-]{22})</.exec(opened)?.[1] ?? ''
  expect(await console.store.tabletOf(token, NOW)).not.toBeNull()
  const listed = await (await get('tablets')).text()
  expect(listed).toContain('Lan mở, tự đóng ngày 25/11/2026')
  expect(listed).not.toContain(token)
  const [tablet] = await console.store.tablets(NOW)
  expect((await post(`tablets/${tablet?.id}/close`)).status).toBe(200)
  expect((await post(`tablets/${tablet?.id}/close`)).status).toBe(400)
  expect(await console.store.tabletOf(token, NOW)).toBeNull()
})

test('what was set aside is put back by the leader, by group, and the index counts it', async () => {
  const console = await staffConsole()
  await putResponses(console.folder, someResponses(7, 700))
  await console.add('leader')
  const cookie = await console.signIn('leader')
  const index = async (): Promise<string> => {
    const of = '/staff/satisfaction?from=2026-10-26&to=2026-11-22&instrument=quick'
    return await (await console.ask(of, { cookie })).text()
  }
  const before = await index()
  expect(before).toContain('Không tính (số chính)')
  const page = await (await console.ask('/staff/set-aside', { cookie })).text()
  expect(page).not.toMatch(/C1|overall/)
  const groups = await console.store.setAsideGroups('2026-W44', '2026-W47')
  expect(groups.length).toBeGreaterThan(5)
  const [first, ...others] = groups
  const { review: _, unit, forms, ...group } = first ?? raise('there is no group')
  const form = { ...group, unit: unit ?? '', forms: String(forms), decision: 'back' }
  const told = await (await console.ask('/staff/set-aside', { cookie, form })).text()
  expect(told).toContain(`Đã đưa lại ${forms} phiếu vào số chính.`)
  const chief = { id: null, name: 'leader' }
  for (const each of others) await console.store.reviewSetAside(each, 'back', chief, NOW)
  const after = await index()
  expect(after).not.toContain('Không tính (số chính)')
  expect(after).not.toBe(before)
  const stale = { week: '2026-W44', mode: 'link', unit: '', reason: 'burst', forms: '999' }
  const refused = await console.ask('/staff/set-aside', { cookie, form: stale })
  expect(refused.status).toBe(409)
})
