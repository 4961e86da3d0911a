import { expect, test } from 'vitest'
import { readRecords } from '../../../src/catalogue/import/read-records.ts'
import { bytes, flat, portal, read } from './records.ts'

const nobody = (): void => undefined

test('the portal and the flat list tell the same of the same procedure', () => {
  const told = ({
    code,
    name,
    field,
    levels,
    documents,
    times,
    fees,
  }: ReturnType<typeof read>) => ({
    code,
    name,
    field,
    levels,
    documents: documents.map(({ text, originals, copies }) => ({ text, originals, copies })),
    times,
    fees: fees.map(({ channel }) => channel),
  })
  expect(told(read(portal()))).toEqual(told(read(flat())))
})

test.each([
  ['a record', portal()],
  ['an answer of the portal', { code: 'OK', data: portal() }],
  ['a list', [portal()]],
  ['answers in a list', [{ code: 'OK', data: portal() }]],
  ['the items of a page', { code: 'OK', data: { items: [portal()], total: 1 } }],
])('%s', (_kind, value) => {
  expect(read(value)).toMatchObject({ code: '1.999001', name: 'Đăng ký nuôi ong' })
})

test('a list made by hand', () => {
  const record = read([
    {
      code: '1.999001',
      name: 'Đăng ký nuôi ong',
      level: 'Xã',
      documents: [{ name: 'Tờ khai', original: 1, copies: 0, note: '' }],
      time: '5 ngày (làm việc)',
      fee: 'Miễn phí',
      where: 'PVHCC xã',
      asOf: '2026-06-10 (phí 2026-10-08)',
    },
  ])
  expect(record).toMatchObject({ on: '2026-06-10', documents: [{ text: 'Tờ khai', originals: 1 }] })
})

test('lines, zipped; a bad one is told with its place, and progress to the end', () => {
  const lines = [JSON.stringify(flat()), '{"code":', JSON.stringify({ code: 'x' }), '']
  const progress: string[] = []
  const { records, unreadable } = readRecords(
    '/a/list.jsonl.gz',
    bytes(lines.join('\n'), true),
    (done, all) => progress.push(`${done}/${all}`),
  )
  expect(records.map(({ place }) => place)).toEqual(['list.jsonl.gz:1'])
  expect(unreadable).toEqual([
    { place: 'list.jsonl.gz:2', what: 'không đọc được bản ghi: dòng không phải JSON' },
    {
      place: 'list.jsonl.gz:3',
      what: 'không đọc được bản ghi: không nhận ra dạng bản ghi (có các mục: code)',
    },
  ])
  expect(progress).toEqual(['3/3'])
})

test('a record without a name is told by the missing key', () => {
  const { unreadable } = readRecords(
    'a.json',
    bytes(JSON.stringify([flat({ name: null })])),
    nobody,
  )
  expect(unreadable[0]?.what).toBe('không đọc được bản ghi: mục "name" thiếu hoặc sai kiểu')
})

test('no JSON at all, and no UTF-8', () => {
  expect(() => readRecords('a.csv', bytes('mã;tên'), nobody)).toThrow(/a\.csv: không phải JSON/)
  expect(() => readRecords('a.json', new Uint8Array([0xff, 0xfe]), nobody)).toThrow(
    /không phải tệp chữ UTF-8/,
  )
})
