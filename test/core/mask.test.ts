import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mask } from '../../src/core/mask.ts'

describe('takes out what says who somebody is', () => {
  test.each([
    ['a citizen card', 'CCCD 001090123456 của tôi', 'CCCD [số giấy tờ] của tôi'],
    ['a citizen card in groups', 'số 001 090 123 456', 'số [số giấy tờ]'],
    ['a citizen card in uneven groups', 'số 0010901.23456', 'số [số giấy tờ]'],
    ['a citizen card that begins as a phone number does', '036090123456', '[số giấy tờ]'],
    ['a citizen card glued to a word', 'cccd001090123456', 'cccd[số giấy tờ]'],
    ['an old identity card', 'cmnd 012345678.', 'cmnd [số giấy tờ].'],
    ['an old identity card with dots', 'cmnd 123.456.789', 'cmnd [số giấy tờ]'],
    ['an identity card before "đồng ý"', '123456789 đồng ý', '[số giấy tờ] đồng ý'],
    ['a mobile number', 'gọi 0912345678 nhé', 'gọi [số điện thoại] nhé'],
    ['a mobile number with dots', '0912.345.678', '[số điện thoại]'],
    ['a mobile number with mixed gaps', '0912.345 678', '[số điện thoại]'],
    ['a mobile number of abroad', '+84 912 345 678', '[số điện thoại]'],
    ['a mobile number with a code in brackets', '(+84)912-345-678', '[số điện thoại]'],
    ['a mobile number without plus', '84912345678', '[số điện thoại]'],
    ['a fixed number', 'máy bàn 024.3825.3536', 'máy bàn [số điện thoại]'],
    ['a fixed number with brackets', '(024) 3825 3536', '[số điện thoại]'],
    ['a phone number before a count', '0912345678 2 con', '[số điện thoại] 2 con'],
    ['a phone number before a date', '0912 345 678 10/06/1990', '[số điện thoại] 10/06/1990'],
    ['a card number before a date', '001090123456 10.06.1990', '[số giấy tờ] 10.06.1990'],
    ['a car', 'xe 29A-123.45', 'xe [biển số]'],
    ['a car without gaps', 'xe 30F12345', 'xe [biển số]'],
    ['a car in small letters', 'xe 29a 12345', 'xe [biển số]'],
    ['a motorbike', '29-H1 123.45', '[biển số]'],
    ['a motorbike of two letters', '29AA-12345', '[biển số]'],
    ['an old motorbike', '29H1-1234', '[biển số]'],
    ['a bank card', '9704 1234 5678 9012', '[số thẻ]'],
    ['a long bank card', '9704123456789012345', '[số thẻ]'],
    ['an email', 'thư an.nguyen@gmail.com.', 'thư [email].'],
    ['a number that we cannot place', 'mã số thuế 8100109106-001', 'mã số thuế [số]-001'],
    ['two at once', 'tôi 001090123456, 0912345678', 'tôi [số giấy tờ], [số điện thoại]'],
  ])('%s', (_, text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('leaves what the office needs', () => {
  test.each([
    'hồ sơ H26.1.2-261008-0975 đến đâu rồi',
    'G09.20-20260609-0092637',
    '000.00.19.H26-210115-0042',
    'h15.50.05.13-261008-0975',
    'H15.50.05.13 - 261008 - 0975, H26.15—261008—0975',
    '03706/2026/07906',
    'thủ tục 1.001193 và 2.000815',
    '1.000894.000.00.00.H26',
    'sinh 10/06/1990, cưới 01-07-2025, hẹn 1.7.2025, nộp 2026-06-10',
    'phí 25.000 đ, đất 250.000.000, nhà 1.234.567.890 đồng, nợ 500000000đ, vay 500,000,000 VND',
    'năm 2024 bán 150.000.000',
    'thửa 12 tờ 345, 2 con, nhà số 15 ngõ 120',
    'gọi 1022 hoặc 1900 1234',
    'giá 50k 20000, lúc 14h 2025',
    'Nghị định 61/2018/NĐ-CP, Luật 60/2014/QH13',
  ])('%s', (text) => {
    expect(mask(text)).toBe(text)
  })
})

const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const gap = fc.constantFrom('', ' ', '.', '-')
const words = fc.constantFrom('', 'tôi ', 'số của tôi là ', 'cccd: ', 'đi 2 người, ')
const after = fc.constantFrom('', ' ạ', ', cảm ơn', '. Xin hỏi', ' nhé')

/** Splits a number into groups of three or four digits. */
function grouped(number: string, size: number, by: string): string {
  return (number.match(new RegExp(`\\d{1,${size}}`, 'g')) ?? []).join(by)
}

test('no run of nine digits or more is left, however the number is grouped', () => {
  const numbers = fc.oneof(
    digits(9).map((number) => `0${number.slice(1)}`),
    digits(12).map((number) => `0${number.slice(1)}`),
    digits(9).map((number) => `0${number}`),
    digits(16),
    digits(19),
  )
  fc.assert(
    fc.property(
      words,
      numbers,
      fc.integer({ min: 3, max: 4 }),
      gap,
      after,
      (before, n, size, by, end) => {
        const shown = n.endsWith('000') ? `${n.slice(0, -1)}1` : n
        const masked = mask(before + grouped(shown, size, by) + end)
        expect(masked.replace('2 người', '')).not.toMatch(/\d/)
        expect(masked).toContain('[')
        expect(masked.endsWith(end)).toBe(true)
      },
    ),
  )
})

test('dossier and procedure codes stay, whatever their digits', () => {
  const unit = fc.tuple(fc.constantFrom('H', 'G'), digits(2), fc.array(digits(2), { maxLength: 4 }))
  const dossier = fc
    .tuple(unit, fc.constantFrom(6, 8).chain(digits), fc.integer({ min: 4, max: 7 }).chain(digits))
    .map(([[letter, no, parts], day, seq]) => `${[letter + no, ...parts].join('.')}-${day}-${seq}`)
  const procedure = fc
    .tuple(fc.integer({ min: 1, max: 9 }), digits(6))
    .map(([first, rest]) => `${first}.${rest}`)
  fc.assert(
    fc.property(words, fc.oneof(dossier, procedure), after, (before, code, end) => {
      expect(mask(before + code + end)).toBe(before + code + end)
    }),
  )
})

test('a masked text masks to itself', () => {
  const piece = fc.oneof(
    digits(3),
    digits(4),
    digits(9),
    digits(12),
    fc.constantFrom(' ', '.', '-', '/', 'H26', ' đ', '000', '@', 'a', '+84', '(0', ')', '29A'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = mask(pieces.join(''))
      expect(mask(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['1 '.repeat(4000), '[số] '],
  ['0912.'.repeat(2000), '[số].'],
  ['29A '.repeat(2000), '29A '.repeat(2000)],
  ['a.'.repeat(4000), 'a.'.repeat(4000)],
])('a long text takes no longer than it is long', (text, masked) => {
  expect(mask(text)).toBe(masked)
})
