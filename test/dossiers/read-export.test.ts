import { expect, test } from 'vitest'
import { instantOf } from '../../src/core/local-time.ts'
import { type ReadExport, readExport } from '../../src/dossiers/export/read-export.ts'
import type { Encoding } from '../../src/dossiers/file/encoding.ts'
import { shippedColumns } from './columns.ts'
import { encoded } from './encoded.ts'
import { type MadeSheet, xlsxFile } from './xlsx-file.ts'

const columns = shippedColumns()
const saved = instantOf('2026-11-24', 17 * 60)
const read = (bytes: Buffer): Promise<ReadExport> => readExport(bytes, { columns, saved })
const at = (day: string, hour: number, minute = 0): number => instantOf(day, hour * 60 + minute)

const HEAD = ['STT', 'Mã hồ sơ', 'Tên thủ tục', 'Ngày tiếp nhận', 'Hẹn trả', 'Trạng thái', 'SĐT']
const ROWS = [
  [
    '1',
    'H26.15-261008-0975',
    'Đăng ký khai sinh; thường',
    '08/10/2026 08:15',
    '09/10/2026',
    'Đã xử lý xong',
    '0912345678',
  ],
  [
    '2',
    'h26.15–261009–0976',
    'Chứng thực "bản sao", có thu phí',
    '9/10/2026',
    '2026-10-09 17:00:00',
    '4',
    '',
  ],
]

function csv(rows: readonly (readonly string[])[], separator: string): string {
  return rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n')
}

const ENCODINGS: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16le', false],
  ['utf-16be', true],
  ['utf-16be', false],
  ['windows-1258', false],
]

test.each(
  ENCODINGS.flatMap(([encoding, mark]) =>
    [',', ';', '\t'].map((separator) => ({ encoding, mark, separator })),
  ),
)('reads CSV in $encoding (mark: $mark) with $separator between', async (how) => {
  const text = csv([['DANH SÁCH HỒ SƠ'], [], HEAD, ...ROWS], how.separator)
  const { dossiers, faults, notes } = await read(encoded(text, how.encoding, how.mark))
  expect(faults).toEqual([])
  expect(notes).toEqual([])
  expect(dossiers.map(({ dossier }) => dossier.code)).toEqual([
    'H26.15-261008-0975',
    'H26.15-261009-0976',
  ])
  const [first, second] = dossiers
  expect(first).toMatchObject({
    phone: '0912345678',
    lookupCode: null,
    dossier: {
      state: 'done',
      procedureName: 'Đăng ký khai sinh; thường',
      received: at('2026-10-08', 8, 15),
      due: at('2026-10-09', 23, 59),
      source: columns.source,
      asOf: saved,
    },
  })
  expect(second).toMatchObject({
    phone: null,
    dossier: {
      state: 'processing',
      procedureName: 'Chứng thực "bản sao", có thu phí',
      received: at('2026-10-09', 0),
      due: at('2026-10-09', 17),
    },
  })
})

test('tones that Windows-1258 writes apart are put together', async () => {
  const bytes = encoded(csv([HEAD, ...ROWS], ','), 'windows-1258')
  expect(bytes.length).toBeGreaterThan(csv([HEAD, ...ROWS], ',').normalize('NFC').length)
  const [first] = (await read(bytes)).dossiers
  expect(first?.dossier.procedureName).toBe('Đăng ký khai sinh; thường'.normalize('NFC'))
})

