import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dossierReadings } from '../../src/core/dossier-code.ts'
import { mask } from '../../src/core/mask.ts'

const AT = { ownUnit: 'H26.15.17', today: '2026-11-24' }

function codesIn(text: string, ownUnit: string | null = AT.ownUnit): readonly string[] {
  return dossierReadings(text, { ...AT, ownUnit }).map(({ code }) => code)
}

describe('a code is read', () => {
  test.each([
    ['in a sentence', 'Hồ sơ H15.50.05.13-261008-0975 đến đâu', 'H15.50.05.13-261008-0975'],
    ['of a ministry', 'g09.20-20260609-0092637', 'G09.20-20260609-0092637'],
    ['of the old form', '000.00.19.H26 – 210115 – 0042', '000.00.19.H26-210115-0042'],
    ['of the old form, without zeros', '000.00.19.h26-210115-42', '000.00.19.H26-210115-0042'],
    ['in a query', 'https://x.vn/tra-cuu?ma=H26.15%2D240101%2D0012&x=1', 'H26.15-240101-0012'],
    ['in a path', 'https://x.vn/hs/h26.15-240101-0012', 'H26.15-240101-0012'],
    ['before another number', 'H26.15.17-261008-0975 5 ngày rồi', 'H26.15.17-261008-0975'],
    ['before a word of look-alikes', 'H26.15-261008-0975 bị sao', 'H26.15-261008-0975'],
    ['with look-alikes', 'H26.I5.l7-26lO08-O97S', 'H26.15.17-261008-0975'],
    ['with B for 8', 'H26.15-24010B-0B15', 'H26.15-240108-0815'],
    ['with strokes', 'H26.15/261008/0975', 'H26.15-261008-0975'],
    ['with spaces for dashes', 'H26 240101 12', 'H26-240101-0012'],
    ['without dashes', 'H15.50.05.132610080975', 'H15.50.05.13-261008-0975'],
    ['without any mark, of this office', 'H2615172610080975', 'H26.15.17-261008-0975'],
    ['in full-width signs', 'Ｈ２６．１５－２６１００８－０９７５', 'H26.15-261008-0975'],
    ['on a day that never was, dashes and all', 'H26.15-261308-0975', 'H26.15-261308-0975'],
    ['as date and sequence', '24010112', 'H26.15.17-240101-0012'],
    ['as date and sequence in words', 'mã hồ sơ 240101-0012 ạ', 'H26.15.17-240101-0012'],
  ])('%s', (_, text, code) => {
    expect(codesIn(text)).toEqual([code])
  })

  test('in as many ways as it can be meant, the likeliest first', () => {
    expect(codesIn('G09.20-20260609-92637')).toEqual([
      'G09.20-20260609-0092637',
      'G09.20-20260609-092637',
      'G09.20-20260609-92637',
    ])
    expect(codesIn('H26.15-261008-09 75')).toEqual(['H26.15-261008-0975', 'H26.15-261008-0009'])
  })

  test('twice where two were sent, and at most three times', () => {
    const two = ['H26.15-240101-0012', 'G09.20-20260609-0092637']
    expect(codesIn('24010112, 240101-0013')).toEqual([
      'H26.15.17-240101-0013',
      'H26.15.17-240101-0012',
    ])
    expect(codesIn(two.join(' và '))).toEqual(two)
    expect(codesIn([1, 2, 3, 4, 5].map((n) => `H26-240101-000${n}`).join(', '))).toHaveLength(3)
  })

  test('and what was repaired is told', () => {
    expect(dossierReadings('h26.15 – 24O101 – 12', AT)).toEqual([
      { code: 'H26.15-240101-0012', repairs: ['case', 'zeros', 'look-alikes', 'spaces'] },
    ])
    expect(dossierReadings('24010112', AT)).toEqual([
      { code: 'H26.15.17-240101-0012', repairs: ['own-unit', 'missing-marks', 'zeros'] },
    ])
  })
})

