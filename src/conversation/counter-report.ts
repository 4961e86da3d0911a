import { choiceId } from '../core/choice-id.ts'
import { mask } from '../core/mask.ts'
import type { Procedure } from '../core/procedure.ts'
import { type CounterReport, receiptCodeIn, VISIT_REASONS } from '../core/receipts.ts'
import type { Choice } from '../core/reply.ts'
import type { Place } from '../core/session.ts'
import type { Claim } from '../core/turn.ts'
import { numbered, toMenu } from './choices.ts'
import { currentProcedure, nameOf } from './procedure-name.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, type Turn, turn, type World } from './turn.ts'

/** Reports of one caller in a day. */
const MOST_A_DAY = 10
const DAY_MS = 24 * 60 * 60_000
/** More papers than these are told in words. */
const MOST_PAPERS = 6
const LONGEST = 300

/** What `asked-more` and `came-again` are about; `code` is a receipt's, or empty. */
interface About {
  readonly kind: CounterReport['kind']
  readonly procedure: string
  readonly code: string
}

export type Reporting = Extract<Place, { at: 'counter-report' }>

/** One tap: the counter asked for another paper, or they had to come again. Asks which, or why. */
export const reportCounter: Step<About & { what: string }> = (about, session, world) => {
  const { say, content } = world
  const procedure = currentProcedure(content, about.procedure)
  if (procedure === undefined) return staleChoice(null, session, world)
  const known = optionsFor(about, procedure, world)
  if (about.what !== '') {
    const isKnown = about.what === 'other' || known.some(({ what }) => what === about.what)
    if (!isKnown) return staleChoice(null, session, world)
    return reported(about, { what: about.what, words: null }, world)
  }
  const name = about.kind === 'paper' ? 'asked-more' : 'came-again'
  const choices: readonly Choice[] = known.map(({ what, label }) => ({
    id: choiceId(name, about.procedure, about.code === '' ? 'x' : about.code.toLowerCase(), what),
    label,
  }))
  const reply = {
    text: say(`${name}-ask`, { name: nameOf(procedure, world) }),
    choices: [...numbered(choices), toMenu(world)],
  }
  return turn('counter-report', [procedure.id], [reply], { at: 'counter-report', ...about })
}

/** What was typed: which paper, or a word more about what was picked. */
export const reportInWords: Step<{ place: Reporting; text: string }> = (
  { place, text },
  _session,
  world,
) => {
  const words = mask(text).slice(0, LONGEST).toWellFormed()
  const { kind, procedure, code } = place
  if (place.noted === undefined) {
    return reported({ kind, procedure, code }, { what: null, words }, world)
  }
  const reply = { text: world.say('counter-noted'), choices: [toMenu(world)] }
  return turn('counter-report', [procedure], [reply], { at: 'start', procedure }, [
    { kind: 'counter-noted', words },
  ])
}

function reported(
  { kind, procedure, code }: About,
  { what, words }: Pick<CounterReport, 'what' | 'words'>,
  world: World,
): Turn {
  const { say, content, refused, caller } = world
  if (refused.some((claim) => claim.kind === 'budget')) {
    const reply = { text: say('counter-too-many'), choices: [toMenu(world)] }
    return turn('counter-report', [procedure], [reply], { at: 'start', procedure })
  }
  const [unit, ...others] = content.office.units
  const report: CounterReport = {
    kind,
    procedure,
    receipt: receiptCodeIn(code),
    // Of several desks nobody knows which it was.
    unit: others.length === 0 ? (unit?.id ?? null) : null,
    what: what === 'other' ? null : what,
    words,
  }
  const wantsMore = words === null
  const reply = {
    text: [
      say(kind === 'paper' ? 'asked-more-told' : 'came-again-told'),
      ...(wantsMore ? [say('counter-say-more')] : []),
    ].join('\n\n'),
    choices: [toMenu(world)],
  }
  const place: Place = wantsMore
    ? { at: 'counter-report', kind, procedure, code, noted: true }
    : { at: 'start', procedure }
  const budget: Claim = {
    kind: 'budget',
    key: `counter-report:${caller}`,
    limit: MOST_A_DAY,
    windowMs: DAY_MS,
  }
  return {
    ...turn('counter-report', [procedure], [reply], place, [{ kind: 'counter-reported', report }]),
    claims: [budget],
  }
}

/** The papers of the procedure's other cases, or what people come again for. */
function optionsFor(
  { kind }: About,
  { documents }: Procedure,
  { say }: World,
): readonly { readonly what: string; readonly label: string }[] {
  if (kind === 'visit') {
    return VISIT_REASONS.map((what) => ({ what, label: say(`came-again-${what}`) }))
  }
  const papers = documents
    .filter(({ when, condition }) => when.length > 0 || condition !== undefined)
    .slice(0, MOST_PAPERS)
    .map(({ key, name }) => ({ what: key, label: name }))
  return [...papers, { what: 'other', label: say('asked-more-other') }]
}

/** The two ways to tell it, under a list of papers. */
export function counterChoices(procedure: string, code: string, { say }: World): readonly Choice[] {
  const of = code === '' ? 'x' : code.toLowerCase()
  return [
    { id: choiceId('asked-more', procedure, of), label: say('choose-asked-more') },
    { id: choiceId('came-again', procedure, of), label: say('choose-came-again') },
  ]
}
