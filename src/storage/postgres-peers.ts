import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Call, Peers } from '../core/peers.ts'
import { connectionOf } from './postgres-pool.ts'
import { createReign } from './reign.ts'

/** How soon each learns of the others. */
export interface PeerTimes {
  /** Between two signs of life. */
  readonly beatMs: number
  /** A server that does not answer one for so long is gone for us. */
  readonly answerMs: number
  /** The server takes one who gave no sign for so long for dead, and others their place. */
  readonly deadMs: number
  /** Calls made within this time go out together. */
  readonly togetherMs: number
}

/** Taken over within 23 s of a death of any kind: at the next beat where the connection broke. */
const TIMES: PeerTimes = { beatMs: 3000, answerMs: 5000, deadMs: 20_000, togetherMs: 20 }

const CHANNEL = 'mot_cua'
/** 7002 is held by the elected one, 7003 by everybody together. */
const ENTER = `select pg_advisory_lock_shared(7003)`
const BEAT = `select $1::boolean or pg_try_advisory_lock(7002) as elected, (
  select count(*) from pg_locks
  where locktype = 'advisory' and classid = 0 and objid = 7003 and granted
    and database = (select oid from pg_database where datname = current_database())
) as living`
const CALL = `select pg_notify('${CHANNEL}', what) from unnest($1::text[]) what`

/**
 * Joins the processes at work on a PostgreSQL database. A connection of our own stands for this process: the server
 * frees its locks when it ends, whichever way, and ends it when it is silent. `times` are for tests.
 */
export async function joinPeers(url: string, some: Partial<PeerTimes> = {}): Promise<Peers> {
  const times = { ...TIMES, ...some }
  const reign = createReign()
  let client: pg.Client | null = null
  let living: number | null = null
  let settle = (): void => undefined
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  let heard: (what: Call | 'again') => void = () => undefined
  const calls = new Set<Call>()
  let calling: NodeJS.Timeout | undefined
  let isSure = false
  let asked: Promise<unknown> = Promise.resolve()
  const over = new AbortController()

  /** One statement after the other. */
  async function ask<Row extends pg.QueryResultRow>(
    of: pg.Client,
    text: string,
    values: unknown[] = [],
  ): Promise<readonly Row[]> {
    const answer = asked.then(() => of.query<Row>(text, values))
    asked = answer.catch(() => undefined)
    return (await answer).rows
  }

  /** Tells how many are at work, this one too. */
  async function enter(): Promise<number> {
    const fresh = new pg.Client({
      ...connectionOf(url),
      query_timeout: times.answerMs,
      options: `-c idle_session_timeout=${times.deadMs}`,
    })
    fresh.on('error', () => undefined)
    await fresh.connect()
    fresh.on('notification', ({ payload, processId }) => {
      const own = (fresh as unknown as { processID: number }).processID
      if (processId !== own) heard(payload as Call)
    })
    await ask(fresh, ENTER)
    await ask(fresh, `listen ${CHANNEL}`)
    fresh.once('end', () => lose(fresh))
    client = fresh
    const count = await beat(fresh)
    // Who was here before may not know of us yet, and use our share.
    const sureIn = count === 1 ? 0 : times.beatMs + 2 * times.answerMs
    void pause(sureIn, undefined, { ref: false }).then(() => {
      if (client !== fresh) return
      isSure = true
      settle()
    })
    return count
  }

  async function beat(of: pg.Client): Promise<number> {
    const [row] = await ask<{ elected: boolean; living: number }>(of, BEAT, [reign.isElected()])
    if (row === undefined) throw new Error('no row')
    living = row.living
    if (row.elected && client === of) reign.begin()
    return row.living
  }

  function lose(of: pg.Client): void {
    if (client !== of) return
    client = null
    isSure = false
    reign.end()
    void of.end().catch(() => undefined)
  }

  async function live(): Promise<void> {
    while (!over.signal.aborted) {
      await pause(times.beatMs, undefined, { signal: over.signal, ref: false }).catch(
        () => undefined,
      )
      if (over.signal.aborted) return
      const of = client
      try {
        if (of !== null) await beat(of)
        else {
          await enter()
          heard('again')
        }
      } catch {
        if (of !== null) lose(of)
      }
    }
  }

  function callOut(): void {
    calling = undefined
    const all = [...calls]
    calls.clear()
    if (client !== null) ask(client, CALL, [all]).catch(() => undefined)
  }

  const count = await enter()
  const life = live()
  return {
    cameAlone: count === 1,
    isElected: reign.isElected,
    whileElected: reign.whileElected,
    sharers: () => (isSure ? living : null),
    settled: () => settled,
    call(what) {
      calls.add(what)
      calling ??= setTimeout(callOut, times.togetherMs).unref()
    },
    listen(told) {
      heard = told
    },
    async leave() {
      over.abort()
      clearTimeout(calling)
      await life
      const of = client
      client = null
      isSure = false
      reign.end()
      await of?.end().catch(() => undefined)
    },
  }
}
