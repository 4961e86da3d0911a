import jpeg from 'jpeg-js'
import { expect, test } from 'vitest'
import { sheets } from '../../src/compose-sheets.ts'
import type { NewFeedback } from '../../src/core/feedback.ts'
import { localDay } from '../../src/core/local-time.ts'
import { dossier } from '../contracts/store/dossiers.ts'
import { answered, text } from '../contracts/store/given.ts'
import { putResponses, someResponses } from '../support/responses.ts'
import { staffConsole } from '../support/staff-console.ts'
import { NOW } from '../support/world.ts'

const DAY = 24 * 60 * 60_000

test('feedback is read with its photo, passed on by its clock, and answered once', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  const feedback: NewFeedback = {
    code: 'K7M2',
    category: 'works',
    text: 'Đường <b>ngập</b>',
    locale: 'vi',
    due: NOW - DAY,
  }
  const bytes = jpeg.encode({ width: 1, height: 1, data: Buffer.alloc(4) }).data
  const picture = { type: 'image/jpeg', base64: bytes.toString('base64') } as const
  await answered(store, text('a'), {
    events: [
      { kind: 'feedback-given', feedback },
      { kind: 'feedback-pictured', code: 'K7M2', picture },
    ],
  })
  await add('editor')
  const cookie = await signIn('editor')
  const list = await (await ask('/staff/feedback', { cookie })).text()
  expect(list).toContain('quá hẹn')
  expect(list).toContain('Đường &lt;b&gt;ngập&lt;/b&gt;')
  const photo = await ask('/staff/feedback/K7M2/picture', { cookie })
  expect(photo.headers.get('Content-Type')).toBe('image/jpeg')
  expect(Buffer.from(await photo.arrayBuffer())).toEqual(bytes)
  const to = async (deed: string, form: Record<string, string>): Promise<number> =>
    (await ask(`/staff/feedback/K7M2/${deed}`, { cookie, form })).status
  expect(await to('forward', { to: '' })).toBe(400)
  expect(await to('forward', { to: 'Phòng Kinh tế' })).toBe(303)
  expect(await to('forward', { to: 'Phòng Kinh tế' })).toBe(409)
  expect(await to('answer', { answer: 'Đã khơi rãnh.' })).toBe(303)
  expect(await (await ask('/staff/feedback/K7M2', { cookie })).text()).toContain('Đã khơi rãnh.')
  expect((await ask('/staff/feedback/X9X9', { cookie })).status).toBe(404)
})

const APPROVED = { value: 'Chúc mừng gia đình.', confirmed: { by: 'Hoa', on: '2026-11-01' } }
const GREETINGS = { birth: APPROVED, marriage: APPROVED, death: APPROVED }

