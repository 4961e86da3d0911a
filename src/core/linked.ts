import { documentsFor } from './checklist.ts'
import type { Procedure, RequiredDocument } from './procedure.ts'
import { fold } from './text.ts'

/** What a linked procedure (liên thông) spares who files it, against filing each procedure by itself. */
export interface Saving {
  /** How many procedures it stands for: so many filings become one. */
  readonly filings: number
  /** Goings to a counter; where everything is filed online there is none to spare. */
  readonly visits: number
  /** Papers that are brought less; never below 0. */
  readonly papers: number
}

/** Counted in the common case, without papers that are needed on a condition; each procedure asks for its own. */
export function savingOf(linked: Procedure, parts: readonly Procedure[]): Saving {
  const apart = parts.reduce((sum, part) => sum + papersSure(part), 0)
  const counters = parts.filter(({ online }) => online !== 'only').length
  return {
    filings: parts.length,
    // One is left, for help or for the result.
    visits: Math.max(0, counters - 1),
    papers: Math.max(0, apart - papersSure(linked)),
  }
}

function papersSure(procedure: Procedure): number {
  return documentsFor(procedure, []).filter(
    ({ how, condition }) => how !== 'tell' && condition === undefined,
  ).length
}

/** One paper of several procedures. `steps` are their places in the order given, from 1. */
export interface MergedPaper {
  readonly paper: RequiredDocument
  readonly steps: readonly number[]
}

/**
 * The papers of several procedures in one list, each once, in the order in which they are met. What is
 * handed in adds up; what is only shown or told serves for all. The same name in other words after a
 * bracket is the same paper.
 */
export function mergedPapers(procedures: readonly Procedure[]): readonly MergedPaper[] {
  const merged = new Map<string, MergedPaper>()
  procedures.forEach((procedure, at) => {
    for (const paper of documentsFor(procedure, [])) {
      const name = nameKey(paper)
      const known = merged.get(name)
      const steps = [...(known?.steps ?? []), at + 1]
      merged.set(name, {
        paper: known === undefined ? paper : together(known.paper, paper),
        steps: [...new Set(steps)],
      })
    }
  })
  return [...merged.values()]
}

function nameKey({ name }: RequiredDocument): string {
  return fold(name.replace(/\([^()]*\)/g, ' ').replace(/ theo mẫu$/, ''))
}

/** Remarks of one procedure may not hold for another, and are told with the procedure. */
function together(one: RequiredDocument, other: RequiredDocument): RequiredDocument {
  const sum = (name: 'originals' | 'copies'): number =>
    one.how === 'submit' && other.how === 'submit'
      ? one[name] + other[name]
      : Math.max(one[name], other[name])
  return {
    ...one,
    how: weightiest(one.how, other.how),
    originals: sum('originals'),
    copies: sum('copies'),
    note: undefined,
    condition: one.condition === other.condition ? one.condition : undefined,
  }
}

function weightiest(
  one: RequiredDocument['how'],
  other: RequiredDocument['how'],
): RequiredDocument['how'] {
  return (['submit', 'show', 'tell'] as const).find((how) => how === one || how === other) ?? one
}
