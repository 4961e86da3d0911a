import { DeliveryError } from './core/errors.ts'
import type { Clock } from './core/ports.ts'

const SECOND_MS = 1000
const LOOK_AGAIN_MS = 100
/** Nobody knows for so long how many share the limit: the database is away. */
const GIVE_UP_MS = 10_000

/** Resolves when the platform may be called once more, in the order asked. Throws a DeliveryError while nobody knows. */
export type Pace = () => Promise<void>

/**
 * Holds a limit of `aSecond` calls over all processes together: in no second does this one make more than its share,
 * and the shares never add up to more than the whole (`Peers.sharers`).
 */
export function createPace(aSecond: number, sharers: () => number | null, clock: Clock): Pace {
  /** When the latest calls were made, oldest first. */
  let made: readonly number[] = []
  let last: Promise<void> = Promise.resolve()

  async function turn(): Promise<void> {
    for (let waited = 0; ; ) {
      const among = sharers()
      if (among === null) {
        if (waited >= GIVE_UP_MS) throw unknown()
        waited += LOOK_AGAIN_MS
        await pause(LOOK_AGAIN_MS)
        continue
      }
      const share = Math.max(1, Math.floor(aSecond / among))
      // Where there are more processes than calls a second, each makes one in longer.
      const withinMs = Math.max(SECOND_MS, (SECOND_MS * share * among) / aSecond)
      const now = clock()
      made = made.filter((at) => at > now - withinMs)
      const oldest = made[made.length - share]
      if (oldest === undefined) {
        made = [...made, now]
        return
      }
      await pause(oldest + withinMs - now)
    }
  }

  return () => {
    const mine = last.then(turn)
    last = mine.catch(() => undefined)
    return mine
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function unknown(): DeliveryError {
  return new DeliveryError(
    'unreachable',
    'Chưa biết có mấy tiến trình cùng gửi (mất kết nối cơ sở dữ liệu); dịch vụ thử lại.',
  )
}
