import type { Standing } from '../core/ports.ts'
import type { Session } from '../core/session.ts'
import type { OutcomeKind } from '../core/turn.ts'
import type { Turn, World } from './turn.ts'

/** Where somebody looks for a way on: everywhere else the answer stays by itself. */
const WHERE: readonly OutcomeKind[] = ['greeting', 'menu', 'help', 'hand-over', 'contact']

/** Channels that citizens know by name. */
const NAMES = [
  ['zalo-oa', 'Zalo'],
  ['zalo-bot', 'Zalo Bot'],
  ['telegram', 'Telegram'],
] as const

/** Tells that another channel does not work, so that nobody waits there. */
export function withOutages(taken: Turn, { address }: Session, world: World): Turn {
  const [first, ...rest] = taken.replies
  if (first === undefined || !WHERE.includes(taken.outcome.kind)) return taken
  const lines = NAMES.flatMap(([channel, name]) => {
    const line = LINES[world.standing(channel)]
    return line === null || channel === address.channel ? [] : [world.say(line, { channel: name })]
  })
  if (lines.length === 0) return taken
  return { ...taken, replies: [{ ...first, text: [first.text, ...lines].join('\n\n') }, ...rest] }
}

const LINES: Readonly<Record<Standing, string | null>> = {
  well: null,
  quiet: 'channel-quiet',
  down: 'channel-down',
}
