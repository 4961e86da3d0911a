import type { Context } from 'hono'
import type { ProcedureDraft, Revision } from '../../core/revisions.ts'
import type { TreeMap } from '../../core/tree.ts'
import type { Desk } from '../desk.ts'

/** All that is known of one procedure: its file, its draft, its history. */
export interface Standing {
  readonly id: string
  readonly name: string
  /** What the file says; `null` for one that has none yet. */
  readonly file: TreeMap | null
  /** Somebody left the file in a state that cannot be read. */
  readonly unreadable: boolean
  readonly draft: ProcedureDraft | null
  /** Newest first. */
  readonly revisions: readonly Revision[]
}

/** Of the procedure in the address; `null` where there is none. */
export async function standingOf(c: Context, desk: Desk): Promise<Standing | null> {
  const id = c.req.param('id') ?? ''
  if (!isProcedureId(id)) return null
  const [read, draft, revisions] = await Promise.all([
    desk.catalogue.readFile(id),
    desk.store.draftOf(id),
    desk.store.revisionsOf(id),
  ])
  if (read === null && draft === null && revisions.length === 0) return null
  const file = read === 'unreadable' ? null : read
  const name = (file ?? draft?.tree)?.['name']
  const unreadable = read === 'unreadable'
  return { id, name: typeof name === 'string' ? name : id, file, unreadable, draft, revisions }
}

export function isProcedureId(id: string): boolean {
  return /^[a-z0-9-]{1,24}$/.test(id)
}

export function isWithdrawn(tree: TreeMap | null): boolean {
  return tree?.['withdrawn'] === 'true'
}
