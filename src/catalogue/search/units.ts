import type { Content } from '../../core/content.ts'
import type { Candidate } from '../../core/finding.ts'

/** Something that a question can be about, with the ways to say it. */
export interface Unit {
  readonly kind: Candidate['kind']
  readonly id: string
  /** The full and the short name first, then other names. */
  readonly names: readonly string[]
  /** How many of the first names are the official ones. */
  readonly official: number
  /** Sample questions: they have story words in them. */
  readonly questions: readonly string[]
}

/** All that a question can be about. Replaced procedures are not found. */
export function unitsOf(content: Content): readonly Unit[] {
  return [
    ...[...content.procedures.values()]
      .filter(({ replacedBy }) => replacedBy === undefined)
      .map(({ id, name, shortName, englishName, aliases, questions }): Unit => {
        const official = [name, shortName].filter((each) => each !== undefined)
        const others = englishName === undefined ? aliases : [englishName, ...aliases]
        return {
          kind: 'procedure',
          id,
          names: [...official, ...others],
          official: official.length,
          questions,
        }
      }),
    ...[...content.topics.values()].map(({ id, name, aliases }): Unit => {
      return { kind: 'topic', id, names: [name, ...aliases], official: 1, questions: [] }
    }),
    ...[...content.elsewhere.values()].map(({ id, name, aliases }): Unit => {
      return { kind: 'elsewhere', id, names: [name, ...aliases], official: 1, questions: [] }
    }),
  ]
}
