import { setImmediate } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Beside } from './database.ts'
import { CommitInDoubt, type Lane } from './lane.ts'
import type { Schema } from './schema.ts'

/** Whose rows are touched. */
type OfOne = Beside & { readonly of: string }

type Work<Result> = (trx: Transaction<Schema>) => Promise<Result>

/** So many at most share a commit: each holds its citizen's rows until it. */
const AT_ONCE = 32
/** So many rounds of the event loop a commit waits for the turns in hand, which end one a round. */
const ROUNDS = 12

interface Piece {
  readonly of: string
  /** Does the work; what came of it is told when `settle` is called. */
  run(trx: Transaction<Schema>): Promise<void>
  settle(): void
  fail(error: unknown): void
  /** In a transaction of its own, where the shared one failed. */
  runAlone(): Promise<void>
}

/**
 * Does pieces of work of different citizens in one transaction on a lane, their statements side by side. If any of
 * it fails, nothing of it is kept, and each piece is taken again by itself with `alone`.
 */
export function commitTogether(
  lane: Lane,
  alone: <Result>(work: Work<Result>) => Promise<Result>,
): <Result>(beside: OfOne, work: Work<Result>) => Promise<Result> {
  let ahead: Piece[] = []
  let usual: Piece[] = []
  let committing = false

  async function commit(): Promise<void> {
    committing = true
    while (ahead.length + usual.length > 0) {
      await gather()
      await doTogether(next())
    }
    committing = false
  }

  async function gather(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      await setImmediate()
      if (ahead.length > 0 || usual.length >= AT_ONCE) return
    }
  }

  /** One piece a citizen: within a transaction nothing makes two of them wait for each other. */
  function next(): readonly Piece[] {
    const taken = new Map<string, Piece>()
    for (const piece of [...ahead, ...usual]) {
      if (taken.size < AT_ONCE && !taken.has(piece.of)) taken.set(piece.of, piece)
    }
    const isLeft = (piece: Piece): boolean => taken.get(piece.of) !== piece
    ahead = ahead.filter(isLeft)
    usual = usual.filter(isLeft)
    return [...taken.values()]
  }

  async function doTogether(pieces: readonly Piece[]): Promise<void> {
    try {
      await lane.transaction(async (trx) => {
        // One that failed leaves the others to fail too; none may be at work when the transaction is undone.
        const all = await Promise.allSettled(pieces.map((piece) => piece.run(trx)))
        const failed = all.find(({ status }) => status === 'rejected')
        if (failed?.status === 'rejected') throw failed.reason
      })
    } catch (error) {
      // Done again it might be done twice: whoever asked goes on as if after a crash.
      if (error instanceof CommitInDoubt) for (const piece of pieces) piece.fail(error)
      else await Promise.all(pieces.map((piece) => piece.runAlone()))
      return
    }
    for (const piece of pieces) piece.settle()
  }

  return ({ of, ahead: goesAhead }, work) =>
    new Promise((resolve, reject) => {
      let settle = (): void => undefined
      const piece: Piece = {
        of,
        async run(trx) {
          const result = await work(trx)
          settle = () => resolve(result)
        },
        settle: () => settle(),
        fail: reject,
        runAlone: () => alone(work).then(resolve, reject),
      }
      const line = goesAhead ? ahead : usual
      line.push(piece)
      if (!committing) void commit()
    })
}
