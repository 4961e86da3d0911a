import type { TableColumns } from './database.ts'

/** A column as a database describes it. */
export interface ColumnRow {
  readonly table: string
  readonly name: string
  readonly type: 'text' | 'integer'
}

export function tablesOf(rows: readonly ColumnRow[]): readonly TableColumns[] {
  return [...new Set(rows.map(({ table }) => table))].map((table) => ({
    table,
    columns: rows.filter((row) => row.table === table).map(({ name, type }) => ({ name, type })),
  }))
}