/** As an office's system exports it: a letterhead, a head of two rows, groups, a total, merged cells. */
const OFFICE_SHEET: MadeSheet = {
  name: 'Hồ sơ',
  rows: [
    ['ỦY BAN NHÂN DÂN XÃ PHÚ XUYÊN'],
    ['DANH SÁCH HỒ SƠ TỪ NGÀY 01/10/2026 ĐẾN NGÀY 31/10/2026'],
    ['Xuất lúc 16:05 24/11/2026'],
    [],
    [
      'STT',
      'MA HO SO\n(*)',
      'Lĩnh vực',
      'Thời gian',
      null,
      'Tinh trang',
      'Họ và tên',
      'Mã tra cứu',
    ],
    [null, null, null, 'tiếp nhận', 'hẹn trả', null, null, null],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    ['I. Hộ tịch'],
    [
      1,
      'H26.15-261008-0975',
      'Hộ tịch',
      46303.34375,
      46304,
      'Đang xử lý (quá hạn)',
      'Nguyễn Văn A',
      'A7K9',
    ],
    [2, 'H26.15-261008-0976', null, 46303.5, 46304.708333333336, 10, 'Trần Thị B', 1234567],
    ['Tổng số: 2 hồ sơ'],
  ],
  merged: ['A1:H1', 'A5:A6', 'B5:B6', 'D5:E5', 'F5:F6', 'C9:C10', 'A8:H8'],
}

test('reads a sheet as an office exports it', async () => {
  const result = await read(
    xlsxFile([
      { name: 'Bìa', rows: [['Kính gửi']] },
      { ...OFFICE_SHEET, name: 'cũ', hidden: true },
      OFFICE_SHEET,
    ]),
  )
  expect(result.table).toBe('trang "Hồ sơ"')
  expect(result.faults).toEqual([])
  expect(result.skipped).toBe(3)
  expect(result.asOf).toBe(at('2026-11-24', 16, 5))
  expect(result.unread).toContain('Họ và tên')
  expect(result.dossiers).toMatchObject([
    {
      lookupCode: 'A7K9',
      dossier: {
        code: 'H26.15-261008-0975',
        state: 'processing',
        received: at('2026-10-08', 8, 15),
        due: at('2026-10-09', 23, 59),
      },
    },
    {
      lookupCode: '1234567',
      dossier: { state: 'returned', received: at('2026-10-08', 12), due: at('2026-10-09', 17) },
    },
  ])
  expect(JSON.stringify(result.dossiers)).not.toMatch(/Nguyễn|Trần/)
})

test('a cell merged down the rows is read in each of them', async () => {
  const { dossiers } = await read(
    xlsxFile([
      {
        name: 'S',
        rows: [
          ['Mã hồ sơ', 'Trạng thái', 'Tên thủ tục'],
          ['H26.15-261008-0001', '4', 'Khai sinh'],
          ['H26.15-261008-0002', '4', null],
          ['H26.15-261008-0003', '4'],
          ['H26.15-261008-0004', '4', null],
        ],
        merged: ['C2:C4'],
      },
    ]),
  )
  expect(dossiers.map(({ dossier }) => dossier.procedureName)).toEqual([
    'Khai sinh',
    'Khai sinh',
    'Khai sinh',
    null,
  ])
})

test('counts days from 1904 where the file does', async () => {
  const sheet = {
    name: 'S',
    rows: [
      ['Mã hồ sơ', 'Trạng thái', 'Ngày tiếp nhận'],
      ['H26.15-261008-0001', '4', 46303 - 1462],
    ],
  }
  const { dossiers } = await read(xlsxFile([sheet], { date1904: true }))
  expect(dossiers[0]?.dossier.received).toBe(at('2026-10-08', 0))
})

