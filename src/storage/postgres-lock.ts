import pg from 'pg'
import { OperatorError } from '../core/errors.ts'
import { connectionOf } from './postgres-pool.ts'

const LOCK = 'select pg_try_advisory_lock(7002) as held'
/** A connection that broke is made again so soon, and the lock with it. */
const AGAIN_MS = 1000

/**
 * Makes sure that one service only is at work on a PostgreSQL database; gives back how to let go. The server frees
 * the lock when our connection ends, however the process does. Throws an OperatorError if another holds it.
 */
export async function takePostgresLock(url: string): Promise<() => Promise<void>> {
  let client: pg.Client | null = null
  let again: NodeJS.Timeout | undefined
  let isOver = false

  async function take(): Promise<boolean> {
    const fresh = new pg.Client(connectionOf(url))
    fresh.on('error', () => undefined)
    await fresh.connect()
    const { rows } = await fresh.query<{ held: boolean }>(LOCK)
    if (rows[0]?.held !== true) {
      await fresh.end()
      return false
    }
    fresh.once('end', retake)
    client = fresh
    return true
  }

  function retake(): void {
    if (isOver) return
    again = setTimeout(() => {
      take()
        .then((isHeld) => isHeld || retake())
        .catch(retake)
    }, AGAIN_MS).unref()
  }

  if (!(await take())) {
    throw new OperatorError(
      'DATABASE_URL: một tiến trình khác của dịch vụ đang chạy trên cơ sở dữ liệu này. Hãy dừng tiến trình đó trước.',
    )
  }
  return async () => {
    isOver = true
    clearTimeout(again)
    await client?.end().catch(() => undefined)
  }
}