test('a finished card goes with the congratulation: bare, looked at first, with nobody’s name; never with a condolence', async () => {
  const { app, store, add, signIn, ask } = await staffConsole({
    office: { greetings: GREETINGS },
    codes: { 'ket-hon': '1.000894', 'khai-tu': '1.000656' },
  })
  for (const procedure of ['ket-hon', 'khai-tu']) {
    const delivery = { token: procedure, procedure, dossier: null, until: NOW + DAY }
    const begun = { events: [{ kind: 'delivery-begun', delivery } as const], at: NOW }
    await answered(store, text(procedure), begun)
    await store.askDelivery(procedure, { name: 'Lụa', address: 'Xóm 3', phone: '0912' }, '1', NOW)
  }
  await add('editor')
  const cookie = await signIn('editor')
  const tasks = await store.deliveries()
  const [wedding, death] = ['ket-hon', 'khai-tu'].map(
    (of) => tasks.find(({ procedure }) => procedure === of)?.id ?? 0,
  )
  const plain = jpeg.encode({ width: 8, height: 8, data: Buffer.alloc(8 * 8 * 4, 120) }).data
  const where = Buffer.from('\xff\xe1\x00\x10Exif\0\0GPS 20.7', 'latin1')
  const photo = Buffer.concat([plain.subarray(0, 2), where, plain.subarray(2)])
  const upload = async (id: number | undefined, bytes: Uint8Array, nameless = 'yes') => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], 'thiep.png'))
    form.set('nameless', nameless)
    const raw = new Request('http://127.0.0.1:8080', { method: 'POST', body: form })
    const body = new Uint8Array(await raw.arrayBuffer())
    const type = raw.headers.get('content-type') ?? ''
    return await app.request(`/staff/deliveries/${id}/card`, {
      method: 'POST',
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': type,
        'content-length': `${body.length}`,
      },
      body,
    })
  }
  expect((await upload(death, photo)).status).toBe(400)
  expect(await (await upload(wedding, photo, '')).text()).toContain('không được có tên ai')
  expect(await (await upload(wedding, Buffer.from('GIF89a'))).text()).toContain('không phải ảnh')
  expect(await (await upload(wedding, Buffer.alloc(9 * 2 ** 20))).text()).toContain('lớn quá')
  expect((await store.deliveries()).some(({ hasCard }) => hasCard)).toBe(false)
  expect((await upload(wedding, photo)).status).toBe(303)
  const seen = await ask(`/staff/deliveries/${wedding}/card`, { cookie })
  expect(seen.headers.get('Content-Type')).toBe('image/jpeg')
  const kept = Buffer.from(await seen.arrayBuffer())
  expect(kept.includes('GPS')).toBe(false)
  expect(kept.includes('Exif')).toBe(false)
  const list = await (await ask('/staff/deliveries', { cookie })).text()
  expect(list).toContain('Gửi lời chúc mừng kèm ảnh thiệp')
  expect(list).not.toContain('Gửi lời chia buồn kèm')
  const greet = { cookie, form: {} }
  expect((await ask(`/staff/deliveries/${wedding}/greet`, greet)).status).toBe(303)
  expect((await upload(wedding, photo)).status).toBe(400)
  const [line] = await store.auditLog({ atMost: 1 })
  expect(line).toMatchObject({ action: 'greeting-sent', detail: { card: 'yes' } })
})

const CODE = 'H26.1.2-261008-0975'

test('the review puts first where people met with most trouble, and its Excel has texts for texts', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  const late = {
    dossier: dossier({ due: NOW - DAY, received: NOW - 9 * DAY, missing: ['=1+1'] }),
    lookupCode: null,
    phone: null,
  }
  await store.readyDossiers([late]).apply({ asOf: NOW, at: NOW, from: 'a.csv', tell: false })
  const outcome = { kind: 'answered', ids: ['ket-hon'] } as const
  const ticked = { procedure: 'khai-sinh', listed: ['=HYPERLINK(1)'], had: [] } as const
  await answered(store, text('a'), {
    events: [
      { kind: 'turn-taken', outcome },
      { kind: 'papers-ticked', ...ticked },
    ],
    at: NOW,
  })
  await add('editor')
  const cookie = await signIn('editor')
  const page = await (await ask('/staff/reform/review', { cookie })).text()
  expect(page.indexOf('Đăng ký khai sinh')).toBeLessThan(page.indexOf('1 lượt hỏi'))
  expect(page).toContain('100 trên 100 (1 hồ sơ)')
  expect(page).toContain('=HYPERLINK(1) (1/1)')
  const file = await ask('/staff/reform/review.xlsx', { cookie })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await sheets.read(bytes)
  expect(JSON.stringify(read)).toContain('=HYPERLINK(1) (1/1)')
  expect(Buffer.from(bytes).includes('<f>')).toBe(false)
})

