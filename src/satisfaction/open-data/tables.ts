import {
  criterionShare,
  overallStandings,
  type Share,
  type Standings,
  shareOf,
  standingsOver,
} from '../../core/satisfaction-index.ts'
import { MIN_PERCENT } from '../../core/small-cells.ts'
import type { CollectionMode } from '../../core/survey.ts'
import { type Figure, figuresOf, type Level, peopleOf, wholeForms } from '../figures.ts'
import type { ReportedForm } from '../reported-form.ts'
import type { Row } from '../rows.ts'
import { groupsOf, publishedStandings, STANDING_DECIMALS } from './groups.ts'
import { heldBack, isLarge, type Sides } from './publishable.ts'

/** Decimals of the published figures. */
const FIGURE_DECIMALS = 6

/** What is published of one way of collecting: a row of texts for each file. */
export interface OpenTables {
  /** mode, drawn, scope, name, criterion, people, satisfied */
  readonly counts: readonly (readonly string[])[]
  /** mode, drawn, level, key, people, standing */
  readonly groups: readonly (readonly string[])[]
  /** mode, drawn, scope, name, level, key, people, share, low, high */
  readonly figures: readonly (readonly string[])[]
}

type Scope = 'all' | 'field' | 'procedure'

export function openTables(
  rows: readonly Row[],
  form: ReportedForm,
  of: { readonly mode: CollectionMode; readonly drawn: boolean },
): OpenTables {
  const kind = [of.mode, of.drawn ? 'drawn' : 'volunteer']
  const whole = figuresOf(rows, form)
  const parts = partsOf(rows, form)
  const counts = form.criteria.flatMap(({ key }, at) => countsOf(whole[at], parts, key, at))
  const groups = standingsIn(rows, form).flatMap(({ level, key, standings }) => {
    const people = groupsOf(standings)
    const n = people.reduce((total, each) => total + each.people, 0)
    return n < MIN_PERCENT ? [] : [{ level, key, people }]
  })
  return {
    counts: counts.map(({ scope, name, key, sides: { satisfied, others } }) => [
      ...kind,
      scope,
      name,
      key,
      String(satisfied + others),
      String(satisfied),
    ]),
    groups: groups.flatMap(({ level, key, people }) =>
      people.map((each) => [
        ...kind,
        level,
        key,
        String(each.people),
        each.at.toFixed(STANDING_DECIMALS),
      ]),
    ),
    figures: [
      ...counts.map(({ scope, name, key, sides: { satisfied, others } }) => [
        ...kind,
        scope,
        name,
        'criterion',
        key,
        ...shareTexts(criterionShare(satisfied, satisfied + others)),
      ]),
      ...groups.map(({ level, key, people }) => {
        const n = people.reduce((total, each) => total + each.people, 0)
        return [
          ...kind,
          'all',
          '',
          level,
          key,
          ...shareTexts(shareOf(publishedStandings(people), n)),
        ]
      }),
    ],
  }
}

interface Count {
  readonly scope: Scope
  readonly name: string
  readonly key: string
  readonly sides: Sides
}

interface Part {
  readonly name: string
  readonly figures: readonly Figure[]
  readonly procedures: readonly Part[]
}

/** The fields, and the procedures in each. */
function partsOf(rows: readonly Row[], form: ReportedForm): readonly Part[] {
  const onlyCriteria = { ...form, factors: [], overall: [] }
  return groupedBy(rows, 'field').map(([name, some]) => ({
    name,
    figures: figuresOf(some, onlyCriteria),
    procedures: groupedBy(some, 'procedure').map(([procedure, mine]) => ({
      name: procedure,
      figures: figuresOf(mine, onlyCriteria),
      procedures: [],
    })),
  }))
}

/** A criterion over all, by field, and by procedure within its field; nothing where that would tell few. */
function countsOf(
  whole: Figure | undefined,
  fields: readonly Part[],
  key: string,
  at: number,
): readonly Count[] {
  const all = sidesOf(whole)
  if (!isLarge(all)) return []
  const published = (parts: readonly Part[]): readonly (readonly [Part, Sides])[] => {
    const sides = parts.map(({ figures }) => sidesOf(figures[at]))
    const held = heldBack(sides)
    return parts.flatMap((part, place) => {
      const of = sides[place]
      return of === undefined || held.has(place) ? [] : [[part, of] as const]
    })
  }
  return [
    { scope: 'all', name: '', key, sides: all },
    ...published(fields).flatMap(([field, sides]): readonly Count[] => [
      { scope: 'field', name: field.name, key, sides },
      ...published(field.procedures).map(
        ([{ name }, of]): Count => ({ scope: 'procedure', name, key, sides: of }),
      ),
    ]),
  ]
}

/** By the empty text, where it is not told. */
function groupedBy(
  rows: readonly Row[],
  by: 'field' | 'procedure',
): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = row.of[by] ?? ''
    const group = groups.get(name) ?? []
    group.push(row)
    groups.set(name, group)
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function sidesOf(figure: Figure | undefined): Sides {
  const { satisfied = 0, valid = 0 } = figure ?? {}
  return { satisfied, others: valid - satisfied }
}

function standingsIn(
  rows: readonly Row[],
  { factors, overall }: ReportedForm,
): readonly { level: Level; key: string; standings: Standings }[] {
  const all = [
    ...factors.map((factor) => ({
      level: 'factor' as const,
      key: factor.key,
      standings: standingsOver(peopleOf(rows, factor)),
    })),
    {
      level: 'overall' as const,
      key: 'overall',
      standings: overall.length === 0 ? null : overallStandings(wholeForms(rows)),
    },
  ]
  return all.flatMap(({ standings, ...of }) => (standings === null ? [] : [{ ...of, standings }]))
}

function shareTexts(share: Share | null): readonly string[] {
  if (share === null) return []
  const { n, share: mean, low, high } = share
  return [String(n), ...[mean, low, high].map((each) => each.toFixed(FIGURE_DECIMALS))]
}
