import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import { reportsOf } from '../../src/commands/satisfaction-index/reports.ts'
import type { Instrument } from '../../src/core/instrument.ts'
import { periodOf } from '../../src/satisfaction/period.ts'
import type { Report } from '../../src/satisfaction/report.ts'
import { reportJson } from '../../src/satisfaction/report-json.ts'
import { tables } from '../../src/satisfaction/tables.ts'
import { openSqliteStore } from '../../src/storage/open-store.ts'
import type { ResponsesTable } from '../../src/storage/schema-surveys.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { FACTORS, putResponses, SIXTEEN, someResponses } from '../support/responses.ts'
import { NOW } from '../support/world.ts'
import { answersOf, criterion, factor, type Known, overall } from './independent.ts'

const SEED = 20_261_124
const PERIOD = periodOf('2026-11-02', '2026-11-18')
const SECRET = Buffer.alloc(32, 7)

let surveys: ReadonlyMap<string, Instrument>
beforeAll(async () => {
  surveys = (await loadContent({ shipped: 'test/fixtures/content' })).content.surveys
})

async function reported(responses: readonly ResponsesTable[]): Promise<readonly Report[]> {
  return await reportedIn(freshFolder(), responses)
}

async function reportedIn(
  folder: string,
  responses: readonly ResponsesTable[],
): Promise<readonly Report[]> {
  const store = await openSqliteStore(folder, SECRET, NOW)
  await putResponses(folder, responses)
  const reports = await reportsOf(store, surveys, { period: PERIOD, instrument: null })
  await store.close()
  return reports
}

function answering(
  scores: Readonly<Record<string, number | 'na'>>,
  over: Partial<ResponsesTable> = {},
) {
  const [one] = someResponses(1, 1)
  if (one === undefined) throw new Error('no response')
  return {
    ...one,
    key: randomUUID(),
    week: '2026-W45',
    mode: 'link',
    drawn: 1,
    instrument: 'quick',
    complete: 1,
    procedure: 'khai-sinh',
    field: 'Hộ tịch',
    unit: null,
    channel: 'web',
    set_aside: null,
    ...over,
    scores: JSON.stringify(scores),
  } as const satisfies ResponsesTable
}

function many(count: number, of: () => ResponsesTable): readonly ResponsesTable[] {
  return Array.from({ length: count }, of)
}

