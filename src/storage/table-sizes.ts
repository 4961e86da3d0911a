import { sql } from 'kysely'
import { openSqlite } from './sqlite.ts'

export interface TableSize {
  readonly table: string
  readonly rows: number
  /** Of the pages in use, with those of its indexes. */
  readonly bytes: number
}

/** What each table of a SQLite file holds, the largest first; the service may be at work on it. */
export async function tableSizes(file: string): Promise<readonly TableSize[]> {
  const database = openSqlite(file)
  try {
    const { rows: sizes } = await sql<{ table: string; bytes: number }>`
      select tbl_name as "table", sum(pgsize) as bytes
      from dbstat join sqlite_schema on sqlite_schema.name = dbstat.name
      group by tbl_name order by bytes desc`.execute(database.db)
    const counted: TableSize[] = []
    for (const { table, bytes } of sizes) {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from ${sql.table(table)}`.execute(database.db)
      counted.push({ table, bytes, rows: rows[0]?.n ?? 0 })
    }
    return counted
  } finally {
    await database.close()
  }
}
