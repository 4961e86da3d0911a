import { expect, test } from 'vitest'
import { answered } from '../contracts/store/given.ts'
import { type StaffConsole, staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const P = '/staff/catalogue/khai-sinh'

/** Lan writes, Hoa approves. */
async function office(): Promise<{
  readonly console: StaffConsole
  readonly lan: string
  readonly hoa: string
}> {
  const console = await staffConsole()
  await console.add('approver', 'Lan')
  await console.add('approver', 'Hoa')
  return { console, lan: await console.signIn('Lan'), hoa: await console.signIn('Hoa') }
}

/** What the form on a page would send, with some fields filled in otherwise. */
function filled(html: string, over: Readonly<Record<string, string>> = {}): Record<string, string> {
  const form = /<form[^>]*procedure-form[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const sent: Record<string, string> = {}
  const plain = (text: string): string =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? ''
    const isOff = tag.includes('type="checkbox"') && !/\schecked/.test(tag)
    if (!isOff) sent[name] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name = '', text = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g,
  )) {
    sent[name] = plain(text)
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    sent[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  }
  return { ...sent, ...over }
}

async function pageOf(console: StaffConsole, path: string, cookie: string): Promise<string> {
  return await (await console.ask(path, { cookie })).text()
}

async function saved(
  { console, lan }: Awaited<ReturnType<typeof office>>,
  over: Readonly<Record<string, string>>,
): Promise<Response> {
  const form = filled(await pageOf(console, `${P}/edit`, lan), over)
  return await console.ask(`${P}/edit`, { cookie: lan, form })
}

async function version({ console }: { readonly console: StaffConsole }): Promise<string> {
  return `${(await console.store.draftOf('khai-sinh'))?.version}`
}

test('the form gives back what the file says', async () => {
  const all = await office()
  expect((await saved(all, {})).status).toBe(303)
  const page = await pageOf(all.console, P, all.lan)
  expect(page).toContain('Không có gì khác.')
  expect(page).not.toContain('Phải sửa trước khi đăng')
})

test('a change is written, sent, approved by another, and told in history and audit', async () => {
  const all = await office()
  const { console, lan, hoa } = all
  await saved(all, { 'fees.1.amount': '7.000', why: 'Nghị quyết mới' })
  expect(await pageOf(console, P, lan)).toContain('<del>5000</del>')
  await console.ask(`${P}/send`, { cookie: lan, form: { version: await version(all) } })
  const form = { version: await version(all), how: 'approved' }
  const own = await console.ask(`${P}/publish`, { cookie: lan, form })
  expect(own.status).toBe(409)
  expect(await own.text()).toContain('cần người khác duyệt')
  const done = await console.ask(`${P}/publish`, { cookie: hoa, form })
  expect(done.headers.get('location')).toBe(`${P}?done=published`)
  expect((await console.store.newestRevisions()).every(({ written }) => written)).toBe(true)
  const page = await pageOf(console, P, hoa)
  expect(page).toContain('Lan đăng')
  expect(page).toContain('(Hoa duyệt)')
  expect(page).toContain('Nghị quyết mới')
  expect((await console.store.auditLog({ atMost: 3 })).map(({ action }) => action)).toEqual([
    'procedure-published',
    'draft-sent',
    'draft-saved',
  ])
})

test('two who write at once are told, and nothing is overwritten', async () => {
  const all = await office()
  const { console, hoa } = all
  const early = filled(await pageOf(console, `${P}/edit`, hoa), { field: 'Của Hoa' })
  await saved(all, { field: 'Của Lan' })
  const told = await console.ask(`${P}/edit`, { cookie: hoa, form: early })
  expect(told.status).toBe(409)
  const page = await told.text()
  expect(page).toContain('Lan đã lưu bản thảo này')
  expect(page).toContain('<del>Của Lan</del>')
  expect(page).toContain('<ins>Của Hoa</ins>')
  expect((await console.store.draftOf('khai-sinh'))?.tree).toMatchObject({ field: 'Của Lan' })
  await console.ask(`${P}/edit`, { cookie: hoa, form: filled(page) })
  expect((await console.store.draftOf('khai-sinh'))?.tree).toMatchObject({ field: 'Của Hoa' })
})

test('what is at fault is told in the words of the form, and is not published', async () => {
  const all = await office()
  const { console, hoa } = all
  await saved(all, { 'fees.1.amount': 'năm nghìn', aliases: 'đăng ký kết hôn', asOf: '' })
  const page = await pageOf(console, P, hoa)
  expect(page).toContain('Lệ phí, dòng 2, Số tiền (đồng): ')
  expect(page).toContain('là của thủ tục khác')
  expect(page).toContain('thiếu &quot;Số liệu tính đến ngày&quot;')
  const form = { version: await version(all), how: 'approved', seen: 'yes' }
  expect((await console.ask(`${P}/publish`, { cookie: hoa, form })).status).toBe(409)
  expect(await console.store.draftOf('khai-sinh')).not.toBeNull()
})

test('how a result comes home is written in the form; what two must sign for is not sent by post', async () => {
  const all = await office()
  const { console, lan, hoa } = all
  const delivery = {
    'delivery.kind': 'postal',
    'delivery.carrier': 'bưu điện xã',
    'delivery.fee': '25.000',
  }
  await saved(all, delivery)
  const tree = { kind: 'postal', carrier: 'bưu điện xã', fee: '25000' }
  expect((await console.store.draftOf('khai-sinh'))?.tree['delivery']).toEqual(tree)
  const good = await pageOf(console, P, lan)
  expect(good).toContain('Đưa kết quả về nhà › Cách đưa')
  expect(good).toContain('<ins>Bưu điện mang đến</ins>')
  expect(good).not.toContain('Phải sửa trước khi đăng')
  await saved(all, { code: '1.000894' })
  const page = await pageOf(console, P, hoa)
  expect(page).toContain('Đưa kết quả về nhà, Cách đưa: kết hôn thì hai người phải cùng có mặt ký')
  const form = { version: await version(all), how: 'approved', seen: 'yes' }
  expect((await console.ask(`${P}/publish`, { cookie: hoa, form })).status).toBe(409)
  await saved(all, { 'delivery.kind': 'officer-visit' })
  expect(await pageOf(console, P, hoa)).not.toContain('Phải sửa trước khi đăng')
  await saved(all, { 'delivery.kind': '', 'delivery.carrier': '', 'delivery.fee': '' })
  expect((await console.store.draftOf('khai-sinh'))?.tree).not.toHaveProperty('delivery')
})

test('what is lacking, and questions that lead elsewhere, are to be seen before', async () => {
  const all = await office()
  const { console, hoa } = all
  const none = { 'fees.0.label': '', 'fees.0.amount': '', 'fees.1.label': '', 'fees.1.amount': '' }
  await saved(all, { ...none, 'fees.1.note': '', questions: 'đăng ký kết hôn' })
  const page = await pageOf(console, P, hoa)
  expect(page).toContain('Chưa có lệ phí nào.')
  expect(page).toContain('Câu hỏi mẫu &quot;đăng ký kết hôn&quot; không dẫn đến')
  const form = { version: await version(all), how: 'approved' }
  expect((await console.ask(`${P}/publish`, { cookie: hoa, form })).status).toBe(400)
  const seen = { ...form, seen: 'yes' }
  expect((await console.ask(`${P}/publish`, { cookie: hoa, form: seen })).status).toBe(303)
})

test('rows are moved, added and left out without a script', async () => {
  const all = await office()
  const { console, lan } = all
  const form = filled(await pageOf(console, `${P}/edit`, lan))
  const shaped = async (what: string): Promise<Record<string, string>> => {
    const response = await console.ask(`${P}/shape`, { cookie: lan, form: { ...form, do: what } })
    return filled(await response.text())
  }
  expect((await shaped('down:documents.0'))['documents.1.key']).toBe('to-khai')
  expect((await shaped('up:documents.1'))['documents.0.key']).toBe('chgsinh')
  expect((await shaped('drop:documents.0'))['documents.0.key']).toBe('chgsinh')
  expect((await shaped('add:documents'))['documents.6.key']).toBe('')
  expect((await shaped('add:cases.0.options'))['cases.0.options.2.key']).toBe('')
  expect(await console.store.draftOf('khai-sinh')).toBeNull()
})

test('at once and seen to later, and an old version comes back as a draft', async () => {
  const all = await office()
  const { console, lan, hoa } = all
  await saved(all, { field: 'Khác' })
  const form = { version: await version(all), how: 'review-later' }
  await console.ask(`${P}/publish`, { cookie: lan, form })
  const [newest, first] = await console.store.revisionsOf('khai-sinh')
  expect(newest?.review).toBe('owed')
  const review = `${P}/revisions/${newest?.seq}/review`
  expect((await console.ask(review, { cookie: lan, form: {} })).status).toBe(409)
  expect((await console.ask(review, { cookie: hoa, form: {} })).status).toBe(303)
  const old = `${P}/revisions/${first?.seq}`
  expect(await pageOf(console, old, lan)).toContain('<ins>Hộ tịch</ins>')
  await console.ask(`${old}/restore`, { cookie: lan, form: {} })
  expect((await console.store.draftOf('khai-sinh'))?.tree).toMatchObject({ field: 'Hộ tịch' })
})

test('every line ticked gives verified, and a change of a fact takes it away', async () => {
  const all = await office()
  const { console, lan } = all
  const html = await pageOf(console, `${P}/verify`, lan)
  const names = [...html.matchAll(/name="(fact\.\d+)"/g)].map(([, name = '']) => name)
  const base = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
  const ticked = Object.fromEntries(names.map((name) => [name, 'yes']))
  const some = { ...ticked, version: base, 'fact.3': '' }
  expect((await console.ask(`${P}/verify`, { cookie: lan, form: some })).status).toBe(400)
  const form = { ...ticked, version: base }
  expect((await console.ask(`${P}/verify`, { cookie: lan, form })).status).toBe(303)
  const [newest] = await console.store.revisionsOf('khai-sinh')
  expect(newest?.tree['verified']).toEqual({ by: 'Lan', on: '2026-11-24' })
  await saved(all, { field: 'Khác' })
  expect((await console.store.draftOf('khai-sinh'))?.tree['verified']).toBeNull()
})

test('a procedure is withdrawn with a reason, and found among the withdrawn', async () => {
  const { console, hoa } = await office()
  expect((await console.ask(`${P}/withdraw`, { cookie: hoa, form: {} })).status).toBe(400)
  const form = { why: 'Bãi bỏ' }
  expect((await console.ask(`${P}/withdraw`, { cookie: hoa, form })).status).toBe(303)
  expect(await console.store.newestRevisions()).toMatchObject([
    { kind: 'withdrawn', why: 'Bãi bỏ', written: true },
  ])
})

test('is found by its names and by what is to be done', async () => {
  const all = await office()
  const list = (query: string): Promise<string> =>
    pageOf(all.console, `/staff/catalogue?${query}`, all.lan)
  expect(await list('q=giay+khai+sinh')).toContain('1 thủ tục')
  expect(await list('show=drafts')).toContain('0 thủ tục')
  await saved(all, { field: 'Khác' })
  expect(await list('show=drafts')).toContain('1 thủ tục')
})

test('a new one is a draft that citizens do not see', async () => {
  const { console, lan } = await office()
  const path = '/staff/catalogue'
  const bad = { id: '../x', name: 'Mới' }
  expect((await console.ask(path, { cookie: lan, form: bad })).status).toBe(400)
  const taken = { id: 'khai-sinh', name: 'Mới' }
  expect((await console.ask(path, { cookie: lan, form: taken })).status).toBe(409)
  const form = { id: 'thu-tuc-moi', name: 'Thủ tục mới' }
  const begun = await console.ask(path, { cookie: lan, form })
  expect(begun.headers.get('location')).toBe('/staff/catalogue/thu-tuc-moi/edit')
  expect(await pageOf(console, '/staff/catalogue/thu-tuc-moi', lan)).toContain('Chưa có gì.')
  const out = await console.ask('/staff/catalogue/..%2F..%2Foffice', { cookie: lan })
  expect(out.status).toBe(404)
})

test('a draft is shown as each channel itself puts it, before anybody sees it', async () => {
  const all = await office()
  const { console, lan } = all
  await saved(all, { 'documents.0.name': 'Tờ khai mẫu mới' })
  const page = await pageOf(console, `${P}/preview`, lan)
  expect(page.match(/Tờ khai mẫu mới/g)).toHaveLength(3)
  const telegram = /aria-label="Telegram"[\s\S]*?<\/section>/.exec(page)?.[0]
  expect(telegram).not.toContain('trợ lý tự động')
  const button = /<li class="count">([^<]*)<\/li>/.exec(telegram ?? '')?.[1] ?? ''
  expect(button).toMatch(/^1\. /)
  const zalo = /aria-label="Zalo"[\s\S]*?<\/section>/.exec(page)?.[0]
  expect(zalo).not.toContain('<li')
  expect(zalo).toContain(button)
  await saved(all, { 'fees.1.amount': 'năm nghìn' })
  expect((await console.ask(`${P}/preview`, { cookie: lan })).status).toBe(409)
})

test('what is asked often, and what people found of no use, is found by the filters', async () => {
  const all = await office()
  const { console, lan } = all
  const told = (useful: boolean) => ({ kind: 'useful-told', procedure: 'khai-tu', useful }) as const
  const message = {
    id: '1',
    from: { channel: 'telegram', id: 'a' },
    kind: 'text',
    text: 'x',
  } as const
  await answered(console.store, message, {
    at: NOW,
    events: [told(false), told(false), told(true)],
  })
  expect(await pageOf(console, '/staff/catalogue?show=disliked', lan)).toContain('0 thủ tục')
  await answered(console.store, { ...message, id: '2' }, { at: NOW, events: [told(false)] })
  const disliked = await pageOf(console, '/staff/catalogue?show=disliked', lan)
  expect(disliked).toContain('1 thủ tục')
  expect(disliked).toContain('/staff/catalogue/khai-tu')
  const asked = await pageOf(console, '/staff/catalogue?show=asked', lan)
  expect(asked).toContain('/staff/catalogue/khai-sinh')
})

test('kept questions that a draft would answer differently are listed before it is published', async () => {
  const all = await office()
  const { console, lan } = all
  const outcome = { kind: 'declined', ids: [] } as const
  const asked = ['xin to kim cuong', 'XIN TỜ KIM CƯƠNG', 'đăng ký kết hôn']
  for (const [i, text] of asked.entries()) {
    const message = {
      id: `${i}`,
      from: { channel: 'telegram', id: 'a' },
      kind: 'text',
      text,
    } as const
    await answered(console.store, message, {
      at: NOW - 60_000,
      events: [{ kind: 'question-kept', text, outcome }],
    })
  }
  await saved(all, { aliases: 'xin tờ kim cương' })
  const page = await pageOf(console, `${P}/otherwise`, lan)
  expect(page).toContain('Đã thử lại 3 câu')
  expect(page).toContain('2 lần')
  expect(page).toContain('Sau: <ins>Đăng ký khai sinh</ins>')
  expect(page).not.toContain('đăng ký kết hôn')
})
