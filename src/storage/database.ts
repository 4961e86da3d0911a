import type {
  ColumnDefinitionBuilder,
  CreateTableBuilder,
  Kysely,
  SelectQueryBuilder,
  Transaction,
} from 'kysely'
import type { Schema } from './schema.ts'

/** Work that touches nothing but one citizen's own rows, under their lease. */
export interface Beside {
  /** The citizen; `null` where there are many. */
  readonly of: string | null
  /** Goes before other work: a platform waits for it. */
  readonly ahead?: true
}

/**
 * Runs `work` in a transaction: all of it is durable when the promise resolves, or nothing is kept. Work may be
 * taken again from its beginning. It is alone, nobody else's half done is seen; unless it says that it goes
 * `beside` others: then, where the database can, it is done at the same time as all other work.
 */
export type Write = <Result>(
  work: (trx: Transaction<Schema>) => Promise<Result>,
  beside?: Beside,
) => Promise<Result>

/** Makes a column the key that the database counts up; a number is never given twice. */
export type Serial = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder

/**
 * Makes a table keep its rows by their key and by nothing else, where the database would also number them in
 * the order in which they came.
 */
export type Unordered = <Table extends string, Columns extends string>(
  table: CreateTableBuilder<Table, Columns>,
) => CreateTableBuilder<Table, Columns>

/** Passes over rows that another transaction holds, and holds those it finds; where only one writes, as it is. */
export type SkipHeld = <Tables extends keyof Schema, Row>(
  query: SelectQueryBuilder<Schema, Tables, Row>,
) => SelectQueryBuilder<Schema, Tables, Row>

export interface TableColumns {
  readonly table: string
  /** In their order. */
  readonly columns: readonly { readonly name: string; readonly type: 'text' | 'integer' }[]
}

/** What a backup asks of the tables, beyond their rows. */
export interface Tables {
  all(db: Kysely<Schema>): Promise<readonly TableColumns[]>
  /** The columns that tell one row from another, in order. */
  keyOf(db: Kysely<Schema>, table: string): Promise<readonly string[]>
  /** The last number that was counted up, `null` where none is. */
  lastNumber(db: Kysely<Schema>, table: string): Promise<number | null>
  /** Goes on counting after it. */
  countOn(db: Kysely<Schema>, table: string, last: number): Promise<void>
}

/** One kind of database: all that differs between kinds is behind this. */
export interface Database {
  /** For reading. Inside of `write` it refuses: it would wait for the very transaction, for ever. */
  readonly db: Kysely<Schema>
  readonly write: Write
  readonly serial: Serial
  readonly unordered: Unordered
  readonly skipHeld: SkipHeld
  /** For making tables: the same words make columns that hold the same values. */
  tables(trx: Transaction<Schema>): Kysely<Schema>
  /** Reads everything as it stands at one instant, while others write on. */
  snapshot<Result>(work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result>
  readonly backup: Tables
  /** How an operator knows it, in messages to them. */
  readonly name: string
  /** Keeps a copy of how it was before migration `id`, where that is ours to do. */
  copyBefore(id: number): Promise<void>
  /** Removes such copies made before an instant: they hold what retention has ended since. */
  removeCopies(before: number): Promise<void>
  /** Lets go of what deleted and blanked rows left behind, where the database does not by itself. */
  settle(): Promise<void>
  close(): Promise<void>
}