test.each([
  ['a procedure', 'thủ tục 1.001193'],
  ['a procedure with a suffix', '1.000894.000.00.00.H26'],
  ['a procedure of a service', '1.000894.01'],
  ['social insurance', '03706/2026/07906'],
  ['a phone number', 'gọi 0912345678'],
  ['a phone number of abroad', '+84912345678'],
  ['a hotline', '19001009 hoặc 024.1022'],
  ['a citizen card', '001090123456'],
  ['an old identity card', 'cmnd số 240101123'],
  ['a date', 'sinh 24/01/2026, 24-01-2026, 2024-01-01 và 24012026'],
  ['a span of dates', '240101-240301'],
  ['money', '24.010.112 đ, 24010112đ, 240101123 đồng, phí 25.000'],
  ['a car', 'xe 29A-123.45 và 24L1-010.12'],
  ['words', 'hồ sơ, ho so so, hoso, gói, H, 0 g, so sli'],
  ['a piece of the old form', '00.19.H26-210115-0042'],
  ['a sequence of nothing but zeros', '24010100'],
])('%s is no dossier code', (_, text) => {
  expect(codesIn(text)).toEqual([])
})

test('where the unit of the office is not known, a date and a sequence are no code', () => {
  expect(codesIn('24010112', null)).toEqual([])
  expect(codesIn('H26.15-240101-0012', null)).toEqual(['H26.15-240101-0012'])
})

const digits = (min: number, max = min): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`))
const two = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'))
const day = fc.tuple(two(18, 25), two(1, 12), two(1, 28)).map((parts) => parts.join(''))
const count = (length: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(length, '0'))

/** Real-shaped codes: of provinces, most of them of this office; of ministries; of the old form. */
const code: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant(AT.ownUnit), day, count(4)) },
    {
      weight: 4,
      arbitrary: fc.tuple(
        fc
          .tuple(two(1, 67), fc.array(digits(2), { maxLength: 3 }))
          .map(([province, parts]) => [`H${province}`, ...parts].join('.')),
        day,
        count(4),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(
        fc.tuple(two(1, 25), two(1, 40)).map(([ministry, part]) => `G${ministry}.${part}`),
        day.map((yymmdd) => `20${yymmdd}`),
        fc.tuple(two(1, 99), digits(5)).map((parts) => parts.join('')),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.tuple(two(0, 99), two(1, 67)).map(([part, province]) => `000.00.${part}.H${province}`),
        day,
        count(4),
      ),
    },
  )
  .map((parts) => parts.join('-'))

/** What happens to a code on its way to us; `pick` chooses among places, from 0 to below 1. */
const SLIPS: Readonly<Record<string, (code: string, pick: number) => string>> = {
  'lower case': (text) => text.toLowerCase(),
  'other dashes': (text, pick) =>
    text.replaceAll('-', ['–', '—', '‑', '−', '_', '/'][Math.floor(pick * 6)] ?? '–'),
  'spaces around dashes': (text) => text.replaceAll('-', ' - '),
  'spaces for dashes': (text) => text.replaceAll('-', ' '),
  'a space inside': (text, pick) => insert(text, pick, ' '),
  'a letter for a digit': (text, pick) => look(text, pick, 1),
  'letters for digits': (text, pick) => look(text, pick, 3),
  'a missing dash': (text, pick) => {
    const [unit = '', date = '', sequence = ''] = text.split('-')
    return pick < 0.5 ? `${unit}${date}-${sequence}` : `${unit}-${date}${sequence}`
  },
  'no dashes': (text) => text.replaceAll('-', ''),
  'missing zeros': (text) => text.replace(/-0+(\d+)$/, '-$1'),
  'date and sequence': (text) =>
    text.startsWith(AT.ownUnit) ? text.slice(AT.ownUnit.length + 1) : text,
  'date and number': (text) =>
    text.startsWith(AT.ownUnit)
      ? text.slice(AT.ownUnit.length + 1).replace(/-0*/, '')
      : text.replace(/-0+(\d+)$/, '-$1'),
}

const AROUND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Hồ sơ ${text} của tôi xong chưa ạ?`,
  (text) => `nho can bo xem giup ma ho so ${text}, toi nop 5 ngay roi`,
  (text) => `Mã HS: ${text}.`,
  (text) => `https://dichvucong.gov.vn/tra-cuu?maHoSo=${encodeURIComponent(text)}&lang=vi`,
  (text) => `(${text})`,
]

