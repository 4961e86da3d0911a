import type { Claim } from '../core/turn.ts'
import type { World } from './turn.ts'

const HOUR_MS = 60 * 60_000

/** Wrong second facts: an hour by one citizen (on the web: from one address). */
const BY_CALLER = 5
/** A day for one dossier: as many draws at four digits as anybody gets, from however many chats. */
const ON_DOSSIER = 5
/** An hour in the whole office: beyond it answers to guesses are slow, but given. */
const IN_OFFICE = 300

/** Answers to a guess are given no sooner: what was found, or how soon, is not to be read off a clock. */
export const HOLD_MS = 300
const SLOW_HOLD_MS = 5_000

type Budget = Extract<Claim, { kind: 'budget' }>

/** What is left of the budgets for guessing second facts, as an earlier take of the turn found them. */
export interface GuessBudgets {
  readonly isCallerOut: boolean
  /** Nothing but a lookup code opens it any more today. */
  isLocked(code: string): boolean
  readonly holdMs: number
  /** To be checked when the turn is saved, and used where the guess was wrong. */
  claims(wrong: boolean): readonly Claim[]
}

export function guessBudgets(codes: readonly string[], world: World): GuessBudgets {
  const byCaller: Budget = {
    kind: 'budget',
    key: `dossier-wrong-by:${world.caller}`,
    limit: BY_CALLER,
    windowMs: HOUR_MS,
  }
  const inOffice: Budget = {
    kind: 'budget',
    key: 'dossier-wrong',
    limit: IN_OFFICE,
    windowMs: HOUR_MS,
  }
  const isOut = ({ key }: Budget): boolean =>
    world.refused.some((claim) => claim.kind === 'budget' && claim.key === key)
  return {
    isCallerOut: isOut(byCaller),
    isLocked: (code) => isOut(onDossier(code)),
    holdMs: isOut(inOffice) ? SLOW_HOLD_MS : HOLD_MS,
    claims: (wrong) =>
      [byCaller, ...codes.map(onDossier), inOffice]
        .filter((budget) => !isOut(budget))
        .map((budget) => (wrong ? budget : { ...budget, checkOnly: true as const })),
  }
}

function onDossier(code: string): Budget {
  return {
    kind: 'budget',
    key: `dossier-wrong-on:${code}`,
    limit: ON_DOSSIER,
    windowMs: 24 * HOUR_MS,
  }
}