describe(`4.000 forms by chance (seed ${SEED})`, () => {
  const all = someResponses(SEED, 4000)
  const inPeriod = all.filter(({ week }) => week >= PERIOD.firstWeek)
  let reports: readonly Report[]
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-'))
    reports = await reportedIn(folder, all)
    rmSync(folder, { recursive: true })
  }, 60_000)

  const expected = (level: string, key: string, forms: readonly ResponsesTable[]): Known | null => {
    if (level === 'criterion') return criterion(forms, key)
    if (level === 'overall') return overall(forms, SIXTEEN)
    const keys = FACTORS[key] ?? []
    const asked = (form: ResponsesTable) =>
      form.instrument !== 'quick' || keys.every((each) => Object.hasOwn(answersOf(form), each))
    return factor(forms.filter(asked), keys)
  }

  test('every figure, whole and by slice, is that of an independent computation to 1e-9', () => {
    let compared = 0
    for (const { groups, form } of reports) {
      for (const { mode, drawn, figures, slices } of groups) {
        const mine = inPeriod.filter(
          (each) =>
            each.instrument === form.instrument.id &&
            each.mode === mode &&
            (each.drawn === 1) === drawn &&
            each.set_aside === null,
        )
        const parts = [
          { of: mine, figures },
          ...(['week', 'field', 'procedure', 'unit', 'channel'] as const).flatMap((by) =>
            slices[by].map((slice) => ({
              of: mine.filter((each) => each[by] === slice.key),
              figures: slice.figures,
            })),
          ),
        ]
        for (const part of parts) {
          for (const { level, key, n, share, low, high, shown } of part.figures) {
            const known = expected(level, key, part.of)
            if (shown === 'hidden') continue
            expect(n).toBe(known?.n)
            for (const [got, wanted] of [
              [share, known?.share],
              [low, known?.low],
              [high, known?.high],
            ]) {
              expect(got).toBeCloseTo(wanted ?? Number.NaN, 9)
            }
            compared += 1
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  test('what is hidden cannot be had by subtraction from what is shown', () => {
    let hiddenSome = 0
    for (const { groups } of reports) {
      for (const { figures, slices } of groups) {
        for (const by of ['week', 'field', 'procedure', 'unit', 'channel'] as const) {
          figures.forEach((whole, at) => {
            const parts = slices[by].map((slice) => slice.figures[at]?.n ?? null)
            const hidden = parts.filter((n) => n === null).length
            if (whole.n === null) return
            const rest = whole.n - parts.reduce<number>((total, n) => total + (n ?? 0), 0)
            if (hidden > 0 && rest > 0) {
              expect(rest).toBeGreaterThanOrEqual(5)
              hiddenSome += 1
            }
          })
        }
      }
    }
    expect(hiddenSome).toBeGreaterThan(0)
  })

  test('modes and volunteers stand apart, and nothing is set aside in a main figure', () => {
    for (const { groups, form } of reports) {
      const kinds = groups.map(({ mode, drawn }) => `${mode} ${drawn}`)
      expect(new Set(kinds).size).toBe(kinds.length)
      for (const { mode, drawn, complete, partial, setAside } of groups) {
        const mine = inPeriod.filter(
          (each) =>
            each.instrument === form.instrument.id &&
            each.mode === mode &&
            each.drawn === (drawn ? 1 : 0),
        )
        expect(complete + partial + setAside.forms).toBe(mine.length)
        expect(setAside.forms).toBe(mine.filter((each) => each.set_aside !== null).length)
      }
    }
  })
})

test('0–4 people are hidden, 5–29 are counts, percentages begin at 30', async () => {
  const figureFor = async (people: number) => {
    const [report] = await reported(many(people, () => answering({ C1: 4, D1: 2, overall: 'na' })))
    if (report === undefined) throw new Error('no report')
    const { figures } = reportJson(report).modes[0] ?? { figures: [] }
    return figures.find(({ key }) => key === 'C1')
  }
  const hidden = { n: null, share: null, low: null, high: null, satisfied: null, valid: null }
  expect(await figureFor(4)).toMatchObject({
    ...hidden,
    note: expect.stringContaining('không nêu'),
  })
  const counts = { n: 29, satisfied: 29, share: null, low: null }
  expect(await figureFor(29)).toMatchObject({ ...counts, note: expect.stringContaining('số đếm') })
  const shown = await figureFor(30)
  expect(shown).toMatchObject({ n: 30, share: 1, satisfied: 30 })
  expect(shown).not.toHaveProperty('note')
})

test('a procedure that alone is hidden in its field takes a second with it', async () => {
  const of = (procedure: string, field: string) => () =>
    answering({ C1: 4, D1: 4, overall: 4 }, { procedure, field })
  const [report] = await reported([
    ...many(3, of('ket-hon', 'Hộ tịch')),
    ...many(40, of('khai-sinh', 'Hộ tịch')),
    ...many(50, of('khai-tu', 'Hộ tịch')),
    ...many(30, of('tam-tru', 'Cư trú')),
  ])
  const slices = report?.groups[0]?.slices
  const shown = (some: typeof slices extends infer S | undefined ? S[keyof S] : never) =>
    Object.fromEntries(some.map(({ key, figures }) => [key, figures[0]?.n]))
  expect(shown(slices?.procedure ?? [])).toEqual({
    'ket-hon': null,
    'khai-sinh': null,
    'khai-tu': 50,
    'tam-tru': 30,
  })
  expect(shown(slices?.field ?? [])).toEqual({ 'Hộ tịch': 93, 'Cư trú': 30 })
})

test('few that were set aside do not show by what the two totals differ', async () => {
  const one =
    (over: Partial<ResponsesTable> = {}) =>
    () =>
      answering({ C1: 4, D1: 4, overall: 4 }, over)
  const few = await reported([...many(40, one()), ...many(3, one({ set_aside: 'burst' }))])
  expect(few[0]?.groups[0]?.setAside).toMatchObject({ forms: 3, reasons: [{ forms: null }] })
  expect(few[0]?.groups[0]?.setAside.figures[0]?.shown).toBe('hidden')
  const more = await reported([...many(40, one()), ...many(6, one({ set_aside: 'burst' }))])
  expect(more[0]?.groups[0]?.setAside.figures[0]).toMatchObject({ n: 46, shown: 'percent' })
  expect(more[0]?.groups[0]?.figures[0]).toMatchObject({ n: 40 })
})

test('another version of the instrument is in no figure, and is told', async () => {
  const [report] = await reported([
    ...many(30, () => answering({ C1: 4, D1: 4, overall: 4 })),
    ...many(9, () => answering({ C1: 1, D1: 1, overall: 1 }, { version: '2025-1' })),
  ])
  expect(report?.ofOtherVersions).toBe(9)
  expect(report?.groups[0]?.figures[0]).toMatchObject({ n: 30, share: 1 })
})

test('a period is compared with the one before, as many weeks long', async () => {
  const of = (score: number, week: string) => () =>
    answering({ C1: score, D1: 4, overall: 4 }, { week })
  const [report] = await reported([
    ...many(60, of(5, '2026-W45')),
    ...many(30, of(5, '2026-W42')),
    ...many(30, of(1, '2026-W42')),
    ...many(60, of(1, '2026-W41')),
  ])
  const [attitude, onTime] = report?.groups[0]?.changes ?? []
  expect(attitude).toMatchObject({ by: 0.5, is: 'clear' })
  expect(onTime).toMatchObject({ by: 0, is: 'maybe-chance' })
})

test('as it reads in a terminal', async () => {
  const responses = [
    ...many(40, () => answering({ C1: 5, D1: 4, overall: 4 })),
    ...many(8, () => answering({ C1: 2, D1: 'na', overall: 3 })),
    ...many(2, () => answering({ C1: 1, D1: 2 }, { complete: 0, channel: 'telegram' })),
    ...many(12, () => answering({ C1: 5, D1: 5, overall: 5 }, { mode: 'public-qr', drawn: 0 })),
    ...many(6, () => answering({ C1: 5, D1: 5, overall: 5 }, { set_aside: 'burst' })),
  ]
  const [report] = await reported(responses)
  if (report === undefined) throw new Error('no report')
  expect(tables(report, (_, key) => key ?? '(không nêu)')).toMatchInlineSnapshot(`
    "Chỉ số hài lòng nội bộ (theo tiêu chí SIPAS)
    Công thức theo cách hiểu QĐ 1001/QĐ-BNV, chưa đối chiếu văn bản
    Đánh giá nhanh (quick, bản 2026-1)
    Kỳ 02/11/2026 – 22/11/2026, tuần 2026-W45 đến 2026-W47
    Mời theo bốc thăm 0, mời thành công 0; không tính được tỷ lệ trả lời; không tính được độ phủ (không có số hồ sơ đã xong)
    Ô có 0–4 người không nêu; từ 5 đến 29 người chỉ nêu số đếm; từ 30 người mới nêu tỷ lệ

    == Hình thức thu: liên kết riêng, người được mời
    mời thành công 0; trả lời đủ 48, trả lời dở 2
    Người trả lời được mời theo bốc thăm; khoảng này chưa tính người không trả lời
      C1      Thái độ lịch sự, tôn trọng của công chức        80,0 % (67,0–88,8), 50 người  [· · 0 0 40]
      D1      Trả kết quả đúng hẹn                            95,2 % (84,2–98,7), 42 người  [· · · 40 0]
      overall Nhìn chung, ông/bà hài lòng với lần phục vụ n…  83,3 % (70,4–91,3), 48 người  [0 0 8 40 0]
    Để riêng 6 phiếu, không tính ở trên (nhiều phiếu dồn một lúc về một bộ phận: 6). Nếu tính cả phiếu để riêng:
      overall Nhìn chung, ông/bà hài lòng với lần phục vụ n…  85,2 % (73,4–92,3), 54 người  [0 0 8 40 6]
    -- Kênh
      telegram: overall không nêu
      web: overall 83,3 % (70,4–91,3), 48 người

    == Hình thức thu: mã QR dán công khai, người tự nguyện
    không tính được tỷ lệ trả lời; trả lời đủ 12, trả lời dở 0
    Người trả lời tự nguyện, không phải mẫu ngẫu nhiên; khoảng này chưa tính người không trả lời
      C1      Thái độ lịch sự, tôn trọng của công chức        12/12 người hài lòng  [0 0 0 0 12]
      D1      Trả kết quả đúng hẹn                            12/12 người hài lòng  [0 0 0 0 12]
      overall Nhìn chung, ông/bà hài lòng với lần phục vụ n…  12/12 người hài lòng  [0 0 0 0 12]"
  `)
})

test('coverage is told for each unit, as a share from thirty finished dossiers on', async () => {
  const of = { procedure: null, field: null, channel: null, week: '2026-W46', reached: 0 }
  const records = {
    formTallies: async () => [],
    newestLoad: async () => NOW,
    invitationsOf: async () => [
      { ...of, unit: 'Một cửa', drawn: true, invited: 20 },
      { ...of, unit: 'Một cửa', drawn: false, invited: 7 },
      { ...of, unit: 'Địa chính', drawn: true, invited: 3 },
    ],
    finishedDossiers: async () => [
      { procedureCode: '1.001193', unit: 'Một cửa', dossiers: 30 },
      { procedureCode: null, unit: 'Một cửa', dossiers: 10 },
      { procedureCode: null, unit: 'Địa chính', dossiers: 29 },
    ],
  }
  const [report] = await reportsOf(records, surveys, { period: PERIOD, instrument: 'quick' })
  expect(report?.units).toEqual([
    { unit: 'Địa chính', invited: 3, finished: 29, coverage: null },
    { unit: 'Một cửa', invited: 20, finished: 40, coverage: 0.5 },
  ])
  expect(report?.invitations.coverage).toBeCloseTo(23 / 69)
  const text = tables(report as Report, (_, key) => key ?? '')
  expect(text).toContain('Một cửa: mời 20, 40 hồ sơ, độ phủ 50,0 %')
})
