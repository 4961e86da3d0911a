import type { LocalDay } from './local-time.ts'
import type { LegalBasis, Procedure } from './procedure.ts'
import { fold } from './text.ts'

type Reviewed = Pick<Procedure, 'legal' | 'asOf' | 'verified'>

/** A text that a procedure rests on, and the day from which another holds instead. */
export type Replaced = LegalBasis & { readonly replacedOn: LocalDay }

/**
 * The first text whose replacement nobody has looked at yet: its facts are of before that day, and no
 * officer has compared them with their source since. `null` if there is none.
 */
export function owesReview({ legal, asOf, verified }: Reviewed): Replaced | null {
  const owed = legal
    .filter((basis): basis is Replaced => basis.replacedOn !== undefined)
    .filter(({ replacedOn }) => asOf < replacedOn && (verified?.on ?? '') < replacedOn)
    .toSorted((a, b) => (a.replacedOn < b.replacedOn ? -1 : 1))
  return owed[0] ?? null
}

/** The same, once its day has come: answers say so. */
export function underReview(procedure: Reviewed, today: LocalDay): Replaced | null {
  const owed = owesReview(procedure)
  return owed !== null && owed.replacedOn <= today ? owed : null
}

/** Number and kind, as `60/2014/QH13`: one text is named in many ways. */
const NUMBER = /\d+\/\d{4}\/[\p{Lu}\d-]+/u

/** Whether two ways of naming a text mean the same one: its number decides, where both have one. */
export function isSameText(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => NUMBER.exec(text.toUpperCase())?.[0])
  if (one !== undefined && other !== undefined) return one === other
  return fold(a) !== '' && (fold(b).includes(fold(a)) || fold(a) === fold(b))
}
