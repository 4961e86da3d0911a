import { mergedPapers, savingOf } from '../core/linked.ts'
import type { Procedure } from '../core/procedure.ts'
import type { Choice } from '../core/reply.ts'
import { numbered, shortNameOf, toMenu, toProcedure } from './choices.ts'
import { documentLine } from './document-text.ts'
import { shownToday } from './facet-text.ts'
import { currentProcedure } from './procedure-name.ts'
import { sourceLine } from './provenance.ts'
import { withReceipt } from './receipt.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

/** The linked procedure that does this one with others; the first, where there are several. */
export function linkedOf({ id }: Procedure, { content }: World): Procedure | undefined {
  return [...content.procedures.values()].find(
    ({ covers, replacedBy }) => replacedBy === undefined && covers.includes(id),
  )
}

/** What the linked procedure spares, under the papers of one that it covers, or under its own. */
export function linkedLine(procedure: Procedure, world: World): readonly string[] {
  const linked = procedure.covers.length > 0 ? procedure : linkedOf(procedure, world)
  if (linked === undefined) return []
  const parts = partsOf(linked, world)
  const { filings, visits, papers } = savingOf(shownToday(linked, world), parts)
  if (filings < 2) return []
  const { say } = world
  const spared = [
    ...(papers > 0 ? [say('linked-papers', { papers })] : []),
    ...(visits > 0 ? [say('linked-visits', { visits })] : []),
  ].join(', ')
  const told =
    linked.id === procedure.id
      ? say('linked-own', { names: parts.map(shortNameOf).join('; '), filings })
      : say('linked-offer', { name: shortNameOf(linked), filings })
  return [spared === '' ? told : `${told} ${say('linked-spared', { spared })}`]
}

/** A way to the linked procedure, where none of the answer's cases leads there. */
export function linkedChoice(procedure: Procedure, world: World): readonly Choice[] {
  const linked = linkedOf(procedure, world)
  if (linked === undefined) return []
  const isACase = procedure.cases.some(({ options }) =>
    options.some(({ goTo }) => goTo === linked.id),
  )
  return isACase ? [] : [toProcedure(linked)]
}

/** All papers of a life event's procedures in one list; what a linked procedure covers is not asked for twice. */
export const showLifePapers: Step<{ lifeEvent: string }> = ({ lifeEvent }, session, world) => {
  const { content, say } = world
  const found = content.lifeEvents.get(lifeEvent)
  if (found === undefined) return staleChoice(null, session, world)
  const steps = found.steps.flatMap(({ procedure: id }) => {
    const procedure = currentProcedure(content, id)
    return procedure === undefined ? [] : [shownToday(procedure, world)]
  })
  const covered = new Set(steps.flatMap(({ covers }) => covers))
  const toDo = steps.filter(({ id }) => !covered.has(id))
  const left = steps.filter(({ id }) => covered.has(id))
  const lines = mergedPapers(toDo).map(({ paper, steps: of }) => {
    const line = documentLine(paper, false, world)
    return toDo.length === 1
      ? `- ${line}`
      : `- ${line} (${say('life-for', { steps: of.join(', ') })})`
  })
  const reply = {
    text: [
      say('life-papers', { name: found.name }),
      toDo.map((procedure, i) => say('life-thing', { n: i + 1, name: procedure.name })).join('\n'),
      lines.join('\n'),
      ...(left.length > 0
        ? [say('life-covered', { names: left.map(shortNameOf).join('; ') })]
        : []),
      sourceLine(found, world),
    ].join('\n\n'),
    choices: [...numbered(toDo.map((procedure) => toProcedure(procedure))), toMenu(world)],
  }
  const shown = turn('life-event', [lifeEvent], [reply], { at: 'offer', asked: [] })
  return withReceipt(shown, { procedure: `life.${lifeEvent}`, chosen: [] }, world)
}

function partsOf({ covers }: Procedure, world: World): readonly Procedure[] {
  return covers.flatMap((id) => {
    const procedure = currentProcedure(world.content, id)
    return procedure === undefined ? [] : [shownToday(procedure, world)]
  })
}
