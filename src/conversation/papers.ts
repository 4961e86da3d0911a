import { type ChosenOptions, documentsFor, optionsOf } from '../core/checklist.ts'
import { choiceId } from '../core/choice-id.ts'
import type { Procedure, RequiredDocument } from '../core/procedure.ts'
import type { Choice, Reply } from '../core/reply.ts'
import type { Place } from '../core/session.ts'
import { facetChoice } from './answer.ts'
import type { Case } from './cases.ts'
import { numbered } from './choices.ts'
import { documentLine } from './document-text.ts'
import { hasFacet, shownToday } from './facet-text.ts'
import { currentProcedure, nameOf } from './procedure-name.ts'
import { provenance } from './provenance.ts'
import { withReceipt } from './receipt.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, type Turn, turn, type World } from './turn.ts'

type Papers = Extract<Place, { at: 'papers' }>

/** `Tôi đã có…`: shows the papers of the case with a number each, to be ticked. */
export const askPapers: Step<Case> = ({ procedure: id, chosen }, session, world) => {
  const whole = currentProcedure(world.content, id)
  if (whole === undefined || optionsOf(whole, chosen).length < chosen.length) {
    return staleChoice(null, session, world)
  }
  const procedure = shownToday(whole, world)
  const papers = papersOf(procedure, chosen)
  const text = [
    nameOf(procedure, world),
    [world.say('which-papers'), ...papers.map((paper, i) => `${i + 1}. ${labelOf(paper)}`)].join(
      '\n',
    ),
    world.say('how-to-tick'),
  ].join('\n\n')
  const reply = {
    text,
    choices: numbered(papers.map((paper) => tickOf(procedure, paper, labelOf(paper)))),
  }
  return turn('papers-asked', [id], [reply], { at: 'papers', procedure: id, chosen, have: [] })
}

/** A button of a paper; pressed outside of a list it begins one for the common case. */
export const tickPaper: Step<{ procedure: string; key: string }> = (
  { procedure, key },
  session,
  world,
) => {
  const { place } = session
  const papers: Papers =
    place.at === 'papers' && place.procedure === procedure
      ? place
      : { at: 'papers', procedure, chosen: [], have: [] }
  return tickPapers({ papers, keys: [key] }, session, world)
}

/** Notes what the citizen has, and answers with what is missing only. */
export const tickPapers: Step<{ papers: Papers; keys: readonly string[] }> = (
  { papers, keys },
  session,
  world,
) => {
  const whole = currentProcedure(world.content, papers.procedure)
  if (whole === undefined) return staleChoice(null, session, world)
  const procedure = shownToday(whole, world)
  if (!keys.every((key) => procedure.documents.some((paper) => paper.key === key))) {
    return staleChoice(null, session, world)
  }
  const have = [...new Set([...papers.have, ...keys])]
  const missing = papersOf(procedure, papers.chosen).filter(({ key }) => !have.includes(key))
  const isFirst = papers.have.length === 0
  const listed = isFirst ? papersOf(procedure, papers.chosen).map(({ key }) => key) : []
  const had = keys.filter((key) => !papers.have.includes(key))
  const taken = ticked(procedure, { ...papers, have }, missing, world)
  const counted = { kind: 'papers-ticked', procedure: procedure.id, listed, had } as const
  return { ...taken, events: [...taken.events, counted] }
}

function ticked(
  procedure: Procedure,
  papers: Papers,
  missing: readonly RequiredDocument[],
  world: World,
): Turn {
  const { say } = world
  const told = documentsFor(procedure, papers.chosen).filter(({ how }) => how === 'tell')
  const lines =
    missing.length === 0
      ? [say('nothing-missing')]
      : [say('missing'), ...missing.map((paper) => `- ${documentLine(paper, true, world)}`)]
  const reply: Reply = {
    text: [
      nameOf(procedure, world),
      lines.join('\n'),
      ...(told.length > 0
        ? [[say('also-tell'), ...told.map(({ name }) => `- ${name}`)].join('\n')]
        : []),
      provenance(procedure, world),
      say('list-end'),
    ].join('\n\n'),
    choices: [
      ...numbered(
        missing.map((paper) => tickOf(procedure, paper, say('i-have-this', { paper: paper.name }))),
      ),
      // Without digits: those typed here tick papers.
      ...(['place', 'fee'] as const)
        .filter((facet) => hasFacet(procedure, facet, world))
        .map((facet) => facetChoice(procedure, facet, world)),
    ],
  }
  const { chosen } = papers
  return withReceipt(
    turn('ticked', [procedure.id], [reply], papers),
    { procedure: procedure.id, chosen },
    world,
  )
}

/** What is carried to the counter; a number that is only told cannot be missing. */
export function papersOf(procedure: Procedure, chosen: ChosenOptions): readonly RequiredDocument[] {
  return documentsFor(procedure, chosen).filter(({ how }) => how !== 'tell')
}

function labelOf({ name, condition }: RequiredDocument): string {
  return condition === undefined ? name : `${name}, ${condition}`
}

function tickOf({ id }: Procedure, { key }: RequiredDocument, label: string): Choice {
  return { id: choiceId('have', id, key), label }
}
