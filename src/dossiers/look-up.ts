import { randomBytes } from 'node:crypto'
import type { DossierRecords } from '../core/dossier-records.ts'
import type { DossierSource } from '../core/dossier-source.ts'
import { faultSummary } from '../core/fault.ts'
import {
  type FoundDossier,
  type LookedUp,
  type LookUpNeeds,
  MOST_LISTED,
  maySee,
} from '../core/look-up.ts'
import type { Address } from '../core/message.ts'
import type { Log } from '../core/ports.ts'
import type { ReceiptRecords } from '../core/receipts.ts'
import type { SecondFact } from '../core/second-fact.ts'

/** The same length as every one-time token: 128 random bits. */
const TOKEN_BYTES = 16

export interface LookUpWith {
  readonly source: DossierSource
  readonly records: Pick<DossierRecords, 'heldBy' | 'oneTimeOf'> & Pick<ReceiptRecords, 'receipt'>
  readonly facts: readonly SecondFact[]
  readonly log: Log
}

/** Fetches what a turn needs of dossiers. What a source fails to tell is left out, and said to be. */
export async function fetchDossiers(
  { codes, typed, all, token, receipt: code }: LookUpNeeds,
  from: Address,
  now: number,
  { source, records, facts, log }: LookUpWith,
): Promise<LookedUp> {
  const held = await records.heldBy(from)
  const oneTime = token === null ? null : await records.oneTimeOf(token, now)
  const receipt = code === null ? null : await records.receipt(code)
  const shown = oneTime === null || oneTime.kind === 'test-chat' ? null : oneTime.code
  const seen = held.filter((each) => maySee(each, from.channel, now)).map(({ code }) => code)
  const ask = async (code: string): Promise<FoundDossier | null> => {
    if (shown === code) return by('one-time', await source.readDossier(code))
    if (seen.includes(code)) return by('held', await source.readDossier(code))
    return typed === null ? null : await source.openDossier(code, typed, facts)
  }
  const listed = all ? seen.slice(0, MOST_LISTED) : []
  const wanted = new Set([...codes, ...listed, ...(shown === null ? [] : [shown])])
  let unavailable = false
  const answers = await Promise.all(
    [...wanted].map(async (code) => {
      try {
        return [code, await ask(code)] as const
      } catch (error) {
        unavailable = true
        log.warn('dossier-source-failed', { fault: faultSummary(error, [code, typed ?? '']) })
        return [code, null] as const
      }
    }),
  )
  const found = new Map(
    answers.flatMap(([code, dossier]) => (dossier === null ? [] : [[code, dossier] as const])),
  )
  const withinMs = source.answersWithinMs ?? 0
  const freshToken = randomBytes(TOKEN_BYTES).toString('base64url')
  return { held, found, oneTime, receipt, freshToken, unavailable, withinMs }
}

function by(
  how: 'held' | 'one-time',
  dossier: FoundDossier['dossier'] | null,
): FoundDossier | null {
  return dossier === null ? null : { dossier, by: how }
}