test('who is late without a letter gets one drafted to sign, and that is written down', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  const late = { dossier: dossier({ due: NOW - DAY }), lookupCode: null, phone: null }
  await store.readyDossiers([late]).apply({ asOf: NOW, at: NOW, from: 'a.csv', tell: false })
  await add('editor')
  const cookie = await signIn('editor')
  const list = await (await ask('/staff/reform/late', { cookie })).text()
  expect(list).toContain('1 hồ sơ trễ')
  expect(list).toContain('Đã có thư xin lỗi: 0 (0 %)')
  expect(list).toContain(`/staff/reform/apology?code=${CODE}`)
  const at = `/staff/reform/apology?code=${CODE}`
  expect(await (await ask(at, { cookie })).text()).not.toContain('VĂN BẢN XIN LỖI')
  const filled = `${at}&reason=M%E1%BA%A5t+%C4%91i%E1%BB%87n&newDue=2026-11-27&signer=Hoa`
  const letter = await (await ask(filled, { cookie })).text()
  expect(letter).toContain('Lý do: Mất điện.')
  expect(letter).toContain('chậm nhất ngày 27/11/2026')
  const [line] = await store.auditLog({ atMost: 1 })
  expect(line).toMatchObject({ action: 'apology-drafted', about: CODE })
  expect((await ask('/staff/reform/apology?code=X', { cookie })).status).toBe(404)
})

test('the list of record is pasted whole or not at all, and its gaps stand by name', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  await add('approver')
  const cookie = await signIn('approver')
  const put = async (lines: string): Promise<Response> =>
    await ask('/staff/reform/coverage', {
      cookie,
      form: { decision: '12/QĐ-UBND', decided: '2026-07-01', lines },
    })
  const refused = await put('1.000001; Khai sinh\nmột dòng lạc')
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('dòng 2')
  expect(await store.publishedList()).toBeNull()
  expect((await put('1.000001.000.00.00.H26\tKhai sinh\n9.999999; Thủ tục lạ')).status).toBe(303)
  const page = await (await ask('/staff/reform/coverage', { cookie })).text()
  expect(page).toContain('12/QĐ-UBND')
  expect(page).toContain('2 thủ tục. Trong danh mục của trợ lý 1,')
  const missing = page.slice(page.indexOf('Chưa có trong trợ lý'), page.indexOf('Có rồi nhưng'))
  expect(missing).toContain('Thủ tục lạ')
  expect(missing).not.toContain('Khai sinh')
})

test('documents and findings are kept in order, and all of a time goes into one workbook', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  await add('leader')
  await add('approver')
  const cookie = await signIn('leader')
  const approver = await signIn('approver')
  const document = { name: 'Quy trình 1', version: '1', approver: 'Hoa', keep: '5 năm' }
  const add1 = { ...document, effective: '2026-01-01' }
  const added = { cookie: approver, form: add1 }
  expect((await ask('/staff/reform/documents', added)).status).toBe(303)
  const wrong = { cookie: approver, form: { ...document, effective: 'mai' } }
  expect((await ask('/staff/reform/documents', wrong)).status).toBe(400)
  const finding = { what: '=cmd()', owner: 'An', due: '2026-11-01' }
  expect((await ask('/staff/reform/findings', { cookie, form: finding })).status).toBe(303)
  const [kept] = await store.findings()
  const next = `/staff/reform/findings/${kept?.id}`
  expect((await ask(next, { cookie, form: { to: 'good' } })).status).toBe(400)
  expect((await ask(next, { cookie, form: { to: 'mended' } })).status).toBe(303)
  const page = await (await ask('/staff/reform/inspection', { cookie })).text()
  expect(page).toContain('Kiểm lại: chưa đạt')
  const file = await ask('/staff/reform/inspection.xlsx', { cookie })
  const read = await sheets.read(new Uint8Array(await file.arrayBuffer()))
  const names = typeof read === 'string' ? [read] : read.map(({ name }) => name)
  expect(names).toHaveLength(9)
  expect(JSON.stringify(read)).toContain('=cmd()')
  expect(JSON.stringify(read)).toContain('Quy trình 1')
  const [line] = await store.auditLog({ atMost: 1 })
  expect(line?.action).toBe('inspection-exported')
})

