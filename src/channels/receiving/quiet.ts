import type { Clock } from '../../core/ports.ts'
import { momentText } from './lasting-faults.ts'

/** When silence is no good sign. */
export interface Quiet {
  afterMs(): number
  /** Whether the office is open, when citizens would write. */
  isOpen(at: number): boolean
}

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
      if (quiet === undefined) return null
      const now = clock()
      const before = now - quiet.afterMs()
      // Open at both ends: a night is quiet, and so is a morning's first hour.
      return last < before && quiet.isOpen(now) && quiet.isOpen(before) ? momentText(last) : null
    },
  }
}

export function quietText(channel: string, since: string): string {
  return `Kênh ${channel} không có tin đến hay đi từ ${since}, trong giờ làm việc. Hãy nhắn thử, và xem webhook có còn được gọi không.`
}
