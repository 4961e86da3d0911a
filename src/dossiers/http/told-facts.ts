import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { LoadedDossier } from '../../core/dossier-records.ts'
import { lookupCodeOf, phoneDigitsOf, type SecondFact } from '../../core/second-fact.ts'

/** The second facts of a dossier, as hashes with a key that lives as long as the process. */
export type ToldFacts = Readonly<Record<SecondFact, Buffer>>

const KEY = randomBytes(32)

/** Nothing typed hashes to it. */
const NO_FACT = Buffer.alloc(32)
export const NO_FACTS: ToldFacts = { 'lookup-code': NO_FACT, 'phone-digits': NO_FACT }

export function factsOf({ dossier, lookupCode, phone }: LoadedDossier): ToldFacts {
  return hashed(dossier.code, lookupCode ?? '', phone ?? '')
}

/** By which of the facts that count a text opens a dossier; `null`, at the same cost, where by none. */
export function openedBy(
  told: ToldFacts,
  code: string,
  typed: string,
  facts: readonly SecondFact[],
): SecondFact | null {
  const tried = hashed(code, typed, typed)
  const isOpen = (fact: SecondFact): boolean =>
    timingSafeEqual(tried[fact], told[fact]) && !tried[fact].equals(NO_FACT)
  const by = facts.filter(isOpen)
  // It opens where four digits no longer do.
  return by.includes('lookup-code') ? 'lookup-code' : (by[0] ?? null)
}

function hashed(code: string, lookup: string, phone: string): ToldFacts {
  return {
    'lookup-code': hash('lookup-code', code, lookupCodeOf(lookup)),
    'phone-digits': hash('phone-digits', code, phoneDigitsOf(phone)),
  }
}

function hash(kind: SecondFact, code: string, fact: string | null): Buffer {
  if (fact === null) return NO_FACT
  return createHmac('sha256', KEY).update(`${kind}\n${code}\n${fact}`).digest()
}
