import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { boundValues } from './bound-values.ts'

/** Connections of a process; a server allows 100 by default, over all processes. */
const CONNECTIONS = 12
/** Longer nothing of ours takes, and no lock of a process that froze is kept. */
const LONGEST_MS = 60_000
const CONNECT_WITHIN_MS = 5000
/** Statements that a connection keeps prepared. Lists of other lengths are other statements. */
const PREPARED = 400

/** Counts and sums are int8 and numeric, which `pg` would give as text; ours fit a number. */
const NUMBERS: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]

/** How every connection of ours is made. */
export function connectionOf(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: LONGEST_MS,
    idle_in_transaction_session_timeout: LONGEST_MS,
    keepAlive: true,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        NUMBERS.includes(type) ? Number : pg.types.getTypeParser(type, format as 'text'),
    },
  }
}

export function poolOf(url: string): pg.Pool {
  const pool = new pg.Pool({ ...connectionOf(url), max: CONNECTIONS })
  // A connection that breaks while nobody uses it is replaced; whoever uses one hears of it from their statement.
  pool.on('error', () => undefined)
  // Between two statements of a transaction nobody listens, and what nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export interface Statement {
  readonly text: string
  readonly values: unknown[]
  readonly name?: string
}

/** Statements with every bound value checked; those that come often are named, to be prepared once a connection. */
export function statementsOf(): (text: string, values: readonly unknown[]) => Statement {
  const names = new Map<string, string>()

  function nameOf(text: string): string | undefined {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= PREPARED || !/^(?:select|insert|update|delete|with) /.test(text)) return
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }

  return (text, values) => {
    const name = nameOf(text)
    return { text, values: boundValues(text, values), ...(name !== undefined && { name }) }
  }
}

/** What Kysely needs of a pool. */
export function guardedPool(pool: pg.Pool): PostgresPool {
  const statements = statementsOf()

  function guarded(client: pg.PoolClient): PostgresPoolClient {
    let isStale = false
    const query = async (text: string, values: readonly unknown[]) => {
      try {
        return await client.query(statements(text, values))
      } catch (error) {
        // A newer program changed a table: what was prepared on this connection is of no use.
        if ((error as { code?: string }).code === '0A000') isStale = true
        throw error
      }
    }
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => client.release(isStale),
    }
  }

  return {
    connect: async () => guarded(await pool.connect()),
    end: () => pool.end(),
  }
}
