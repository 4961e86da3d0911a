import { describe, expect, test } from 'vitest'
import { type DraftSurroundings, draftOf } from '../../../src/catalogue/import/draft.ts'
import { codeFault } from '../../../src/catalogue/import/own-code.ts'
import { flat, portal, read } from './records.ts'

const AROUND: DraftSurroundings = {
  province: 'Hà Nội',
  on: '2026-11-24',
  isDayTold: true,
  source: 'Cổng Dịch vụ công quốc gia',
  isOfficialLink: () => true,
  idOf: () => undefined,
  successorOf: () => undefined,
  ownerOf: () => undefined,
}
const draft = (changes: Record<string, unknown> = {}) => draftOf(read(flat(changes)), AROUND)
const told = (changes: Record<string, unknown>) =>
  draft(changes).doubts.map(({ place, what }) => `${place}: ${what}`.replace(/^.*?\), /, ''))

test('a record with nothing doubtful has no doubt', () => {
  expect(told({})).toEqual([])
})

test('a doubt says file, row, code and part', () => {
  expect(draft({ time: 'Trực tiếp: 5' }).doubts[0]?.place).toBe(
    'list.json, bản ghi 1 (1.999001), thời hạn (Trực tiếp)',
  )
})

describe('a doubtful document is told, and hidden from citizens', () => {
  const GLUED = 'Giấy xác nhận của chính quyềnTờ khai theo mẫu'
  test.each([
    ['glued', `${GLUED} (1 bản chính)`, 'nhiều giấy tờ dính vào nhau, cần tách'],
    [
      'a glued table',
      'Tên giấy tờMẫu đơn, tờ khaiSố lượng (1 bản chính)',
      'nhiều giấy tờ dính vào nhau, cần tách',
    ],
    [
      'long',
      `Đơn ${'rất '.repeat(90)}dài (1 bản chính)`,
      'dài 367 chữ, có thể gồm nhiều giấy tờ hay lời dẫn',
    ],
    ['uncounted', 'Đơn đề nghị', 'không ghi mấy bản'],
    ['a piece of a sentence', 'hoặc đơn (1 bản chính)', 'là mảnh câu hay lời dẫn'],
    [
      'of one case',
      '[Trường hợp ủy quyền] Giấy ủy quyền (1 bản chính)',
      'chỉ cho một trường hợp, cần đặt câu hỏi trường hợp ("Trường hợp ủy quyền")',
    ],
  ])('%s', (_kind, row, what) => {
    const { doubts, tree } = draft({ documents: [row] })
    expect(doubts.map((doubt) => doubt.what)).toContainEqual(expect.stringContaining(`${what}: "`))
    expect(tree['documents']).toMatchObject([{ name: expect.stringMatching(/ \[verify\]$/) }])
  })

  test.each([
    ['headed so', '[Lưu ý] Không phải nộp giấy khai sinh (1 bản chính)'],
    ['begun so', 'Lưu ý: mang bản chính (1 bản chính)'],
    ['of no copies', 'Cơ quan tự tra cứu (0 bản chính)'],
  ])('a note among the documents, %s, goes to the notes', (_kind, row) => {
    const { doubts, tree } = draft({ documents: [row] })
    expect(doubts[0]?.what).toMatch(/^là ghi chú nằm giữa các giấy tờ/)
    expect(tree['documents']).toEqual([])
    expect(tree['notes']).toEqual([expect.stringMatching(/ \[verify\]$/)])
  })

  test('a row that stands twice is left out and told', () => {
    const { doubts, tree } = draft({ documents: ['Đơn (1 bản chính)', 'đơn (1 bản chính)'] })
    expect(doubts.map(({ what }) => what)).toEqual(['viết lại dòng ở trên, đã bỏ: "đơn"'])
    expect(tree['documents']).toHaveLength(1)
  })
})

test('what is shown, and counts in both ways of writing', () => {
  const { tree } = draft({
    documents: [
      '[Giấy tờ phải xuất trình] Căn cước (1 bản chính)',
      'Đơn (2 bản chính,3 bản sao)',
      'Bản khai (bản chính, 01 bản). (Bản chính: 1, Bản sao: 0)',
    ],
  })
  expect(tree['documents']).toMatchObject([
    { name: 'Căn cước', how: 'show', originals: '1' },
    { name: 'Đơn', originals: '2', copies: '3' },
    { name: 'Bản khai (bản chính, 01 bản)', originals: '1', copies: '0' },
  ])
})

