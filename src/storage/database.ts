import type {
  ColumnDefinitionBuilder,
  CreateTableBuilder,
  Kysely,
  SelectQueryBuilder,
  Transaction,
} from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Runs `work` in a transaction: all of it is durable when the promise resolves, or nothing is kept.
 * Work is alone: it sees nobody else's half done, and may be taken again from its beginning.
 * `beside`: where the database can, it goes at the same time as all other work. Only for what changes nothing but one
 * citizen's own rows, under their lease. `ahead` is that too, and goes before other work: a platform waits for it.
 */
export type Write = <Result>(
  work: (trx: Transaction<Schema>) => Promise<Result>,
  when?: 'ahead' | 'beside',
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