test('tells each bad row by its number, and takes the others', async () => {
  const head = [
    'Mã hồ sơ',
    'Trạng thái',
    'Ngày tiếp nhận',
    'Hẹn trả',
    'Số tiền phải nộp',
    'Mã tra cứu',
  ]
  const text = csv(
    [
      head,
      ['H26.15-261008-0001', 'Đang xử lý', '08/10/2026', '09/10/2026', '25.000 đ', 'A7-K9'],
      ['', 'Đang xử lý', '08/10/2026', '', '', ''],
      ['001099012345', 'Đang xử lý', '08/10/2026', '', '', ''],
      ['H26.15-261008-0002', 'Đang đi chơi', '31/02/2026', '10/13/2026', 'hai mươi', ''],
      ['H26.15-261008-0003', '', '08/10/2026', '07/10/2026', '', ''],
      [],
      ['H26.15-261008-0001', 'Đã trả kết quả', '08/10/2026', '09/10/2026', '', ''],
      ['H26.15-261008-0001', 'Đang xử lý', '08/10/2026', '09/10/2026', '25.000 đ', 'A7-K9'],
      ['H26.15-261008-0004', 'Đang xử lý', '-', 'null', '0', 'A'],
    ],
    ',',
  )
  const { dossiers, faults, notes, skipped } = await read(Buffer.from(text))
  expect(dossiers.map(({ dossier }) => [dossier.code, dossier.fee])).toEqual([
    ['H26.15-261008-0001', 25_000],
    ['H26.15-261008-0004', null],
  ])
  expect(faults.map(({ row, what }) => `${row}: ${what}`)).toMatchInlineSnapshot(`
    [
      "3: thiếu mã hồ sơ",
      "4: "[số giấy tờ]" không phải mã hồ sơ (mã đúng như H26.15-241126-0012)",
      "5: không hiểu trạng thái "Đang đi chơi" (có thể thêm tên này vào content/dossier-columns.yaml); cột "Ngày tiếp nhận" ghi "31/02/2026", không phải ngày giờ (viết ngày/tháng/năm giờ:phút, như 24/11/2026 16:30); cột "Ngày hẹn trả" ghi "10/13/2026", không phải ngày giờ (viết ngày/tháng/năm giờ:phút, như 24/11/2026 16:30); số tiền "hai mươi" không phải số",
      "6: thiếu trạng thái; ngày hẹn trả trước ngày tiếp nhận",
      "8: mã H26.15-261008-0001 đã có ở dòng 2 với nội dung khác; chỉ lấy dòng 2",
    ]
  `)
  expect(notes.map(({ row, what }) => `${row}: ${what}`)).toMatchInlineSnapshot(`
    [
      "10: mã tra cứu "A" không dùng được (cần 4–12 chữ và số); hồ sơ vẫn được nạp",
    ]
  `)
  expect(skipped).toBe(1)
})

test('what a supplement asks for, a pause, and a signed apology are read; an unsigned one is not', async () => {
  const head = [
    'Mã hồ sơ',
    'Trạng thái',
    'Giấy tờ còn thiếu',
    'Ngày tạm dừng',
    'Ngày hẹn lại',
    'Người ký xin lỗi',
    'Ngày ký xin lỗi',
  ]
  const { dossiers } = await read(
    Buffer.from(
      csv(
        [
          head,
          [
            'H26.15-261008-0001',
            '5',
            '- Giấy chứng sinh\n- Bản sao hộ chiếu; Ảnh 3x4',
            '10/10/2026',
            '',
            '',
            '',
          ],
          ['H26.15-261008-0002', '4', '', '', '20/10/2026', 'Phó Giám đốc Trung tâm', '09/10/2026'],
          ['H26.15-261008-0003', '4', '', '', '20/10/2026', '', ''],
        ],
        ';',
      ),
    ),
  )
  expect(dossiers.map(({ dossier }) => dossier)).toMatchObject([
    {
      missing: ['Giấy chứng sinh', 'Bản sao hộ chiếu', 'Ảnh 3x4'],
      pauses: [{ from: at('2026-10-10', 0), until: null }],
    },
    {
      apology: {
        newDue: at('2026-10-20', 23, 59),
        signedBy: 'Phó Giám đốc Trung tâm',
        signed: at('2026-10-09', 0),
        reason: null,
      },
    },
    { apology: null },
  ])
})

test.each([
  ['Tính đến ngày 20/11/2026', at('2026-11-20', 17)],
  ['Tính đến ngày 24/11/2026', saved],
  ['Từ ngày 01/11/2026, tính đến ngày 30/11/2026', saved],
  ['Cập nhật lúc 08:30 ngày 24/11/2026', at('2026-11-24', 8, 30)],
  ['Danh sách hồ sơ ngày 01/11/2026', saved],
])('"%s" says when the file was written', async (title, asOf) => {
  const text = csv([[title], ['Mã hồ sơ', 'Trạng thái'], ['H26.15-261008-0001', '4']], ',')
  expect((await read(Buffer.from(text))).asOf).toBe(asOf)
})
