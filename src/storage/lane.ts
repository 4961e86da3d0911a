import type { Socket } from 'node:net'
import {
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { connectionOf, type Statement, statementsOf } from './postgres-pool.ts'
import type { Schema } from './schema.ts'
import { markPipelined } from './side-by-side.ts'

/** How long a statement of a lane waits for a row that another transaction holds. */
const LOCK_WITHIN_MS = 50

/** One connection on which statements do not wait for the results of those before, and go out together. */
export interface Lane {
  /**
   * A transaction, one at a time: kept if `work` resolves, else undone; all of it on one connection or not at all.
   * Nothing of `work` may be going on when its promise is settled.
   */
  transaction(work: (trx: Transaction<Schema>) => Promise<void>): Promise<void>
  end(): Promise<void>
}

/** Nobody knows whether it was kept. */
export class CommitInDoubt extends Error {
  override readonly name = 'CommitInDoubt'
}

/** Measured: half of the time of a statement is the system call that sends it. */
export function openLane(url: string): Lane {
  const statements = statementsOf()
  let connecting: Promise<pg.Client> | undefined
  let known: pg.Client | undefined
  let corked = false

  function client(): Promise<pg.Client> {
    connecting ??= connect().catch((error) => {
      connecting = undefined
      throw error
    })
    return connecting
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      ...connectionOf(url),
      pipeline: true,
      options: `-c lock_timeout=${LOCK_WITHIN_MS}`,
    } as pg.ClientConfig)
    const gone = (): void => leave(fresh)
    fresh.on('error', gone).on('end', gone)
    await fresh.connect()
    known = fresh
    return fresh
  }

  /** The next transaction makes another connection. */
  function leave(client: pg.Client): void {
    if (known !== client) return
    known = undefined
    connecting = undefined
    client.end().catch(() => undefined)
  }

  /** What is asked in one round of the event loop goes out at its end. */
  function gather(of: pg.Client): void {
    if (corked) return
    corked = true
    const { stream } = (of as unknown as { connection: { stream: Socket } }).connection
    stream.cork()
    setImmediate(() => {
      corked = false
      stream.uncork()
    })
  }

  /** The connection of the transaction in hand: if it breaks, so does all that is still asked in it. */
  let inHand: pg.Client | undefined

  async function run(statement: Statement | string): Promise<pg.QueryResult> {
    if (inHand === undefined) throw new Error('a lane was used outside of its transaction')
    gather(inHand)
    return await inHand.query(statement as pg.QueryConfig)
  }

  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }) {
      const { rows, rowCount } = await run(statements(sql, parameters))
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('a lane gives whole results only')
    },
  }
  const trx = new Kysely<Schema>({ dialect: dialectOf(connection) }) as Transaction<Schema>
  markPipelined(trx)
  return {
    async transaction(work) {
      const of = await client()
      inHand = of
      try {
        // Not awaited by itself: it goes out with the first statements.
        const ways = await Promise.allSettled([run('begin'), work(trx)])
        const failed = ways.find(({ status }) => status === 'rejected')
        if (failed?.status === 'rejected') throw failed.reason
        await run('commit').catch((cause) => {
          throw new CommitInDoubt('the connection broke while a commit was under way', { cause })
        })
      } catch (error) {
        // Prepared for tables that a newer program has changed since: another connection prepares anew.
        if ((error as { code?: string }).code === '0A000') leave(of)
        else await run('rollback').catch(() => leave(of))
        throw error
      } finally {
        inHand = undefined
      }
    },
    async end() {
      await (await connecting)?.end()
    },
  }
}

function dialectOf(connection: DatabaseConnection): Dialect {
  const nothing = async (): Promise<void> => undefined
  const notHere = async (): Promise<void> => {
    throw new Error('who has a lane has its transaction')
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      init: nothing,
      acquireConnection: async () => connection,
      beginTransaction: notHere,
      commitTransaction: notHere,
      rollbackTransaction: notHere,
      releaseConnection: nothing,
      destroy: nothing,
    }),
  }
}
