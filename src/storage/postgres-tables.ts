import { type Kysely, sql } from 'kysely'
import type { Tables } from './database.ts'
import type { Schema } from './schema.ts'
import { type ColumnRow, tablesOf } from './table-columns.ts'

export const postgresTables: Tables = {
  async all(db) {
    const { rows } = await sql<ColumnRow>`
      select table_name::text as "table", column_name::text as name,
        case when data_type like '%int%' then 'integer' else 'text' end as type
      from information_schema.columns
      where table_schema = 'public'
      order by table_name, ordinal_position`.execute(db)
    return tablesOf(rows)
  },
  async keyOf(db, table) {
    const { rows } = await sql<{ name: string }>`
      select a.attname as name
      from pg_index i
      cross join unnest(i.indkey::int2[]) with ordinality as k (number, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where i.indrelid = to_regclass(${table}) and i.indisprimary
      order by k.place`.execute(db)
    return rows.map(({ name }) => name)
  },
  async lastNumber(db, table) {
    const sequence = await sequenceOf(db, table)
    if (sequence === null) return null
    const { rows } = await sql<{ last: number }>`
      select case when is_called then last_value else 0 end as last from ${sql.raw(sequence)}`.execute(
      db,
    )
    return rows[0]?.last ?? null
  },
  async countOn(db, table, last) {
    const sequence = await sequenceOf(db, table)
    if (sequence === null || last < 1) return
    await sql`select setval(${sequence}::regclass, ${last})`.execute(db)
  },
}

/** Of the column that counts up, written as SQL wants it. */
async function sequenceOf(db: Kysely<Schema>, table: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select pg_get_serial_sequence(quote_ident(${table}), column_name) as name
    from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'YES'`.execute(db)
  return rows[0]?.name ?? null
}
