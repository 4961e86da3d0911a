import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExports } from '../../src/commands/satisfaction-index/exports.ts'
import type { FormTally } from '../../src/core/form-tally.ts'
import { csvTables } from '../../src/dossiers/file/csv.ts'
import type { Row } from '../../src/dossiers/file/table.ts'
import { xlsxTables } from '../../src/dossiers/file/xlsx.ts'
import { csv } from '../../src/satisfaction/csv.ts'
import { periodOf } from '../../src/satisfaction/period.ts'
import { buildReport } from '../../src/satisfaction/report.ts'
import { xlsx } from '../../src/satisfaction/xlsx.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { fixtureWorld } from '../support/world.ts'

const TABLE = {
  notes: ['Ghi chú; có dấu chấm phẩy'],
  header: ['Tên', 'Tỷ lệ', 'Số người'],
  rows: [
    ['=HYPERLINK("http://x")', 0.845, 1200],
    ['+84', null, 3],
    ['@SUM(A1)', 1, 0],
    ['-1', 0, null],
    ['\tthụt vào', 0.5, 5],
    ['Đăng ký "khai sinh" & <ghi chú>', 0.25, 30],
  ],
}

async function rowsIn(rows: () => AsyncGenerator<Row>): Promise<readonly (readonly string[])[]> {
  const read: (readonly string[])[] = []
  for await (const { cells } of rows()) read.push(cells)
  return read
}

test('CSV opens in Vietnamese Excel, and no text of it runs as a formula', async () => {
  const text = csv(TABLE)
  expect(text.startsWith('\uFEFF')).toBe(true)
  const table = csvTables(Buffer.from(text))[1]
  const [note, header, ...rows] = await rowsIn(() => table?.rows() as AsyncGenerator<Row>)
  expect(note).toEqual(['Ghi chú; có dấu chấm phẩy'])
  expect(header).toEqual(TABLE.header)
  expect(rows).toEqual([
    [`'=HYPERLINK("http://x")`, '0,845', '1200'],
    [`'+84`, '', '3'],
    [`'@SUM(A1)`, '1', '0'],
    [`'-1`, '0', ''],
    [`' thụt vào`, '0,5', '5'],
    ['Đăng ký "khai sinh" & <ghi chú>', '0,25', '30'],
  ])
})

test('XLSX holds numbers as numbers and texts as texts', async () => {
  const bytes = xlsx(
    new Map([
      ['quick', TABLE],
      ['service-2026', { ...TABLE, rows: [] }],
    ]),
  )
  const tables = await xlsxTables(bytes)
  expect(tables.map(({ name }) => name)).toEqual(['trang "quick"', 'trang "service-2026"'])
  const rows = await rowsIn(() => tables[0]?.rows() as AsyncGenerator<Row>)
  expect(rows[2]).toEqual(['=HYPERLINK("http://x")', '0.845', '1200'])
  expect(rows[7]).toEqual(['Đăng ký "khai sinh" & <ghi chú>', '0.25', '30'])
  expect(xlsx(new Map([['quick', TABLE]]))).toEqual(xlsx(new Map([['quick', TABLE]])))
})

test('the files that are asked for are written, each with what it is and is not', async () => {
  const { content } = await fixtureWorld()
  const instrument = content.surveys.get('quick')
  if (instrument === undefined) throw new Error('no quick form')
  const tally: FormTally = {
    week: '2026-W45',
    mode: 'paper',
    instrument: 'quick',
    version: instrument.version,
    complete: true,
    setAside: null,
    procedure: 'khai-sinh',
    field: 'Hộ tịch',
    unit: null,
    channel: null,
    drawn: false,
    criteria: ['C1', 'D1', 'overall'],
    forms: new Map([
      ['555', 33],
      ['214', 7],
    ]),
  }
  const report = buildReport({
    period: periodOf('2026-11-02', '2026-11-08'),
    instrument,
    surveys: content.surveys,
    tallies: [tally],
    talliesBefore: [],
    invitations: [],
    finished: null,
  })
  const folder = freshFolder()
  const asked = {
    csv: join(folder, 'a.csv'),
    xlsx: join(folder, 'a.xlsx'),
    svg: join(folder, 'a.svg'),
    openData: undefined,
  }
  const names = [asked.csv, asked.xlsx, asked.svg]
  expect(await writeExports([report], asked, (_, key) => key ?? '')).toEqual(names)
  const written = [readFileSync(asked.csv, 'utf8'), readFileSync(asked.svg, 'utf8')]
  const sheets = await xlsxTables(readFileSync(asked.xlsx))
  const sheet = await rowsIn(() => sheets[0]?.rows() as AsyncGenerator<Row>)
  for (const text of [...written, sheet.flat().join('\n')]) {
    expect(text).toContain('Chỉ số hài lòng nội bộ (theo tiêu chí SIPAS)')
    expect(text).toContain('Công thức theo cách hiểu QĐ 1001/QĐ-BNV, chưa đối chiếu văn bản')
    expect(text).toContain('Người trả lời tự nguyện, không phải mẫu ngẫu nhiên')
  }
  expect(sheet.find((row) => row[5] === 'C1')?.slice(7, 11)).toEqual(['40', '33', '40', '0.825'])
  expect(written[0]).toContain(';0,825;')
  expect(written[1]).toContain('82,5 % (68,1–91,3), 40 người')
  const nowhere = { ...asked, csv: join(folder, 'none', 'a.csv') }
  await expect(writeExports([report], nowhere, () => '')).rejects.toThrow('không ghi được tệp')
})
