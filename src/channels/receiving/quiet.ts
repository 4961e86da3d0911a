import type { Clock } from '../../core/ports.ts'
import { momentText } from './lasting-faults.ts'

/** Whether silence between two instants is a bad sign: the office was open for long, and citizens would write. */
export type Quiet = (since: number, now: number) => boolean

/** Knows when something was last received or sent. */
export interface SignOfLife {
  alive(): void
  /** Since when there was none, for too long; `null` while that is no bad sign. */
  quietSince(): string | null
}

export function createSignOfLife(clock: Clock, quiet: Quiet | undefined): SignOfLife {
  let last = clock()
  return {
    alive() {
      last = clock()
    },
    quietSince() {
      return quiet?.(last, clock()) ? momentText(last) : null
    },
  }
}

export function quietText(channel: string, since: string): string {
  return `Kênh ${channel} không có tin đến hay đi từ ${since}, trong giờ làm việc. Hãy nhắn thử, và xem webhook có còn được gọi không.`
}