test('fifty questions are graded by two who do not see each other; until then the leader reads that they are not', async () => {
  const { store, add, signIn, ask } = await staffConsole()
  const outcome = { kind: 'answered', ids: ['khai-sinh'] } as const
  const events = ['làm <b>khai sinh</b>', 'khai sinh cho con'].map((said) => {
    return { kind: 'question-kept', text: said, outcome } as const
  })
  await answered(store, text('a'), { events, at: NOW - 31 * DAY })
  const month = localDay(NOW - 31 * DAY).slice(0, 7)
  await add('editor', 'Lan')
  await add('editor', 'Minh')
  await add('leader')
  const [lan, minh, leader] = [await signIn('Lan'), await signIn('Minh'), await signIn('leader')]
  const page = async (cookie: string, path = `grading?month=${month}`): Promise<string> =>
    await (await ask(`/staff/reform/${path}`, { cookie })).text()
  const grade = async (cookie: string, as: string): Promise<number> => {
    const [, question = ''] = /name="question" value="(\d+)"/.exec(await page(cookie)) ?? []
    const form = { question, grade: as }
    return (await ask(`/staff/reform/grading?month=${month}`, { cookie, form })).status
  }
  const draw = `/staff/reform/grading/draw?month=${month}`
  expect(await page(leader, `leader?month=${month}`)).toContain('chưa chấm đủ (chưa rút câu hỏi)')
  const early = `/staff/reform/grading/draw?month=${localDay(NOW).slice(0, 7)}`
  expect((await ask(early, { cookie: lan, form: {} })).status).toBe(409)
  expect((await ask(draw, { cookie: lan, form: {} })).status).toBe(303)
  expect((await ask(draw, { cookie: lan, form: {} })).status).toBe(409)
  const first = await page(lan)
  expect(first).toMatch(/làm &lt;b&gt;khai sinh|khai sinh cho con/)
  expect(first).toContain('Trả lời bằng: Đăng ký khai sinh')
  expect(await grade(lan, 'right')).toBe(303)
  expect(await grade(lan, 'right')).toBe(303)
  expect(await grade(lan, 'right')).toBe(409)
  expect(await page(lan)).toContain('Còn 2 câu chờ người khác chấm')
  expect(await page(leader, `leader?month=${month}`)).toContain('chưa chấm đủ (0 trong 2 câu')
  expect(await page(minh)).not.toContain('cả hai')
  expect(await grade(minh, 'great')).toBe(409)
  expect(await grade(minh, 'right')).toBe(303)
  expect(await grade(minh, 'wrong')).toBe(303)
  const done = 'cả hai người chấm đúng 50 % (khoảng tin cậy 9 % đến 91 %), có người chấm sai 1 câu'
  expect(await page(leader, `leader?month=${month}`)).toContain(done)
  expect(await page(minh)).toContain(`Mầm rút: cau-hoi-${month}`)
})

test('the leader reads the overall index of full forms with its interval, as the page of satisfaction has it', async () => {
  const { store, folder, add, signIn, ask } = await staffConsole()
  await add('leader')
  const cookie = await signIn('leader')
  const page = async (path: string): Promise<string> =>
    await (await ask(`/staff/${path}`, { cookie })).text()
  const empty = await page('reform/leader?month=2026-10')
  expect(empty).toContain('Chỉ số hài lòng chung: chưa đủ phiếu đầy đủ để nêu.')
  expect(await store.baseline()).toBeNull()
  await putResponses(folder, someResponses(7, 1500))
  const told =
    /Chỉ số hài lòng chung \(phiếu đầy đủ\): ([\d,]+) % \(([\d,]+)–([\d,]+)\), (\d+) phiếu, [^.]+được mời/
  const [, share = '', low = '', high = '', n = ''] =
    told.exec(await page('reform/leader?month=2026-11')) ?? []
  const index = await page('satisfaction?from=2026-11-01&to=2026-11-30&instrument=service-2026')
  expect(share).not.toBe('')
  expect(index).toContain(`Chung 16 tiêu chí</th><td>${share} % (${low}–${high}), ${n} người`)
})
