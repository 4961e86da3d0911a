import type { Config } from '../../config.ts'
import { openDatabase } from '../../open-records.ts'
import { linesOf, type Value } from '../../storage/table-rows.ts'

/** What a table holds that was touched in a time. */
export interface Touched {
  readonly table: string
  readonly rows: number
  /** Different chats, as keyed hashes; 0 where the table knows none. */
  readonly citizens: number
}

export interface TouchedReport {
  readonly tables: readonly Touched[]
  /** All tables together. */
  readonly citizens: number
  /** Lines of the audit log, oldest first. */
  readonly deeds: readonly Readonly<Record<string, Value>>[]
}

/** Columns that tell when a row was made or last used, in epoch ms. */
const WHEN = ['at', 'admitted', 'settled', 'queued', 'since', 'touched', 'changed', 'shown']

/** What was written, used or done from an instant to another: for the report on a breach. No text of a citizen's. */
export async function touchedIn(config: Config, from: number, to: number): Promise<TouchedReport> {
  const database = await openDatabase(config)
  const rows = new Map<string, number>()
  const citizens = new Map<string, Set<Value>>()
  const deeds: Record<string, Value>[] = []
  try {
    await database.snapshot(async (db) => {
      let table = ''
      let columns: readonly string[] = []
      for await (const line of linesOf(database, db)) {
        if ('table' in line) {
          table = line.table
          columns = line.columns
          continue
        }
        const row = Object.fromEntries(columns.map((name, at) => [name, line[at] ?? null]))
        const isIn = (at: Value | undefined): boolean =>
          typeof at === 'number' && at >= from && at < to
        if (!WHEN.some((name) => isIn(row[name]))) continue
        rows.set(table, (rows.get(table) ?? 0) + 1)
        if (row['citizen']) {
          citizens.set(table, (citizens.get(table) ?? new Set()).add(row['citizen']))
        }
        if (table === 'audit_log') deeds.push(row)
      }
    })
  } finally {
    await database.close()
  }
  const all = new Set([...citizens.values()].flatMap((some) => [...some]))
  return {
    tables: [...rows].map(([table, n]) => ({
      table,
      rows: n,
      citizens: citizens.get(table)?.size ?? 0,
    })),
    citizens: all.size,
    deeds,
  }
}
