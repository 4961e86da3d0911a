import { choiceId } from '../core/choice-id.ts'
import type { Procedure } from '../core/procedure.ts'
import type { Choice } from '../core/reply.ts'
import { slug } from '../core/text.ts'
import { numbered, toMenu, toProcedure } from './choices.ts'
import { currentProcedure } from './procedure-name.ts'
import { sourceLine } from './provenance.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

/** Few enough to read on a small phone. */
const PAGE = 8

export const browseFields: Step<{ page: number }> = ({ page }, session, world) => {
  const choices = fieldsInOrder(world).map((field) => ({
    id: choiceId('field', slug(field)),
    label: field,
  }))
  return (
    paged('browse', world.say('browse'), choices, page, world) ?? staleChoice(null, session, world)
  )
}

export const browseField: Step<{ field: string; page: number }> = (
  { field, page },
  session,
  world,
) => {
  const procedures = inForce(world).filter((each) => slug(each.field) === field)
  const name = procedures[0]?.field
  if (name === undefined) return staleChoice(null, session, world)
  const text = world.say('browse-field', { field: name, count: procedures.length })
  const choices = procedures.map((procedure) => toProcedure(procedure))
  return (
    paged(choiceId('field', field), text, choices, page, world) ?? staleChoice(null, session, world)
  )
}

export const showOften: Step<null> = (_input, _session, world) => {
  const often = world.content.settings.mostAsked.flatMap(
    (id) => currentProcedure(world.content, id) ?? [],
  )
  const reply = {
    text: world.say('often'),
    choices: [...numbered(often.map((procedure) => toProcedure(procedure))), toMenu(world)],
  }
  return turn('browsed', [], [reply], { at: 'offer', asked: [] })
}

export const browseLifeEvents: Step<null> = (_input, _session, world) => {
  const choices = [...world.content.lifeEvents.values()].map(({ id, name }) => ({
    id: choiceId('life', id),
    label: name,
  }))
  const reply = { text: world.say('life'), choices: [...numbered(choices), toMenu(world)] }
  return turn('browsed', [], [reply], { at: 'offer', asked: [] })
}

export const showLifeEvent: Step<{ lifeEvent: string }> = ({ lifeEvent }, session, world) => {
  const found = world.content.lifeEvents.get(lifeEvent)
  if (found === undefined) return staleChoice(null, session, world)
  const steps = found.steps.flatMap(({ procedure: id, note }) => {
    const procedure = currentProcedure(world.content, id)
    return procedure === undefined ? [] : [{ procedure, note }]
  })
  const lines = steps.map(({ procedure, note }) =>
    note === undefined ? `- ${procedure.name}` : `- ${procedure.name}: ${note}`,
  )
  const reply = {
    text: [
      found.name,
      ...(found.intro === undefined ? [] : [found.intro]),
      [world.say('life-steps'), ...lines].join('\n'),
      sourceLine(found, world),
    ].join('\n\n'),
    choices: [
      ...numbered([
        ...steps.map(({ procedure }) => toProcedure(procedure)),
        { id: choiceId('life', lifeEvent, 'papers'), label: world.say('choose-life-papers') },
      ]),
      toMenu(world),
    ],
  }
  return turn('life-event', [lifeEvent], [reply], { at: 'offer', asked: [] })
}

/** What people ask most first, then what holds most: there are more fields than fit a screen. */
function fieldsInOrder(world: World): readonly string[] {
  const { content } = world
  const asked = content.settings.mostAsked.flatMap(
    (id) => currentProcedure(content, id)?.field ?? [],
  )
  const counts = new Map<string, number>()
  for (const { field } of inForce(world)) counts.set(field, (counts.get(field) ?? 0) + 1)
  const bySize = [...counts].sort(([, a], [, b]) => b - a).map(([field]) => field)
  return [...new Set([...asked, ...bySize])]
}

function inForce({ content }: World): readonly Procedure[] {
  return [...content.procedures.values()].filter(({ replacedBy }) => replacedBy === undefined)
}

/** A page of choices and the way to the next one; `undefined` for a page that is not there. */
function paged(id: string, text: string, choices: readonly Choice[], page: number, world: World) {
  const shown = choices.slice(page * PAGE, (page + 1) * PAGE)
  if (shown.length === 0) return undefined
  const left = choices.length - (page + 1) * PAGE
  const onward = { id: choiceId(id, String(page + 1)), label: world.say('more-choices', { left }) }
  const reply = {
    text,
    choices: [...numbered(shown), ...(left > 0 ? [onward] : []), toMenu(world)],
  }
  return turn('browsed', [], [reply], { at: 'offer', asked: [] })
}
