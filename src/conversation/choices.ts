import { choiceId } from '../core/choice-id.ts'
import type { Procedure } from '../core/procedure.ts'
import type { Choice } from '../core/reply.ts'
import type { World } from './turn.ts'

/** Gives choices the digits that are typed to pick them. */
export function numbered(choices: readonly Choice[]): readonly Choice[] {
  return choices.map((choice, i) => ({ ...choice, key: String(i + 1) }))
}

export function toMenu({ say }: World): Choice {
  return { id: 'menu', label: say('to-menu') }
}

export function toPerson({ say }: World): Choice {
  return { id: 'person', label: say('to-person') }
}

export function toProcedure(procedure: Procedure, label = shortNameOf(procedure)): Choice {
  return { id: choiceId('procedure', procedure.id), label }
}

export function shortNameOf({ name, shortName }: Procedure): string {
  return shortName ?? name
}
