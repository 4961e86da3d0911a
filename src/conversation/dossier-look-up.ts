import { choiceId } from '../core/choice-id.ts'
import { type Dossier, isEnded } from '../core/dossier.ts'
import { carriedBy, hasMoreThan } from '../core/dossier-fields.ts'
import type { DossierEvent } from '../core/events.ts'
import type { FoundDossier } from '../core/look-up.ts'
import type { Choice, Link } from '../core/reply.ts'
import { isHardToGuess } from '../core/second-fact.ts'
import type { Session } from '../core/session.ts'
import { numbered, toMenu } from './choices.ts'
import { askCode, askFact, forgot } from './dossier-ask.ts'
import { guessBudgets } from './dossier-budgets.ts'
import { dossierText } from './dossier-text.ts'
import { deliveryChoices, procedureOf } from './home-delivery.ts'
import { hotlineText } from './hotlines.ts'
import { listDossiers } from './my-dossiers.ts'
import { pageUrl } from './page-url.ts'
import { type Step, type Turn, turn, type World } from './turn.ts'

/** How long a page may wait to be opened. */
const PAGE_FOR_MS = 60 * 60_000

/** Lists what this chat holds, or asks for a code. Digits typed next are a code, never a choice. */
export const beginLookUp: Step<null> = (_input, session, world) =>
  world.lookedUp.held.length > 0
    ? listDossiers(null, session, world)
    : askCode({ text: world.say('dossier-ask-code') }, session, world)

/** A code alone shows nothing. Codes count up, so anybody could write one down. */
export const lookUp: Step<{ codes: readonly string[]; typed: string | null }> = (
  { codes, typed },
  session,
  world,
) => {
  const { lookedUp, say } = world
  const own = foundOf(codes, world).find(({ by }) => by === 'held')
  if (own !== undefined) return show(own.dossier, seenAgain(own.dossier, session), session, world)
  if (typed === null) {
    return lookedUp.unavailable ? unavailable(session, world) : askFact(codes, world)
  }

  const budgets = guessBudgets(codes, world)
  const wrongAt = { at: 'dossier-fact', codes } as const
  if (budgets.isCallerOut) {
    const reply = { text: [say('dossier-too-often'), hotlineText(world, 2)].join('\n\n') }
    return { ...turn('dossier-not-opened', [], [reply], wrongAt), holdMs: budgets.holdMs }
  }
  const opened = foundOf(codes, world).filter(
    ({ dossier, by }) =>
      !budgets.isLocked(dossier.code) || (by === 'lookup-code' && isHardToGuess(typed)),
  )
  const openedCodes = opened.map(({ dossier }) => dossier.code)
  const isWrong = opened.length === 0
  const guess = {
    claims: budgets.claims(isWrong),
    holdMs: isWrong ? Math.max(budgets.holdMs, lookedUp.withinMs) : budgets.holdMs,
  }
  // It counts as a guess: what is known of older dossiers opens with a second fact meanwhile.
  if (isWrong && lookedUp.unavailable) return { ...unavailable(session, world), ...guess }
  const tried = codes.map(
    (code): DossierEvent => ({
      kind: 'dossier-tried',
      code,
      opened: openedCodes.includes(code),
    }),
  )
  const [first, ...others] = opened
  if (first === undefined) {
    const text = codes.some(budgets.isLocked) ? say('dossier-locked') : say('dossier-not-opened')
    const reply = { text, choices: [forgot(world), toMenu(world)] }
    return { ...turn('dossier-not-opened', [], [reply], wrongAt, tried), ...guess }
  }
  // Of several ways to read the code only those that the second fact opened are offered.
  if (others.length > 0) return { ...offer(opened, tried, world), ...guess }
  const events = [...tried, heldNow(first.dossier)]
  return { ...show(first.dossier, events, session, world), ...guess }
}

/** A clerk showed a QR for this very dossier: no second fact, then or later. */
export const followByQr: Step<{ token: string }> = ({ token }, session, world) => {
  const { lookedUp, say, refused } = world
  const code = lookedUp.oneTime?.kind === 'follow' ? lookedUp.oneTime.code : undefined
  const found = code === undefined ? undefined : lookedUp.found.get(code)
  const isUsed = refused.some((claim) => claim.kind === 'one-time')
  if (found === undefined && lookedUp.unavailable) return unavailable(session, world)
  if (found === undefined || isUsed) {
    const reply = { text: say('dossier-qr-used'), choices: [toMenu(world)] }
    return turn('dossier-not-opened', [], [reply], { at: 'start' })
  }
  const follow: DossierEvent = { kind: 'dossier-held', code: found.dossier.code, how: 'counter' }
  const shown = show(found.dossier, [follow], session, world, say('dossier-followed'))
  return { ...shown, claims: [{ kind: 'one-time', token }] }
}

