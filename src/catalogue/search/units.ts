import type { Content } from '../../core/content.ts'
import type { Candidate } from '../../core/finding.ts'

/** Something that a question can be about, with the ways to say it. */
export interface Unit {
  readonly kind: Candidate['kind']
  readonly id: string
  readonly name: string
  /** The name, other names and sample questions, each on its own. */
  readonly passages: readonly string[]
}

/** All that a question can be about. Replaced procedures are not found. */
export function unitsOf(content: Content): readonly Unit[] {
  return [
    ...[...content.procedures.values()]
      .filter(({ replacedBy }) => replacedBy === undefined)
      .map(({ id, name, shortName, englishName, aliases, questions }): Unit => {
        const names = [name, shortName, englishName].filter((each) => each !== undefined)
        return { kind: 'procedure', id, name, passages: [...names, ...aliases, ...questions] }
      }),
    ...[...content.topics.values()].map(
      ({ id, name, aliases }): Unit => ({ kind: 'topic', id, name, passages: [name, ...aliases] }),
    ),
    ...[...content.elsewhere.values()].map(
      ({ id, name, aliases }): Unit => ({
        kind: 'elsewhere',
        id,
        name,
        passages: [name, ...aliases],
      }),
    ),
  ]
}
