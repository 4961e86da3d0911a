import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readRecords } from '../../src/catalogue/import/read-records.ts'
import { loadContent } from '../../src/catalogue/load.ts'
import { loadDecision } from '../../src/catalogue/search/decision.ts'
import { createFind } from '../../src/catalogue/search/find.ts'
import { importDrafts } from '../../src/commands/content-import/drafts.ts'
import { importElsewhere } from '../../src/commands/content-import/elsewhere.ts'
import { transcriptLines } from '../../src/commands/transcript-lines.ts'
import { respond } from '../../src/conversation/respond.ts'
import { newSession } from '../../src/core/session.ts'
import { type ContentCopy, contentCopy } from '../catalogue/content-copy.ts'
import { bytes, flat } from '../catalogue/import/records.ts'
import { fixtureWorld } from '../support/world.ts'

let copy: ContentCopy
let drafts: string
let said: string[]
let progress: string[]
const ALL = { code: [], all: false }

beforeEach(async () => {
  copy = await contentCopy()
  drafts = join(copy.office, '../content-drafts/procedures')
  await mkdir(copy.office, { recursive: true })
})

async function job(rows: readonly object[]) {
  said = []
  progress = []
  const text = rows.map((row) => JSON.stringify(row)).join('\n')
  const { content } = await loadContent(copy)
  return {
    ...readRecords('list.jsonl', bytes(text), () => undefined),
    content,
    on: '2026-06-10',
    isDayTold: true,
    say: (line: string) => said.push(line),
    progress: (line: string) => progress.push(line),
  }
}

test('a draft has the shape of the catalogue, and is no part of it', async () => {
  expect(await importDrafts(await job([flat()]), drafts, ALL)).toBe(true)
  const [file = ''] = await readdir(drafts)
  expect(file).toBe('dang-ky-nuoi-ong-1999001.yaml')
  const text = await readFile(join(drafts, file), 'utf8')
  expect(text).toMatch(
    /^# BẢN NHÁP, chưa dùng: máy làm từ list\.jsonl:1, bản ghi ngày 10\/06\/2026\./,
  )
  expect((await loadContent(copy)).content.procedures.has('dang-ky-nuoi-ong-1999001')).toBe(false)
  await copy.write('office', `procedures/${file}`, text)
  const { content, faults } = await loadContent(copy)
  expect(faults).toEqual([])
  expect(content.procedures.get('dang-ky-nuoi-ong-1999001')).toMatchObject({
    code: '1.999001',
    documents: [{ key: 'gt1', name: 'Tờ khai nuôi ong', originals: 1 }],
    fees: [{ amount: 20000 }],
    times: [{ days: 3, kind: 'working' }],
    places: [{ kind: 'any-centre' }],
    sources: [{ name: 'Cổng Dịch vụ công quốc gia', on: '2026-06-10' }],
    verified: null,
  })
})

test('said: where the drafts are, each doubt, what is missing, how far it is', async () => {
  await importDrafts(
    await job([
      flat({ name: `Đăng ký nuôi ong ${'rất '.repeat(10)}lâu`, time: 'Trực tiếp: 5', field: null }),
    ]),
    drafts,
    ALL,
  )
  expect(said).toContain(
    'list.jsonl:1 (1.999001), thời hạn (Trực tiếp): thời hạn không có đơn vị: "5"',
  )
  expect(said).toContainEqual(expect.stringMatching(/còn thiếu: thiếu "field"$/))
  expect(said).toContainEqual(
    expect.stringMatching(/còn thiếu: thiếu "shortName" \(tên dài 60 chữ\)$/),
  )
  expect(said.at(-1)).toContain(`Bản nháp nằm ở ${drafts}, người dân không thấy.`)
  expect(progress).toEqual(['Đã xong 1/1 bản nháp'])
})

test('the same file twice changes nothing; a newer one rewrites; what staff wrote stays', async () => {
  await importDrafts(await job([flat()]), drafts, ALL)
  const path = join(drafts, 'dang-ky-nuoi-ong-1999001.yaml')
  const first = await readFile(path, 'utf8')

  await importDrafts(await job([flat()]), drafts, ALL)
  expect(said).toContainEqual(expect.stringMatching(/^0 bản nháp mới, 0 làm lại, 1 như cũ, 0 giữ/))
  expect(await readFile(path, 'utf8')).toBe(first)

  await importDrafts(await job([flat({ time: 'Trực tiếp: 9 Ngày' })]), drafts, ALL)
  expect(said).toContainEqual(expect.stringMatching(/^0 bản nháp mới, 1 làm lại/))

  const edited = `${await readFile(path, 'utf8')}# tôi đang xem\n`
  await writeFile(path, edited)
  await importDrafts(await job([flat()]), drafts, ALL)
  expect(said).toContain(`${path}: đã có người sửa tay, giữ nguyên, không ghi đè`)
  expect(await readFile(path, 'utf8')).toBe(edited)
})

