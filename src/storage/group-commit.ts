import { setImmediate } from 'node:timers/promises'
import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { Write } from './database.ts'
import type { Schema } from './schema.ts'

/** So many pieces of work take some 10 ms: no transaction holds up reading, or what is `ahead`, for longer. */
const AT_ONCE = 16

/**
 * So many rounds of the event loop a commit waits for the turns in hand, which end one a round; with nothing
 * in hand they pass at once. Measured: a third more messages a second than with one round.
 */
const ROUNDS = 12

/**
 * So many pieces join a commit that someone ahead waits for: without rounds in between, of which each may hold a
 * whole turn (measured: the longest waits of a webhook fell by a third), and some, so that no flood stops the rest.
 */
const BEHIND = 3

interface Job {
  /** Does the work and remembers what came of it. Throws if it failed. */
  run(trx: Transaction<Schema>): Promise<void>
  /** Tells what came of it, once that is durable, or that nothing was kept because of `error`. */
  settle(error?: unknown): void
}

/**
 * Commits together what is asked for at the same time, since making a commit durable costs more than
 * all the rest (measured: 80 % of the time of a turn). Each piece stays all or nothing by itself, and its promise
 * resolves only when the whole is durable.
 */
export function groupCommit(db: Kysely<Schema>): Write {
  const ahead: Job[] = []
  const queue: Job[] = []
  let committing = false

  async function commit(): Promise<void> {
    committing = true
    while (ahead.length + queue.length > 0) {
      await gather()
      await commitTogether()
    }
    committing = false
  }

  async function commitTogether(): Promise<void> {
    const done: Job[] = []
    try {
      await db.transaction().execute(async (trx) => {
        while (done.length < AT_ONCE && ahead.length > 0) await take(ahead, done, trx)
        const hurried = done.length > 0
        const most = hurried ? done.length + BEHIND : AT_ONCE
        while (done.length < most && ahead.length === 0 && queue.length > 0) {
          await take(queue, done, trx)
          // Requests come in between: who wants to go ahead waits for one piece of work, not for all.
          if (!hurried) await setImmediate()
        }
      })
      for (const job of done) job.settle()
    } catch (error) {
      for (const job of done) job.settle(error)
    }
  }

  async function take(line: Job[], done: Job[], trx: Transaction<Schema>): Promise<void> {
    const job = line.shift()
    if (job === undefined) return
    done.push(job)
    await runApart(trx, job)
  }

  /** Whatever is about to ask gets to ask; who goes ahead does not wait. */
  async function gather(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      await setImmediate()
      if (ahead.length > 0 || queue.length >= AT_ONCE) return
    }
  }

  return (work, beside) =>
    new Promise((resolve, reject) => {
      const line = beside?.ahead ? ahead : queue
      line.push(jobOf(work, resolve, reject))
      if (!committing) void commit()
    })
}

/** What a piece of work changed before it failed is undone without touching the others. */
async function runApart(trx: Transaction<Schema>, job: Job): Promise<void> {
  await trx.executeQuery(CompiledQuery.raw('savepoint piece'))
  try {
    await job.run(trx)
  } catch {
    await trx.executeQuery(CompiledQuery.raw('rollback to savepoint piece'))
  }
  await trx.executeQuery(CompiledQuery.raw('release savepoint piece'))
}

function jobOf<Result>(
  work: (trx: Transaction<Schema>) => Promise<Result>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): Job {
  let outcome: { result: Result } | { failure: unknown } | undefined
  return {
    async run(trx) {
      try {
        outcome = { result: await work(trx) }
      } catch (failure) {
        outcome = { failure }
        throw failure
      }
    },
    settle(error) {
      if (outcome !== undefined && 'failure' in outcome) reject(outcome.failure)
      else if (outcome === undefined || error !== undefined) reject(error)
      else resolve(outcome.result)
    },
  }
}
