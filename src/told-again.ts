/** Pauses before the store is told again: 16 s in all, well within a lease. */
const PAUSES_MS = [100, 200, 400, 800, 1600, 3200, 3200, 3200, 3200]

/**
 * Tells the store what has happened already, again while it fails: a server that restarts is back in seconds,
 * and what was sent and is not recorded would be sent twice. Throws what the store threw last.
 */
export async function toldAgain<Result>(tell: () => Promise<Result>): Promise<Result> {
  for (const ms of PAUSES_MS) {
    try {
      return await tell()
    } catch {
      await new Promise<void>((again) => setTimeout(again, ms))
    }
  }
  return await tell()
}
