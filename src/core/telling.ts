import type { ChannelName } from './message.ts'
import type { Worth } from './notice.ts'

const HOUR_MS = 60 * 60_000

/** How long Zalo lets an Official Account write for free, and at all, after the citizen's last word. */
export const FREE_MS = 48 * HOUR_MS
export const OPEN_MS = 7 * 24 * HOUR_MS

/**
 * How something is told unasked. `template`: Zalo's approved wording says that there is news, which itself
 * is kept. `keep`: told when the citizen next writes. `let-go`: by then it would be of no use.
 */
export const WAYS = ['free', 'paid', 'template', 'keep', 'let-go'] as const
export type Way = (typeof WAYS)[number]

export interface Reach {
  readonly channel: ChannelName
  /** When the citizen last wrote, `null` if that is not known. */
  readonly heard: number | null
  /** They blocked us and have not written since. */
  readonly unreachable: boolean
  /** An officer answers them by hand. */
  readonly silent: boolean
  readonly now: number
  /** Whether this office pays for what a citizen asked to be told. */
  readonly pays: boolean
  /** Whether a ZBS template is set up; it is billed too. */
  readonly hasTemplate: boolean
}

/** Only about what is told unasked: an answer always comes within the free days. */
export function wayToTell({ asked, lasts }: Worth, reach: Reach): Way {
  const now = reach.unreachable || reach.silent ? null : wayNow(asked, reach)
  return now ?? (lasts ? 'keep' : 'let-go')
}

/** `null` where it cannot be told now, or costs what nobody asked for. */
function wayNow(asked: boolean, reach: Reach): Way | null {
  switch (reach.channel) {
    case 'telegram':
    case 'zalo-bot':
      return 'free'
    case 'zalo-oa':
      return wayOnZalo(asked, reach)
    case 'web':
    case 'terminal':
      return null
  }
}

function wayOnZalo(asked: boolean, { heard, now, pays, hasTemplate }: Reach): Way | null {
  const since = heard === null ? Number.POSITIVE_INFINITY : now - heard
  if (since <= FREE_MS) return 'free'
  if (!asked) return null
  if (since <= OPEN_MS && pays) return 'paid'
  return since > OPEN_MS && hasTemplate ? 'template' : null
}
