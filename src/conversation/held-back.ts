import { localDay } from '../core/local-time.ts'
import type { ChannelName } from '../core/message.ts'
import type { Session } from '../core/session.ts'
import { testCodeIn } from '../core/testers.ts'
import type { TakenTurn } from '../core/turn.ts'
import type { CitizenMessage } from './intent.ts'
import { mainMenu } from './menu.ts'
import { confirmed } from './office.ts'
import type { World } from './turn.ts'

/** Why a citizen is not served on a channel for now. */
export type HeldBack = 'switched-off' | 'not-open'

/** What an office opens when it is ready; the web chat is there from the first start. */
const OPENED_LATER: readonly ChannelName[] = ['telegram', 'zalo-oa', 'zalo-bot']

/** `null` where the citizen is served. */
export function heldBack(
  { address: { channel } }: Pick<Session, 'address'>,
  { content: { office }, kept }: Pick<World, 'content' | 'kept'>,
): HeldBack | null {
  if (office.switchedOff[channel] !== undefined) return 'switched-off'
  const isOpen = office.opened !== null || kept.tester || !OPENED_LATER.includes(channel)
  return isOpen ? null : 'not-open'
}

/** The code by which an officer puts this chat on the test list, where that means anything. */
export function testCodeOf(
  message: CitizenMessage,
  session: Session,
  world: World,
): string | undefined {
  if (message.kind !== 'text' || heldBack(session, world) !== 'not-open') return undefined
  return testCodeIn(message.text) ?? undefined
}

/** What is said in the place of an answer. */
export function sayHeldBack(
  why: HeldBack,
  message: CitizenMessage,
  session: Session,
  world: World,
): TakenTurn {
  const heard = { ...session, heard: world.admitted }
  if (why === 'switched-off') return said(why, switchedOffText(session, world), heard)
  const token = testCodeOf(message, session, world)
  const { oneTime } = world.lookedUp
  const isUsed = world.refused.some((claim) => claim.kind === 'one-time')
  if (token !== undefined && oneTime?.kind === 'test-chat' && !isUsed) {
    return beginTesting(token, oneTime.by, heard, world)
  }
  const today = localDay(world.now)
  if (session.turnedAway === today) return said(why, null, heard)
  return said(why, notOpenText(world), { ...heard, turnedAway: today })
}

function said(outcome: HeldBack, text: string | null, session: Session): TakenTurn {
  return {
    outcome: { kind: outcome, ids: [] },
    replies: text === null ? [] : [{ text }],
    session,
    events: [{ kind: 'turn-taken', outcome: { kind: outcome, ids: [] } }],
    claims: [],
  }
}

function beginTesting(token: string, by: string, session: Session, world: World): TakenTurn {
  const outcome = { kind: 'tester', ids: [] } as const
  const reply = mainMenu(world, world.say('tester-added'))
  return {
    outcome,
    replies: [reply],
    session: { ...session, place: { at: 'start' }, menu: reply.choices ?? [] },
    events: [
      { kind: 'turn-taken', outcome },
      { kind: 'tester-added', by },
    ],
    claims: [{ kind: 'one-time', token }],
  }
}

function switchedOffText({ address }: Session, { content, locale }: World): string {
  const off = content.office.switchedOff[address.channel]
  return (locale === 'en' ? off?.englishText : undefined) ?? off?.text ?? ''
}

/** The office's own number if somebody confirmed it, else the city's. */
function notOpenText({ say, content: { office } }: World): string {
  const number = confirmed(office.phone) ?? office.hotlines[0]?.number
  return number === undefined ? say('not-open') : say('not-open-call', { number })
}
