import type { Content } from '../core/content.ts'
import type { Procedure } from '../core/procedure.ts'
import type { World } from './turn.ts'

/** The procedure of an id, or the one that took its place; `undefined` when there is none. */
export function currentProcedure(content: Content, id: string): Procedure | undefined {
  const seen = new Set<string>()
  let procedure = content.procedures.get(id)
  while (procedure?.replacedBy !== undefined && !seen.has(procedure.id)) {
    seen.add(procedure.id)
    procedure = content.procedures.get(procedure.replacedBy)
  }
  return procedure
}

/** Its name in the citizen's language, where there is one; the Vietnamese name always stands too. */
export function nameOf({ name, englishName }: Procedure, { locale }: World): string {
  return locale === 'en' && englishName !== undefined ? `${englishName} (${name})` : name
}
