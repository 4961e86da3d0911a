import { createHash } from 'node:crypto'
import type { Content } from '../core/content.ts'
import type { Procedure } from '../core/procedure.ts'
import type { Words } from '../core/words.ts'
import { type ContentFiles, filesOf } from './content-files.ts'
import { knownAs, notKnown } from './not-known.ts'
import { learn } from './sayings/learn.ts'

/**
 * The content that these files make. A procedure that cannot be read or was withdrawn is left out, and so is every
 * mention of it but `goTo`, without which a case would be told the wrong papers. `null` when another
 * file is missing or cannot be read.
 */
export function buildContent(files: ContentFiles): Content | null {
  const office = files.office?.value
  const settings = files.settings?.value
  const calendar = files.calendar?.value
  const places = files.places?.value
  const topics = files.topics?.value
  const elsewhere = files.elsewhere?.value
  const lifeEvents = files.lifeEvents?.value
  const words = files.words?.value
  const intents = files.phrases?.value
  const sayings = files.sayings?.value
  const dossierColumns = files.dossierColumns?.value
  const dossierHttp = files.dossierHttp?.value
  if (!office || !settings || !calendar || !places || !topics) return null
  if (!elsewhere || !lifeEvents || !words || !intents) return null
  if (!sayings || !dossierColumns || !dossierHttp) return null

  const procedures = proceduresOf(files)
  const known = (id: string): boolean => procedures.has(id)
  const isKnown = ({ procedure }: { procedure: string }): boolean => known(procedure)
  return {
    version: versionOf(files),
    procedures,
    topics: byId(
      topics.map(({ usual, choices, ...each }) => ({
        ...each,
        choices: choices.filter(isKnown),
        ...(usual !== undefined && isKnown(usual) && { usual }),
      })),
    ),
    elsewhere: byId([
      ...elsewhere,
      ...notKnown(files.national?.value ?? [], [
        ...[...procedures.values()].map(knownAs),
        ...topics,
        ...elsewhere,
      ]),
    ]),
    lifeEvents: byId(lifeEvents.map((each) => ({ ...each, steps: each.steps.filter(isKnown) }))),
    places,
    office,
    settings: { ...settings, mostAsked: settings.mostAsked.filter(known) },
    calendar,
    words: { ...words, intents },
    learned: learn(sayings, [
      ...calledBy([...procedures.values(), ...elsewhere]),
      ...askedFor([...procedures.values()], words),
    ]),
    dossierColumns,
    dossierHttp,
    surveys: byId(
      [...files.surveys].flatMap(([id, { value }]) =>
        value === undefined ? [] : [{ id, ...value }],
      ),
    ),
  }
}

function proceduresOf(files: ContentFiles): ReadonlyMap<string, Procedure> {
  const read = [...files.procedures].flatMap(([id, { value }]) =>
    value === undefined || value.withdrawn ? [] : [{ id, ...value }],
  )
  const ids = new Set(read.map(({ id }) => id))
  return byId(
    read.map((procedure) => ({
      ...procedure,
      related: procedure.related.filter((id) => ids.has(id)),
      next: procedure.next.filter((id) => ids.has(id)),
      covers: procedure.covers.filter((id) => ids.has(id)),
    })),
  )
}

/** What procedures are called and asked with. */
function calledBy(
  units: readonly (Pick<Procedure, 'name' | 'aliases'> & {
    readonly questions?: readonly string[]
  })[],
): readonly string[] {
  return units.flatMap(({ name, aliases, questions = [] }) => [name, ...aliases, ...questions])
}

/** Each name of a procedure with one of the ways to ask for its papers, fee, time…, in turn. */
function askedFor(
  procedures: readonly Procedure[],
  { facets }: Pick<Words, 'facets'>,
): readonly string[] {
  const ways = [...facets.values()].flat()
  return procedures
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((name, at) => `${name} ${ways[at % ways.length] ?? ''}`)
}

function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

function versionOf(files: ContentFiles): string {
  const hash = createHash('sha256')
  for (const { path, text } of filesOf(files)) hash.update(`${path}\n${text}\n`)
  return hash.digest('hex').slice(0, 12)
}
