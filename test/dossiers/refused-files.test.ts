import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExport } from '../../src/dossiers/export/read-export.ts'
import { FileFault, MAX_ROWS, MAX_UNPACKED_BYTES } from '../../src/dossiers/file/table.ts'
import { shippedColumns } from './columns.ts'
import { encoded } from './encoded.ts'
import { xlsxFile, xlsxParts } from './xlsx-file.ts'
import { zipFile } from './zip-file.ts'

const columns = shippedColumns()
const faultOf = async (bytes: Buffer): Promise<string> => {
  try {
    await readExport(bytes, { columns, saved: 0 })
  } catch (error) {
    if (error instanceof FileFault) return error.message
    throw error
  }
  return 'read'
}

const SHEET = {
  name: 'S',
  rows: [
    ['Mã hồ sơ', 'Trạng thái'],
    ['H26.15-261008-0001', '4'],
  ],
}

test.each([
  ['nothing', Buffer.alloc(0), /Tệp rỗng/],
  ['an old .xls', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), /kiểu cũ.*Lưu thành/],
  ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
  ['a web page called .xls', Buffer.from('\uFEFF<html><table><tr><td>Mã hồ sơ'), /trang web/],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /Không thấy cột/],
  [
    'a list of something else',
    Buffer.from('Tên,Điện thoại\nA,1'),
    /"Mã hồ sơ" và "Trạng thái".*content\/dossier-columns.yaml/,
  ],
  [
    'a list without states',
    Buffer.from('Mã hồ sơ,Ngày nhận,Việc\nA,1,2'),
    /cột "Trạng thái" trong.*Các cột chưa hiểu: "Việc"/,
  ],
  ['a zip that is cut', xlsxFile([SHEET]).subarray(0, 300), /bị hỏng/],
  ['another zip', zipFile({ 'a.txt': 'a' }), /thiếu phần/],
  [
    'XML that breaks off',
    zipFile({ ...xlsxParts([SHEET]), 'xl/workbook.xml': '<workbook><sheets' }),
    /bị hỏng/,
  ],
])('%s is refused with what to do', async (_, bytes, fault) => {
  expect(await faultOf(bytes)).toMatch(fault)
})

test('a quote that is never closed is told with the row before it', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => `H26.15-261008-${1000 + i},"Đang xử lý"`)
  rows[10] = 'H26.15-261008-9999,"Đang xử lý'
  const text = ['Mã hồ sơ,Trạng thái', ...rows].join('\n').replaceAll('"Đang xử lý"', 'Đang xử lý')
  expect(await faultOf(Buffer.from(text))).toMatch(/^Sau dòng 11, .*dấu nháy kép/)
})

test('a zip that says it unpacks to more than a clerk has is not unpacked', async () => {
  const bomb = zipFile(xlsxParts([SHEET]), { 'xl/worksheets/sheet1.xml': MAX_UNPACKED_BYTES + 1 })
  expect(await faultOf(bomb)).toMatch(/quá lớn/)
})

test('a zip that unpacks to more than it says is stopped', async () => {
  const parts = xlsxParts([SHEET])
  const sheet = 'xl/worksheets/sheet1.xml'
  const full = `${parts[sheet]}${' '.repeat(5_000_000)}`
  expect(deflateRawSync(full).length).toBeLessThan(20_000)
  expect(await faultOf(zipFile({ ...parts, [sheet]: full }, { [sheet]: 1_000 }))).toMatch(/bị hỏng/)
})

test('entities that grow are refused', async () => {
  const laughs = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  )
  const shared = `<!DOCTYPE sst [<!ENTITY l0 "ha">${laughs.join('')}]><sst><si><t>&l9;</t></si></sst>`
  expect(await faultOf(zipFile({ ...xlsxParts([SHEET]), 'xl/sharedStrings.xml': shared }))).toMatch(
    /bị hỏng/,
  )
})

test('more rows than a commune has are refused', async () => {
  const rows = Array.from({ length: MAX_ROWS + 1 }, () => 'x,y')
  expect(await faultOf(Buffer.from(['Mã hồ sơ,Trạng thái', ...rows].join('\n')))).toMatch(
    /200000 dòng/,
  )
})

/** Anything in, a result or a FileFault out; seeds are printed by fast-check when one fails. */
const readsOrRefuses = async (bytes: Buffer): Promise<void> => {
  try {
    const { dossiers, faults, skipped } = await readExport(bytes, { columns, saved: 0 })
    const lines = bytes.length + 1
    expect(dossiers.length + faults.length + skipped).toBeLessThanOrEqual(lines)
    for (const { what } of faults) expect(what.length).toBeLessThan(1_000)
  } catch (error) {
    expect(error).toBeInstanceOf(FileFault)
  }
}

const cell = fc.oneof(
  fc.constantFrom(
    'Mã hồ sơ',
    'Trạng thái',
    'Hẹn trả',
    'H26.15-261008-0001',
    '4',
    'Đang xử lý',
    '24/11/2026',
    '46303.5',
    '',
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
)
const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })

test('any bytes are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), (bytes) =>
      readsOrRefuses(Buffer.from(bytes)),
    ),
  )
})

test('any table is read or refused, in any encoding', async () => {
  const how = fc.record({
    rows: table,
    separator: fc.constantFrom(',', ';', '\t'),
    encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
  })
  await fc.assert(
    fc.asyncProperty(how, ({ rows, separator, encoding }) =>
      readsOrRefuses(
        encoded(
          ['Mã hồ sơ,Trạng thái', ...rows.map((row) => row.join(separator))].join('\n'),
          encoding,
          true,
        ),
      ),
    ),
  )
})

test('any damage to a workbook is read or refused', async () => {
  const whole = xlsxFile([{ ...SHEET, merged: ['A1:A2'] }])
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      await readsOrRefuses(bytes)
    }),
    { numRuns: 300 },
  )
})

test('any change to the XML of a sheet is read or refused', async () => {
  const parts = xlsxParts([{ ...SHEET, merged: ['A1:A2'] }])
  const sheet = 'xl/worksheets/sheet1.xml'
  const xml = parts[sheet] ?? ''
  const piece = fc.oneof(
    fc.constantFrom(
      '<row>',
      '</row>',
      '<c t="s">',
      '<v>9',
      '<rPh>',
      'r="A0"',
      'r="ZZZ1"',
      '</sheetData>',
    ),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(xml.length), fc.nat(30), piece, async (at, cut, put) => {
      const changed = xml.slice(0, at) + put + xml.slice(at + cut)
      await readsOrRefuses(zipFile({ ...parts, [sheet]: changed }))
    }),
    { numRuns: 300 },
  )
})
