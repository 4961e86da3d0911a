import { setImmediate } from 'node:timers/promises'
import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { Write } from './database.ts'
import type { Schema } from './schema.ts'

/** So many pieces of work take some 10 ms: no transaction holds up reading, or what is `ahead`, for longer. */
const AT_ONCE = 16

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
      // Whatever is about to ask gets to ask.
      await setImmediate()
      const first = ahead.splice(0, AT_ONCE)
      await commitTogether(db, [...first, ...queue.splice(0, AT_ONCE - first.length)])
    }
    committing = false
  }

  return (work, when) =>
    new Promise((resolve, reject) => {
      const line = when === 'ahead' ? ahead : queue
      line.push(jobOf(work, resolve, reject))
      if (!committing) void commit()
    })
}

async function commitTogether(db: Kysely<Schema>, jobs: readonly Job[]): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      for (const job of jobs) await runApart(trx, job)
    })
    for (const job of jobs) job.settle()
  } catch (error) {
    for (const job of jobs) job.settle(error)
  }
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
