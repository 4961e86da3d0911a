import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FormTally, scoreSigns } from '../../src/core/form-tally.ts'
import type { Scores } from '../../src/core/instrument.ts'
import { writeOpenData } from '../../src/satisfaction/open-data/folder.ts'
import { heldBack } from '../../src/satisfaction/open-data/publishable.ts'
import { periodOf } from '../../src/satisfaction/period.ts'
import { buildReport, type Report } from '../../src/satisfaction/report.ts'
import { freshFolder } from '../storage/fresh-folder.ts'
import { dice } from '../support/dice.ts'
import { someResponses } from '../support/responses.ts'
import { fixtureWorld } from '../support/world.ts'

const SEED = 77

async function report(instrument: string, forms = 4000): Promise<Report> {
  const { surveys } = (await fixtureWorld()).content
  const tallies = someResponses(SEED, forms).map(
    ({ scores, drawn, complete, set_aside, key: _, ...rest }): FormTally => {
      const { criteria, signs } = scoreSigns(JSON.parse(scores) as Scores)
      const flags = { drawn: drawn === 1, complete: complete === 1, setAside: set_aside }
      return { ...rest, ...flags, criteria, forms: new Map([[signs, 1]]) }
    },
  )
  const of = surveys.get(instrument)
  if (of === undefined) throw new Error(`no ${instrument}`)
  return buildReport({
    period: periodOf('2026-10-26', '2026-11-22'),
    instrument: of,
    surveys,
    tallies,
    talliesBefore: [],
    invitations: [],
    finished: null,
  })
}

function rowsIn(folder: string, name: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8').trim().split('\r\n')
  const columns = header.split(',')
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [columns[at] ?? '', cell])),
  )
}

test.each(['service-2026', 'quick'])(
  `whoever has the folder of %s makes every figure again (seed ${SEED})`,
  async (id) => {
    const folder = freshFolder()
    writeOpenData(await report(id), folder)
    const said = execFileSync(process.execPath, [join(folder, 'tinh-lai.mjs')], {
      encoding: 'utf8',
    })
    const figures = rowsIn(folder, 'chi-so.csv')
    expect(figures.length).toBeGreaterThan(20)
    expect(said).toBe(`${figures.length} con số, 0 lệch.\n`)

    const changed = readFileSync(join(folder, 'chi-so.csv'), 'utf8').replace(
      /\d(\r\n)$/,
      (digit) => (digit.startsWith('9') ? '8\r\n' : '9\r\n'),
    )
    writeFileSync(join(folder, 'chi-so.csv'), changed)
    const again = spawnSync(process.execPath, [join(folder, 'tinh-lai.mjs')], { encoding: 'utf8' })
    expect(again.status).toBe(1)
    expect(again.stdout).toContain('1 lệch')
  },
)

test('no row counts fewer than five, on either side; nothing else of a form is there', async () => {
  const folder = freshFolder()
  const files = writeOpenData(await report('service-2026'), folder)
  expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
    'so-dem.csv',
    'nhom-nguoi.csv',
    'chi-so.csv',
    'ma-so.md',
    'tinh-lai.mjs',
  ])
  for (const { people, satisfied } of rowsIn(folder, 'so-dem.csv')) {
    expect(Number(satisfied)).toBeGreaterThanOrEqual(5)
    expect(Number(people) - Number(satisfied)).toBeGreaterThanOrEqual(5)
  }
  for (const { people } of rowsIn(folder, 'nhom-nguoi.csv')) {
    expect(Number(people)).toBeGreaterThanOrEqual(5)
  }
  const book = readFileSync(join(folder, 'ma-so.md'), 'utf8')
  expect(book).toContain('Công thức theo cách hiểu QĐ 1001/QĐ-BNV, chưa đối chiếu văn bản')
  expect(book).toContain('Chỉ số hài lòng nội bộ (theo tiêu chí SIPAS)')
})

test('the published figures are those of the report; intervals are narrower by little', async () => {
  const folder = freshFolder()
  const of = await report('service-2026')
  writeOpenData(of, folder)
  const told = rowsIn(folder, 'chi-so.csv').filter(({ scope }) => scope === 'all')
  for (const { mode, drawn, level, key, share, low } of told) {
    const group = of.groups.find((each) => each.mode === mode && each.drawn === (drawn === 'drawn'))
    const figure = group?.figures.find((each) => each.level === level && each.key === key)
    expect(Number(share)).toBeCloseTo(figure?.share ?? Number.NaN, 5)
    expect(Math.abs(Number(low) - (figure?.low ?? Number.NaN))).toBeLessThan(0.002)
  }
})

test(`what is held back cannot be had by subtraction (seed ${SEED})`, () => {
  const { roll } = dice(SEED)
  for (let run = 0; run < 2000; run += 1) {
    const parts = Array.from({ length: 1 + Math.floor(roll() * 7) }, () => ({
      satisfied: Math.floor(roll() * 25),
      others: Math.floor(roll() * 12),
    }))
    const held = parts.filter((_, at) => heldBack(parts).has(at))
    const published = parts.filter((_, at) => !heldBack(parts).has(at))
    for (const side of ['satisfied', 'others'] as const) {
      for (const part of published) expect(part[side]).toBeGreaterThanOrEqual(5)
      const rest = held.reduce((total, part) => total + part[side], 0)
      if (published.length > 0 && held.length > 0) expect(rest).toBeGreaterThanOrEqual(5)
    }
    if (published.length > 0) expect(held.length).not.toBe(1)
  }
})
