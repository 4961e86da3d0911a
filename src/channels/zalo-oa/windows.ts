const HOUR_MS = 60 * 60_000

/** How long Zalo lets an OA write for free, and at all, after the citizen's last word. */
export const FREE_MS = 48 * HOUR_MS
export const OPEN_MS = 7 * 24 * HOUR_MS

/** What writing to a citizen costs now. */
export type Window = 'free' | 'paid' | 'closed'

/** `lastHeard` is the citizen's last interaction, `null` if there was none. Both in epoch ms. */
export function windowAt(lastHeard: number | null, now: number): Window {
  if (lastHeard === null) return 'closed'
  const since = now - lastHeard
  if (since <= FREE_MS) return 'free'
  return since <= OPEN_MS ? 'paid' : 'closed'
}

/**
 * How something is to be told. `keep`: not now, but when the citizen next writes. An answer always comes
 * within the free window, so this only decides about what is told unasked.
 */
export type Way = 'message' | 'paid-message' | 'template' | 'keep'

export interface WindowPolicy {
  /** Whether this office pays for what a citizen asked to be told. Off unless it says so. */
  readonly pays: boolean
  /** Whether a ZBS template is set up; it is billed too. */
  readonly hasTemplate: boolean
}

/** `asked`: the citizen asked to be told this. Nothing that costs is sent otherwise. */
export function wayToTell(window: Window, asked: boolean, policy: WindowPolicy): Way {
  if (window === 'free') return 'message'
  if (!asked) return 'keep'
  if (window === 'paid' && policy.pays) return 'paid-message'
  return window === 'closed' && policy.hasTemplate ? 'template' : 'keep'
}
