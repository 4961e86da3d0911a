import { underReview } from '../core/law-change.ts'
import { dayText, localDay } from '../core/local-time.ts'
import type { Procedure, Source } from '../core/procedure.ts'
import type { World } from './turn.ts'

/** Where the facts come from, of which day, and whether an officer has checked them; first, if the law has changed. */
export function provenance(
  { verified, sources, asOf, legal }: Pick<Procedure, 'verified' | 'sources' | 'asOf' | 'legal'>,
  world: World,
): string {
  const replaced = underReview({ verified, asOf, legal }, localDay(world.now))
  if (replaced !== null) {
    return world.say('under-review', { text: replaced.text, on: dayText(replaced.replacedOn) })
  }
  const [first = { name: world.say('source-unnamed'), on: asOf }] = sources
  return sourceLine({ verified, source: first }, world)
}

/** The same of what has one source. */
export function sourceLine(
  { verified, source }: { verified: Procedure['verified']; source: Source },
  { say }: World,
): string {
  const told = { source: source.name, day: dayText(source.on) }
  return verified
    ? say('verified', { ...told, on: dayText(verified.on) })
    : say('not-verified', told)
}
