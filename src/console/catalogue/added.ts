import { isTreeList, type Tree, type TreeMap } from '../../core/tree.ts'
import type { Desk, Who } from '../desk.ts'

/** What is added to a procedure from outside its form. */
export interface Added {
  readonly alias?: string
  readonly question?: string
  /** Something to know, for citizens. */
  readonly note?: string
}

/** The tree with it, each once; facts that changed have not been compared with their source. */
export function withAdded(tree: TreeMap, { alias, question, note }: Added): TreeMap {
  return {
    ...tree,
    ...(alias !== undefined && { aliases: joined(tree['aliases'], alias) }),
    ...(question !== undefined && { questions: joined(tree['questions'], question) }),
    ...(note !== undefined && { notes: joined(tree['notes'], note), verified: null }),
  }
}

function joined(list: Tree | undefined, item: string): readonly Tree[] {
  const known = list !== undefined && isTreeList(list) ? list : []
  return known.includes(item) ? known : [...known, item]
}

/** Adds it to the draft of a procedure, or to a new one; the draft's tree, `null` where it cannot be. */
export async function addToDraft(
  desk: Desk,
  who: Who,
  procedure: string,
  added: Added,
  why: string,
): Promise<TreeMap | null> {
  const base = await desk.catalogue.publishing.note(procedure)
  const draft = await desk.store.draftOf(procedure)
  const file = await desk.catalogue.readFile(procedure)
  const before = draft?.tree ?? (file === 'unreadable' ? null : file)
  if (before === null) return null
  const tree = withAdded(before, added)
  const saved = await desk.store.saveDraft(
    { procedure, version: draft?.version ?? 0, tree, base: draft?.base ?? base, why },
    who,
    desk.clock(),
  )
  return saved === 'done' ? tree : null
}
