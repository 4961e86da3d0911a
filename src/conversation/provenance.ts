import { dayText } from '../core/local-time.ts'
import type { Procedure, Source } from '../core/procedure.ts'
import type { World } from './turn.ts'

/** Where the facts come from, of which day, and whether an officer has checked them. */
export function provenance(
  { verified, sources, asOf }: Pick<Procedure, 'verified' | 'sources' | 'asOf'>,
  world: World,
): string {
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
