import type { OfficeFile } from '../../core/office-files.ts'
import type { Tree, TreeMap } from '../../core/tree.ts'
import type { Desk, Who } from '../desk.ts'

const STALE = 'Có người vừa đổi mục này. Trang đang hiện bản mới: hãy xem lại rồi làm lại.'

/** One part of a file, changed by a form that says what its reader saw. */
export interface PartChange {
  readonly file: OfficeFile
  /** What the part says in a tree. */
  readonly part: (tree: TreeMap) => Tree
  /** What the form was made from, as `seenText` of the part. */
  readonly seen: string
  readonly make: (tree: TreeMap) => TreeMap
  /** For the audit log: which part, and what it says now. */
  readonly about: string
  readonly to: string
}

/** Stands in a form, so that nobody writes over what they did not see. */
export function seenText(part: Tree): string {
  return JSON.stringify(part)
}

/** Writes it with its line in the audit log; what stood in the way, else `null`. */
export async function changePart(
  desk: Desk,
  who: Who,
  { file, part, seen, make, about, to }: PartChange,
): Promise<{ readonly fault: string; readonly status: 400 | 409 } | null> {
  const came = await desk.officeFiles.change(
    file,
    (tree) => (seenText(part(tree)) === seen ? make(tree) : null),
    () =>
      desk.store.audit({
        at: desk.clock(),
        by: who,
        action: 'office-changed',
        about,
        detail: { to: to.slice(0, 300) },
      }),
  )
  if (came === 'done') return null
  if (came === 'stale') return { fault: STALE, status: 409 }
  return { fault: came.faults.join('; '), status: 400 }
}