describe('fees', () => {
  test.each([
    ['Phí : 0 Đồng', '0', undefined],
    ['1,200,000 Việt Nam Đồng', '1200000', undefined],
    ['Miễn phí', null, '"Miễn phí" có khi chỉ là ô để trống: "Miễn phí"'],
    [
      'Miễn phí(Lệ phí: 135.000 đồng/lần)',
      null,
      '"Miễn phí" mà có số tiền đi kèm: "Miễn phí(Lệ phí: 135.000 đồng/lần)"',
    ],
    ['Không có thông tin', null, 'không có mức tiền'],
    ['Theo quy định của Hội đồng nhân dân', null, expect.stringContaining('nằm trong lời văn')],
    ['50,000 Đồng (trẻ em 20.000 đồng)', '50000', expect.stringContaining('có nhiều mức tiền')],
  ])('%s', (text, amount, doubt) => {
    const { tree, doubts } = draft({ fee: `Trực tiếp: ${text}` })
    expect(tree['fees']).toMatchObject([{ amount }])
    expect(doubts.map(({ what }) => what)).toEqual(doubt === undefined ? [] : [doubt])
  })
})

describe('times', () => {
  test.each([
    ['15 Ngày', { days: '15', kind: 'calendar' }, undefined],
    ['5', { days: null }, 'thời hạn không có đơn vị: "5"'],
    ['8 Giờ', { days: null }, expect.stringContaining('không tính bằng ngày')],
    ['Không quy định', { days: null }, 'không ghi thời hạn'],
  ])('%s', (text, time, doubt) => {
    const { tree, doubts } = draft({ time: `Trực tiếp: ${text}` })
    expect(tree['times']).toMatchObject([time])
    expect(doubts.map(({ what }) => what)).toEqual(doubt === undefined ? [] : [doubt])
  })

  test('ways of filing that differ keep their names, those that agree are one', () => {
    const { tree } = draft({
      time: 'Trực tuyến: 2 Ngày; Trực tiếp: 3 Ngày; Dịch vụ bưu chính: 3 Ngày',
    })
    expect(tree['times']).toMatchObject([
      { label: 'Trực tuyến', days: '2' },
      { label: 'Trực tiếp, Dịch vụ bưu chính', days: '3' },
    ])
  })
})

test('texts of law without a gap leave their numbers, the year before them taken off', () => {
  const { tree, doubts } = draft({
    legal: 'Luật Hòa giải ở cơ sở năm 201335/2013/QH13Hướng dẫn phối hợp120/2025/NĐ-CP',
  })
  expect(tree['legal']).toEqual(['35/2013/QH13 [verify]', '120/2025/NĐ-CP [verify]'])
  expect(doubts[0]?.what).toMatch(/^nhiều văn bản dính vào nhau, máy chỉ tách được 2 số hiệu/)
})

test('whose name or day is not sure', () => {
  const around = { ...AROUND, isDayTold: false, ownerOf: () => 'khai-sinh' }
  expect(draftOf(read(flat()), around).doubts.map(({ what }) => what)).toEqual([
    expect.stringContaining('không ghi ngày'),
    '"Đăng ký nuôi ong" đã là tên của thủ tục "khai-sinh"',
  ])
})

describe('the code in the text is the code of the file', () => {
  test.each([
    ['the same', flat({ name: 'Đăng ký nuôi ong (1.999001)' }), 'x.json', undefined],
    ['with the office behind it', portal(), '1.999001.json', undefined],
    ['another in the name of the file', flat(), '1.999002.json', /1\.999001 mà .* 1\.999002/],
    ['another in the name', flat({ name: 'Nuôi ong ( 1.999002 )' }), 'x.json', /mã 1\.999002/],
    ['another as its own', flat({ steps: 'Mã thủ tục: 1.999002' }), 'x.json', /mã 1\.999002/],
    ['another with the office', portal({ codeNotation: '1.999002.H26' }), 'x.json', /mã 1\.999002/],
    ['none of the national list', flat({ code: 'LS:DK_01' }), 'x.json', /không phải mã thủ tục/],
  ])('%s', (_kind, value, file, what) => {
    const fault = codeFault(read(value, file))
    if (what === undefined) expect(fault).toBeUndefined()
    else expect(fault?.what).toMatch(what)
  })

  test('another that it only speaks of is a doubt', () => {
    expect(told({ steps: 'Xem thủ tục 1.999002.' })).toEqual(['mã: bản ghi nhắc tới mã 1.999002'])
  })
})