/** After one of the first digits of the date, or around a point of the unit: where phones and eyes break it. */
function insert(text: string, pick: number, gap: string): string {
  const places = [...text.matchAll(/[.]|(?<=-\d\d)(?=\d\d)/g)].map(({ index }) => index)
  const at = places[Math.floor(pick * places.length)] ?? 0
  return text.slice(0, at) + gap + text.slice(at)
}

const LETTERS: Readonly<Record<string, string>> = { 0: 'O', 1: 'lI', 5: 'S', 8: 'B' }

function look(text: string, pick: number, most: number): string {
  const places = [...text.matchAll(/[0158]/g)].map(({ index }) => index)
  const first = Math.floor(pick * places.length)
  const chosen = places.slice(first, first + most)
  return [...text]
    .map((sign, at) => {
      const letters = LETTERS[sign]
      return chosen.includes(at) && letters ? letters[Math.floor(pick * letters.length)] : sign
    })
    .join('')
}

test('of 500 slips, 98 in a hundred are found', () => {
  const seed = fc.readConfigureGlobal()?.seed ?? 1
  console.log(`dossier code slips: seed ${seed}`)
  const pick = fc.double({ min: 0, max: 0.999, noNaN: true })
  const slip = fc.record({
    code,
    names: fc.subarray(Object.keys(SLIPS), { minLength: 1, maxLength: 1 }),
    pick,
    lower: fc.boolean(),
    around: fc.constantFrom(...AROUND),
  })
  const missed: string[] = []
  for (const { code, names, pick, lower, around } of fc.sample(slip, { numRuns: 500, seed })) {
    const slipped = names.reduce((text, name) => SLIPS[name]?.(text, pick) ?? text, code)
    const sent = around(lower ? slipped.toLowerCase() : slipped)
    if (!codesIn(sent).includes(code)) missed.push(`${names}: ${code} as ${sent}`)
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(10)
})

test('whatever is sent is read, in a time that grows no faster than the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('H26', '.15', '-', ' ', 'G', 'h', '000.00.', 'O', 's', '26', '%2D', '/', 'ạ'),
    digits(1, 8),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const readings = dossierReadings(pieces.join(''), AT)
      expect(readings.length).toBeLessThanOrEqual(3)
      for (const { code } of readings) {
        // What was read once is read again, as it is.
        expect(codesIn(code)[0]).toBe(code)
      }
    }),
    { numRuns: 3000 },
  )
})

/** None of these ends within the test's time where a pattern goes back over what it read. */
test.each([
  'H26.15-',
  'H2 6.1 5-2 6',
  '000.00.19.',
  '2',
  '24010112 ',
  'h26 ',
  '- ',
  'O',
  '%',
  '%2D',
])('20,000 signs of %j are read at once', (piece) => {
  const long = piece.repeat(Math.ceil(20_000 / piece.length))
  expect(dossierReadings(long, AT).length).toBeLessThanOrEqual(3)
})

test('what is read as a code of full form is not masked, and numbers of people beside it are', () => {
  fc.assert(
    fc.property(code, fc.constantFrom(...AROUND), (code, around) => {
      const text = around(code)
      expect(mask(`${text} 0912345678, 001090123456`)).toBe(`${text} [số điện thoại], [số giấy tờ]`)
    }),
  )
})
