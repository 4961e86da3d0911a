import type { Link } from '../core/reply.ts'
import type { OutcomeKind } from '../core/turn.ts'
import { showBooking } from './booking.ts'
import { toMenu, toPerson } from './choices.ts'
import { aside } from './decline.ts'
import { hotlineText } from './hotlines.ts'
import { mainMenu } from './menu.ts'
import { type Step, turn, type World } from './turn.ts'
import { withUsefulAsked } from './useful.ts'

/** Intents answered by one message and a way on; the message's id is the intent's name. */
const WAYS = {
  goodbye: [],
  thanks: [],
  affirm: ['menu'],
  deny: ['menu'],
  smalltalk: ['menu'],
  'bot-identity': ['menu'],
  'bot-capability': ['menu'],
  help: ['menu'],
  'out-of-scope': ['menu'],
  unclear: ['menu'],
  // Said by `showBooking`.
  booking: [],
  contact: ['hotlines'],
  'dossier-of-another': ['hotlines'],
  'insurance-dossier': ['insurance', 'hotlines'],
  'dossier-statistics': ['portal', 'hotlines'],
  'dossier-withdraw': ['hotlines'],
  'forgot-dossier-code': ['hotlines'],
  'portal-support': ['portal', 'hotlines'],
  'general-policy': ['menu'],
} as const satisfies Partial<Record<OutcomeKind, readonly Way[]>>

type Way = 'menu' | 'hotlines' | 'portal' | 'insurance'

export type PlainIntent = keyof typeof WAYS

export function isPlainIntent(name: string): name is PlainIntent {
  return Object.hasOwn(WAYS, name)
}

export const giveWayOn: Step<{ intent: PlainIntent }> = ({ intent }, session, world) => {
  const { say } = world
  if (intent === 'booking') return showBooking(session, world)
  const ways: readonly Way[] = WAYS[intent]
  if (ways.includes('menu')) {
    return turn(intent, [], [mainMenu(world, say(intent))], aside(session))
  }
  const text = [say(intent), ...(ways.includes('hotlines') ? [hotlineText(world)] : [])].join(
    '\n\n',
  )
  const reply = { text, links: linksFor(ways, world), choices: [toPerson(world), toMenu(world)] }
  // Thanks and the like leave the procedure in hand.
  if (ways.length === 0) {
    return withUsefulAsked(turn(intent, [], [{ text }], session.place), session, world)
  }
  return turn(intent, [], [reply], aside(session))
}

function linksFor(ways: readonly Way[], { say, content }: World): readonly Link[] {
  const { nationalPortal } = content.office.links
  return [
    ...(ways.includes('portal') ? [{ url: nationalPortal, label: say('national-portal') }] : []),
    ...(ways.includes('insurance')
      ? [{ url: 'https://dichvucong.baohiemxahoi.gov.vn', label: say('insurance-portal') }]
      : []),
  ]
}
