import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Scores } from '../../src/core/instrument.ts'
import { tally } from '../../src/storage/form-tallies.ts'
import { SQLITE_FILE } from '../../src/storage/open-store.ts'
import type { ResponsesTable } from '../../src/storage/schema-surveys.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { dice } from './dice.ts'

export const FACTORS: Readonly<Record<string, readonly string[]>> = {
  A: ['A1', 'A2', 'A3'],
  B: ['B1', 'B2', 'B3', 'B4'],
  C: ['C1', 'C2', 'C3'],
  D: ['D1', 'D2', 'D3'],
  E: ['E1', 'E2', 'E3'],
}
export const SIXTEEN: readonly string[] = Object.values(FACTORS).flat()

const PROCEDURES = [
  ['khai-sinh', 'Hộ tịch'],
  ['ket-hon', 'Hộ tịch'],
  ['khai-tu', 'Hộ tịch'],
  ['tam-tru', 'Cư trú'],
  ['chung-thuc', 'Chứng thực'],
] as const

/** Answered forms as chance has them: people lean one way, and some questions do not apply to some. */
export function someResponses(seed: number, forms: number): readonly ResponsesTable[] {
  const { roll, chance } = dice(seed)
  const one = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(roll() * items.length)] as Item
  return Array.from({ length: forms }, (): ResponsesTable => {
    const full = chance(0.5)
    const leaning = chance(0.85)
    const drawn = chance(0.7)
    const keys = full
      ? [...SIXTEEN, 'overall']
      : [
          'C1',
          'D1',
          'overall',
          ...(chance(0.5) ? (FACTORS[one(['A', 'B', 'C', 'D', 'E'])] ?? []) : []),
        ]
    const asked = chance(0.1) ? keys.slice(0, 2) : [...new Set(keys)]
    const scores: Scores = Object.fromEntries(
      asked.map((key) => {
        if (chance(0.06)) return [key, 'na']
        const satisfied = chance(0.6) ? leaning : chance(0.85)
        return [key, satisfied ? one([4, 5]) : one([1, 2, 3])]
      }),
    )
    const [procedure, field] = one(PROCEDURES)
    const rare = chance(0.02)
    return {
      key: randomUUID(),
      week: one(['2026-W44', '2026-W45', '2026-W46', '2026-W47']),
      mode: drawn ? one(['link', 'chat']) : one(['link', 'paper', 'public-qr']),
      instrument: full ? 'service-2026' : 'quick',
      version: '2026-1',
      complete: asked.length >= (full ? 16 : 3) ? 1 : 0,
      procedure: rare ? 'khai-tu' : procedure === 'khai-tu' ? null : procedure,
      field: rare ? 'Hộ tịch' : procedure === 'khai-tu' ? null : field,
      unit: one(['Bộ phận Một cửa', 'Công chức Tư pháp - Hộ tịch', null]),
      channel: one(['telegram', 'web']),
      drawn: drawn ? 1 : 0,
      scores: JSON.stringify(scores),
      set_aside: chance(0.03) ? one(['burst', 'odd-hours']) : null,
    }
  })
}

/** Puts them where mixing would have put them, into the store of a folder that was opened before. */
export async function putResponses(
  folder: string,
  responses: readonly ResponsesTable[],
): Promise<void> {
  const database = openSqlite(join(folder, SQLITE_FILE))
  for (let at = 0; at < responses.length; at += 500) {
    const some = responses.slice(at, at + 500)
    await database.write(async (trx) => {
      await trx.insertInto('responses').values(some).execute()
      await tally(trx, some)
    })
  }
  await database.close()
}
