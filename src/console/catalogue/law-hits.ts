import type { Content } from '../../core/content.ts'
import { isSameText, owesReview } from '../../core/law-change.ts'
import type { Procedure } from '../../core/procedure.ts'
import { isTreeMap, type Tree, type TreeMap } from '../../core/tree.ts'
import { rowsOf } from './tree-form.ts'

/** A legal text, and the procedures that rest on it. */
export interface LawText {
  readonly text: string
  readonly procedures: readonly Procedure[]
  /** Of them, those that are still to be reviewed. */
  readonly owed: number
}

/** Every text that the catalogue names, the most used first. */
export function lawTexts({ procedures }: Pick<Content, 'procedures'>): readonly LawText[] {
  const texts: { readonly text: string; readonly procedures: Procedure[] }[] = []
  for (const procedure of procedures.values()) {
    for (const { text } of procedure.legal) {
      const known = texts.find((each) => isSameText(each.text, text))
      if (known === undefined) texts.push({ text, procedures: [procedure] })
      else if (!known.procedures.includes(procedure)) known.procedures.push(procedure)
    }
  }
  return texts
    .map((each) => ({
      ...each,
      owed: each.procedures.filter((procedure) => owesFor(procedure, each.text)).length,
    }))
    .toSorted((a, b) => b.procedures.length - a.procedures.length)
}

function owesFor(procedure: Procedure, text: string): boolean {
  const owed = owesReview(procedure)
  return owed !== null && isSameText(owed.text, text)
}

export function proceduresUnder(
  { procedures }: Pick<Content, 'procedures'>,
  text: string,
): readonly Procedure[] {
  return [...procedures.values()].filter(({ legal }) =>
    legal.some((basis) => isSameText(text, basis.text)),
  )
}

export interface Replacement {
  /** The day from which the other holds. */
  readonly on: string
  /** The other; empty where it is not named. */
  readonly by: string
}

/** The file of a procedure with a text marked as replaced. */
export function withReplaced(tree: TreeMap, text: string, { on, by }: Replacement): TreeMap {
  const rows = rowsOf(tree['legal'], { as: 'rows', name: '', label: '', parts: [] })
  const legal = rows.map((row): Tree => {
    if (!isTreeMap(row) || typeof row['text'] !== 'string') return row
    if (!isSameText(text, row['text'])) return Object.keys(row).length === 1 ? row['text'] : row
    return { ...row, replacedOn: on, ...(by !== '' && { replacedBy: by }) }
  })
  return { ...tree, legal }
}
