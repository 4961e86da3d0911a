import { choiceId } from '../core/choice-id.ts'
import type { Facet } from '../core/procedure.ts'
import type { Choice } from '../core/reply.ts'
import { shortNameOf } from './choices.ts'
import { currentProcedure } from './procedure-name.ts'
import type { World } from './turn.ts'

/** Picking a procedure answers what was asked at first, so the id says that too. */
export function procedureChoice(
  id: string,
  label: string | undefined,
  [facet]: readonly Facet[],
  { content }: World,
): readonly Choice[] {
  const procedure = currentProcedure(content, id)
  if (procedure === undefined) return []
  return [
    {
      id:
        facet === undefined || facet === 'documents'
          ? choiceId('procedure', procedure.id)
          : choiceId('facet', procedure.id, facet),
      label: label ?? shortNameOf(procedure),
    },
  ]
}
