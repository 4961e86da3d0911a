import { choiceId } from '../core/choice-id.ts'
import type { Facet, Procedure } from '../core/procedure.ts'
import type { Choice, Link, Reply } from '../core/reply.ts'
import { caseChoices, caseLine } from './case-choices.ts'
import { numbered } from './choices.ts'
import { type Fullness, facetText, hasFacet, shownToday } from './facet-text.ts'
import { linkedChoice, linkedLine } from './linked.ts'
import { nearChoices } from './near-choices.ts'
import { currentProcedure, nameOf } from './procedure-name.ts'
import { provenance } from './provenance.ts'
import { RECEIPT_ROOM, withReceipt } from './receipt.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

/** A first reply is read on a small phone. */
const MAX_CHARACTERS = 900
/** Who asks for everything at once gets the rest as choices. */
const MAX_FACETS = 3
/** `Xem thêm` is one of them. */
const MAX_CHOICES = 5

export interface Asked {
  readonly procedure: string
  /** In the order asked; empty: the documents. */
  readonly facets: readonly Facet[]
  /** Said before the answer. */
  readonly before?: string
  /** Other procedures that may be meant; they stand as choices beside the answer, where there is room. */
  readonly near?: readonly string[]
  /** The first of what people ask next keeps its place before them. */
  readonly isSure?: boolean
  /** Asked in place of the procedure's own case question, where the words may mean others as well. */
  readonly instead?: Instead
}

interface Instead {
  readonly ask: string
  readonly choices: readonly Choice[]
  readonly procedures: readonly string[]
}

/** Answers what was asked about a procedure, as far as fits a first reply. */
export const answerProcedure: Step<Asked> = (asked, session, world) => {
  const procedure = currentProcedure(world.content, asked.procedure)
  if (procedure === undefined) return staleChoice(null, session, world)
  const facets: readonly Facet[] =
    asked.facets.length > 0 ? asked.facets.slice(0, MAX_FACETS) : ['documents']
  const isAboutDocuments = facets.includes('documents')
  const own = isAboutDocuments
    ? [...caseChoices(procedure, world), ...linkedChoice(procedure, world)]
    : []
  const cases = asked.instead?.choices ?? own
  const near = nearChoices(procedure, asked.near ?? [], cases, facets, world)
  const today = shownToday(procedure, world)
  const room = MAX_CHOICES - 1 - cases.length
  const others = near.map(({ choice }) => choice).filter((choice) => !cases.includes(choice))
  const doubts = others.slice(0, asked.isSure ? Math.max(0, room - 1) : room)
  const next = facetsAfter(today, facets, world).slice(0, room - doubts.length)
  const choices = [...cases, ...next, ...doubts]
  const shown = near.filter(({ choice }) => choices.includes(choice)).map((each) => each.procedure)
  const reply = answerReply(today, { ...asked, facets }, choices, world)
  const besides = [...(asked.instead?.procedures ?? []), ...shown]
  const answered = turn('answered', [procedure.id, ...besides], [reply], {
    at: 'procedure',
    procedure: procedure.id,
  })
  return isAboutDocuments
    ? withReceipt(answered, { procedure: procedure.id, chosen: [] }, world)
    : answered
}

function answerReply(
  procedure: Procedure,
  asked: Asked,
  choices: readonly Choice[],
  world: World,
): Reply {
  const written = fullnesses(procedure).map((fullness) =>
    answerText(procedure, asked, fullness, world),
  )
  const most = MAX_CHARACTERS - (asked.facets.includes('documents') ? RECEIPT_ROOM : 0)
  return {
    text: written.find((text) => text.length <= most) ?? written.at(-1) ?? '',
    links: linksOf(procedure, asked.facets, world),
    choices: [
      ...numbered(choices),
      { id: choiceId('more', procedure.id), label: world.say('more') },
    ],
  }
}

/** From everything down to one line a facet; what is left out stands under `Xem thêm`. */
function fullnesses({ documents, legal, steps }: Procedure): readonly Fullness[] {
  const most = Math.max(documents.length, legal.length, steps.length, 1)
  return [
    { remarks: true, notes: true, lines: most },
    { remarks: true, notes: false, lines: most },
    ...Array.from({ length: most }, (_, i) => ({ remarks: false, notes: false, lines: most - i })),
  ]
}

function answerText(
  procedure: Procedure,
  { facets, before, instead }: Asked,
  fullness: Fullness,
  world: World,
): string {
  const isAboutDocuments = facets.includes('documents')
  return [
    ...(before === undefined ? [] : [before]),
    nameOf(procedure, world),
    ...facets.map((facet) => facetText(procedure, facet, fullness, world)),
    ...(isAboutDocuments && fullness.notes ? notesText(procedure, world) : []),
    ...(isAboutDocuments && !instead ? linkedLine(procedure, world) : []),
    ...(isAboutDocuments && !instead ? caseLine(procedure, world) : []),
    ...(instead ? [instead.ask] : []),
    provenance(procedure, world),
  ].join('\n\n')
}

export function notesText({ notes }: Procedure, { say }: World): readonly string[] {
  if (notes.length === 0) return []
  return [[say('notes'), ...notes.map(({ text }) => `- ${text}`)].join('\n')]
}

/** What people ask next: the facets not answered yet. */
function facetsAfter(
  procedure: Procedure,
  asked: readonly Facet[],
  world: World,
): readonly Choice[] {
  const next: readonly Facet[] = ['documents', 'fee', 'time', 'place', 'steps']
  return next
    .filter((facet) => !asked.includes(facet) && hasFacet(procedure, facet, world))
    .map((facet) => facetChoice(procedure, facet, world))
}

export function facetChoice({ id }: Procedure, facet: Facet, { say }: World): Choice {
  return { id: choiceId('facet', id, facet), label: say(`choose-${facet}`) }
}

function linksOf(
  { onlineUrl, forms }: Procedure,
  asked: readonly Facet[],
  { say }: World,
): readonly Link[] {
  const isAboutFiling = asked.some((facet) => facet === 'place' || facet === 'steps')
  return [
    ...(asked.includes('form')
      ? forms.flatMap(({ name, url }) => (url === undefined ? [] : [{ url, label: name }]))
      : []),
    ...(isAboutFiling && onlineUrl !== undefined
      ? [{ url: onlineUrl, label: say('file-online') }]
      : []),
  ]
}
