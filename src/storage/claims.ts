import type { Claim } from '../core/turn.ts'
import { isFeedbackKept } from './feedback.ts'
import { isHandOverKept } from './handed-questions.ts'
import { isOneTimeLeft, spendOneTime } from './one-time.ts'
import { standsFor } from './receipts.ts'
import type { Room, Trx } from './room.ts'
import { isSlipOpen } from './slips.ts'
import { isSurveyOpen, wasSurveyed } from './survey-runs.ts'

type Budget = Extract<Claim, { kind: 'budget' }>

/** Of whose turn the claims are, `null` where they are no citizen's; and when it is saved. */
export interface Claimant {
  readonly citizen: string | null
  readonly at: number
}

/** The claims that do not hold. */
export async function refusedClaims(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  claims: readonly Claim[],
  claimant: Claimant,
): Promise<readonly Claim[]> {
  const refused: Claim[] = []
  for (const claim of claims) {
    if (!(await holds(room, trx, claim, claims, claimant))) refused.push(claim)
  }
  return refused
}

async function holds(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  claim: Claim,
  claims: readonly Claim[],
  { citizen, at }: Claimant,
): Promise<boolean> {
  switch (claim.kind) {
    case 'budget':
      return await hasLeft(room, trx, claim, claims, at)
    case 'one-time':
      return await isOneTimeLeft(room, trx, claim.token, at)
    case 'survey-open':
      return citizen !== null && (await isSurveyOpen(trx, claim.run, citizen, at))
    case 'hand-over-new':
      return !(await isHandOverKept(trx, claim.code))
    case 'feedback-new':
      return !(await isFeedbackKept(trx, claim.code))
    case 'receipt':
      return await standsFor(trx, claim)
    case 'survey-new':
      return !(await wasSurveyed(room, trx, claim.dossier))
    case 'slip':
      return await isSlipOpen(room, trx, claim.code, at)
  }
}

async function hasLeft(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  { key, limit }: Budget,
  claims: readonly Claim[],
  at: number,
): Promise<boolean> {
  const { used } = await trx
    .selectFrom('budget_uses')
    .select(({ fn }) => fn.countAll<number>().as('used'))
    .where('key', '=', keyHash(room, key))
    .where('until', '>', at)
    .executeTakeFirstOrThrow()
  const asked = claims.filter((claim) => claim.kind === 'budget' && claim.key === key).length
  return used + asked <= limit
}

/** Counts a use of each budget, from now until its window has passed; uses up the tokens. */
export async function useClaims(
  room: Pick<Room, 'seal'>,
  trx: Trx,
  claims: readonly Claim[],
  at: number,
): Promise<void> {
  const uses = claims.flatMap((claim) =>
    claim.kind === 'budget' && claim.checkOnly !== true
      ? [{ key: keyHash(room, claim.key), until: at + claim.windowMs }]
      : [],
  )
  if (uses.length > 0) await trx.insertInto('budget_uses').values(uses).execute()
  for (const claim of claims) {
    if (claim.kind === 'one-time') await spendOneTime(room, trx, claim.token, at)
  }
}

/** A key may name a citizen, or hold what one typed. */
function keyHash({ seal }: Pick<Room, 'seal'>, key: string): string {
  return seal.hash('budget', key)
}
