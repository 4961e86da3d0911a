import type { Content } from './content.ts'
import type { Find } from './finding.ts'
import type { Path, TreeMap } from './tree.ts'

/** What is found of a procedure before it is published. */
export interface Tried {
  /** What must be mended; `at` leads into the tree. */
  readonly faults: readonly { readonly at: Path; readonly what: string }[]
  /** What may be published all the same, once somebody has seen it. */
  readonly doubts: readonly string[]
  /** The catalogue with it; `null` while there are faults. */
  readonly world: { readonly content: Content; readonly find: Find } | null
}

/** Reads a procedure as if it stood in the catalogue, beside all others. Nothing is written. */
export type TryOut = (procedure: string, tree: TreeMap) => Promise<Tried>
