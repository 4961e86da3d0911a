import { dayText } from '../core/local-time.ts'
import type { Procedure } from '../core/procedure.ts'
import type { World } from './turn.ts'

/** Where the facts come from, of which day, and whether an officer has checked them. */
export function provenance(procedure: Procedure, { say }: World): string {
  const { verified, sources, asOf } = procedure
  const source = sources[0]?.name ?? say('source-unnamed')
  const day = dayText(sources[0]?.on ?? asOf)
  return verified
    ? say('verified', { source, day, on: dayText(verified.on) })
    : say('not-verified', { source, day })
}
