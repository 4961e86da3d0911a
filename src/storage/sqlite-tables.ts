import { sql } from 'kysely'
import type { Tables } from './database.ts'
import { type ColumnRow, tablesOf } from './table-columns.ts'

export const sqliteTables: Tables = {
  async all(db) {
    const { rows } = await sql<ColumnRow>`
      select m.name as "table", c.name as name, case when c.type like '%int%' then 'integer' else 'text' end as type
      from sqlite_schema m join pragma_table_info(m.name) c
      where m.type = 'table' and m.name not like 'sqlite~_%' escape '~'
      order by m.name, c.cid`.execute(db)
    return tablesOf(rows)
  },
  async keyOf(db, table) {
    const { rows } = await sql<{ name: string }>`
      select name from pragma_table_info(${table}) where pk > 0 order by pk`.execute(db)
    return rows.map(({ name }) => name)
  },
  async lastNumber(db, table) {
    const { rows } = await sql<{ seq: number }>`
      select seq from sqlite_sequence where name = ${table}`.execute(db)
    return rows[0]?.seq ?? null
  },
  async countOn(db, table, last) {
    await sql`delete from sqlite_sequence where name = ${table}`.execute(db)
    await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db)
  },
}
