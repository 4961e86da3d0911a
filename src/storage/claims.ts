import type { Claim } from '../core/turn.ts'
import type { Trx } from './room.ts'

/** The claims that do not hold at `at`. */
export async function refusedClaims(
  trx: Trx,
  claims: readonly Claim[],
  at: number,
): Promise<readonly Claim[]> {
  const refused: Claim[] = []
  for (const claim of claims) {
    const { used } = await trx
      .selectFrom('budget_uses')
      .select(({ fn }) => fn.countAll<number>().as('used'))
      .where('key', '=', claim.key)
      .where('until', '>', at)
      .executeTakeFirstOrThrow()
    const asked = claims.filter(({ key }) => key === claim.key).length
    if (used + asked > claim.limit) refused.push(claim)
  }
  return refused
}

/** Counts a use of each budget, from now until its window has passed. */
export async function useClaims(trx: Trx, claims: readonly Claim[], at: number): Promise<void> {
  if (claims.length === 0) return
  const uses = claims.map(({ key, windowMs }) => ({ key, until: at + windowMs }))
  await trx.insertInto('budget_uses').values(uses).execute()
}