test('a record of another code or of a replaced one makes no draft', async () => {
  const rows = [flat({ name: 'Nuôi ong (1.999002)' }), flat({ code: '2.000001' })]
  expect(await importDrafts(await job(rows), drafts, ALL)).toBe(false)
  expect(said[0]).toMatch(/^list\.jsonl:1: bản ghi mang mã 1\.999001 mà .* là mã 1\.999002/)
  expect(said[1]).toMatch(/^list\.jsonl:2: mã 2\.000001 đã cũ hoặc đã gộp vào thủ tục "khai-sinh"/)
  await expect(readdir(drafts)).rejects.toThrow()
})

test('only what the commune does; another by its code; a code that is not there is told', async () => {
  const rows = [flat(), flat({ code: '1.999002', agency: 'Sở Y tế', level: 'Cấp tỉnh' })]
  await importDrafts(await job(rows), drafts, ALL)
  expect(await readdir(drafts)).toHaveLength(1)
  await importDrafts(await job(rows), drafts, { code: ['1.999002'], all: false })
  expect(await readdir(drafts)).toHaveLength(2)
  expect(await importDrafts(await job(rows), drafts, { code: ['1.999009'], all: false })).toBe(
    false,
  )
  expect(said).toContain('1.999009: không có trong tệp')
})

const NATIONAL = [
  flat({
    code: '1.888001',
    name: 'Thủ tục cấp phép khai thác yến sào',
    agency: 'Sở Y tế; Sở Y tế',
    level: 'Cấp tỉnh',
  }),
  flat({ code: '1.888002', name: 'Xác nhận hộ nuôi cá lồng' }),
  flat({
    code: '1.888003',
    name: 'Giao rừng ngập mặn',
    agency: 'Ủy ban nhân dân cấp Huyện',
    level: 'UBND Huyện/Thành phố',
  }),
  flat({ code: '1.000001', name: 'Khai sinh theo tên khác' }),
  flat({ code: '1.888004', name: 'Thủ tục đăng ký khai sinh (cấp xã)' }),
  flat({ code: '1.888005', name: 'Cấp hộ chiếu phổ thông' }),
  flat({ code: 'LS:DK_01', name: 'Của tỉnh khác' }),
]

test('a national list is known by name: there, here without a record, or unclear', async () => {
  expect(await importElsewhere(await job(NATIONAL), copy.office)).toBe(true)
  const { content, faults } = await loadContent(copy)
  expect(faults).toEqual([])
  expect([...content.elsewhere.keys()]).toEqual([
    'ho-chieu',
    'bang-lai',
    '1.888001',
    '1.888002',
    '1.888003',
  ])
  const shown = [...content.elsewhere.values()].slice(2).map(({ at, office }) => [at, office])
  expect(shown).toEqual([
    ['elsewhere', 'Sở Y tế Hà Nội'],
    ['here', 'Trung tâm Phục vụ hành chính công cấp xã'],
    ['unclear', 'Trước đây do cấp huyện làm'],
  ])
  expect(said[0]).toMatch(/^list\.jsonl:7: "LS:DK_01" không phải mã thủ tục/)
})

test('what is asked is answered: not here, but there', async () => {
  await importElsewhere(await job(NATIONAL), copy.office)
  const base = await fixtureWorld()
  const { content: own } = await loadContent(copy)
  const content = { ...own, words: base.content.words }
  const world = {
    ...base,
    content,
    find: createFind(content, loadDecision('content/decision.yaml')),
  }
  const ask = (text: string): string => {
    const from = { channel: 'terminal', id: 'citizen' } as const
    const turn = respond({ kind: 'text', id: 'm', from, text }, newSession(from, 'vi'), world)
    return transcriptLines(turn).join('\n')
  }
  await expect(
    ['cấp phép khai thác yến sào', 'xác nhận hộ nuôi cá lồng', 'giao rừng ngập mặn', '1.888001']
      .map((text) => `> ${text}\n${ask(text)}`)
      .join('\n'),
  ).toMatchFileSnapshot('./content-import-replies.txt')
})

test('twice the same changes nothing; a list that staff wrote in stays', async () => {
  await importElsewhere(await job(NATIONAL), copy.office)
  const path = join(copy.office, 'elsewhere-national.jsonl')
  await importElsewhere(await job(NATIONAL), copy.office)
  expect(said).toContain(`Không có gì mới ở ${path}`)
  const edited = (await readFile(path, 'utf8')).replace('yến sào', 'tổ yến')
  await writeFile(path, edited)
  expect(await importElsewhere(await job(NATIONAL), copy.office)).toBe(false)
  expect(said).toContainEqual(expect.stringMatching(/^Đã có người sửa tay, giữ nguyên/))
  expect(await readFile(path, 'utf8')).toBe(edited)
})

test('a line of the list that is spoilt is told by its number', async () => {
  await importElsewhere(await job(NATIONAL), copy.office)
  const path = join(copy.office, 'elsewhere-national.jsonl')
  const lines = (await readFile(path, 'utf8')).split('\n')
  await writeFile(
    path,
    [lines[0], '{"id":', lines[2]?.replace('"office":"o2"', '"office":"o9"')].join('\n'),
  )
  const { faults } = await loadContent(copy)
  expect(faults).toContain(`${path}:2: dòng này không phải JSON; nhập lại danh sách để sửa`)
  expect(faults).toContainEqual(expect.stringContaining(`${path}:3: không có cơ quan "o9"`))
})