export const askAgainForCode: Step<null> = (_input, session, world) =>
  askCode({ text: world.say('dossier-code-unread') }, session, world)

/** The dossier as the chat's channel carries it, and the way to the rest. */
function show(
  dossier: Dossier,
  events: readonly DossierEvent[],
  session: Session,
  world: World,
  before?: string,
): Turn {
  const { channel } = session.address
  const page = hasMoreThan(channel, dossier) ? pageOf(dossier, world) : undefined
  const text = [
    ...(before === undefined ? [] : [before]),
    dossierText(dossier, carriedBy(channel), world),
    ...(page === undefined ? [] : [page.text]),
  ].join('\n\n')
  const reply = {
    text,
    links: page?.links ?? [],
    choices: [
      ...numbered([
        ...choicesOf(dossier, world),
        // The button and all that follows it name the procedure.
        ...(isEnded(dossier.state) || !carriedBy(channel).includes('procedure')
          ? []
          : deliveryChoices(procedureOf(dossier, world), dossier.code, world)),
      ]),
      toMenu(world),
    ],
  }
  const given = page?.events ?? []
  return turn('dossier-shown', [], [reply], { at: 'start' }, [...events, ...given])
}

/** A one-time page for what the channel does not carry; a server of ours that others reach is needed. */
function pageOf(
  { code }: Dossier,
  world: World,
): { text: string; links: readonly Link[]; events: readonly DossierEvent[] } {
  const { say, publicUrl, lookedUp, now } = world
  if (!publicUrl.startsWith('https://')) {
    return { text: say('dossier-more-at-counter'), links: [], events: [] }
  }
  const token = lookedUp.freshToken
  const what = { kind: 'dossier-page', code } as const
  return {
    text: say('dossier-more-on-page'),
    links: [{ url: pageUrl(token, world), label: say('dossier-page') }],
    events: [{ kind: 'one-time-given', token, what, until: now + PAGE_FOR_MS }],
  }
}

function choicesOf({ code, state }: Dossier, { say, lookedUp }: World): readonly Choice[] {
  const id = code.toLowerCase()
  const isTold = lookedUp.held.some((each) => each.code === code && each.tells)
  const tell = isTold
    ? { id: choiceId('dossier-quiet', id), label: say('dossier-quiet') }
    : { id: choiceId('dossier-tell', id), label: say('dossier-tell') }
  return [
    ...(isEnded(state) && !isTold ? [] : [tell]),
    { id: 'dossiers', label: say('my-dossiers') },
  ]
}

function offer(
  opened: readonly FoundDossier[],
  tried: readonly DossierEvent[],
  world: World,
): Turn {
  const choices = opened.map(({ dossier: { code } }) => ({
    id: choiceId('dossier', code.toLowerCase()),
    label: code,
  }))
  const reply = {
    text: world.say('dossier-which'),
    choices: [...numbered(choices), toMenu(world)],
  }
  const held = opened.map(({ dossier }) => heldNow(dossier))
  return turn('dossier-status', [], [reply], { at: 'start' }, [...tried, ...held])
}

function unavailable({ place }: Session, world: World): Turn {
  const text = [world.say('dossier-unavailable'), hotlineText(world, 2)].join('\n\n')
  return turn('dossier-not-opened', [], [{ text, choices: [toMenu(world)] }], place)
}

function foundOf(codes: readonly string[], { lookedUp }: World): readonly FoundDossier[] {
  return codes.flatMap((code) => lookedUp.found.get(code) ?? [])
}

/** On the web a conversation is a bare secret: looking again does not make it last longer there. */
function seenAgain(dossier: Dossier, { address }: Session): readonly DossierEvent[] {
  return address.channel === 'web' ? [] : [heldNow(dossier)]
}

function heldNow({ code }: Dossier): DossierEvent {
  return { kind: 'dossier-held', code, how: 'second-fact' }
}
