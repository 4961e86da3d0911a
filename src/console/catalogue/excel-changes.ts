import type { TreeMap } from '../../core/tree.ts'
import type { Desk } from '../desk.ts'
import { type Difference, differences, faultInWords, whereOf } from './differences.ts'
import type { ReadCatalogue, ReadProcedure } from './excel.ts'

/** What a file would change of one procedure. */
export interface ExcelChange {
  readonly id: string
  readonly name: string
  readonly changes: readonly Difference[]
  readonly tree: TreeMap
  readonly base: number
  /** What has to be mended before it can be published, by row. */
  readonly faults: readonly string[]
  /** Why it is left out, and what somebody else changed meanwhile. */
  readonly conflict: { readonly why: string; readonly since: readonly Difference[] } | null
}

export interface ExcelReading {
  readonly changes: readonly ExcelChange[]
  readonly faults: readonly string[]
  readonly unchanged: number
}

/** Each takes a look at the whole catalogue: the rest is checked when it is approved. */
const CHECKED = 30

/** Compares what a file says with the catalogue as it is now; nothing changes. */
export async function excelChanges(desk: Desk, read: ReadCatalogue): Promise<ExcelReading> {
  const faults = [...read.faults]
  const changes: ExcelChange[] = []
  for (const procedure of read.procedures) {
    const change = await changeOf(desk, procedure, changes.length < CHECKED)
    if (change === 'unknown') {
      faults.push(
        `Trang "Thủ tục", dòng ${procedure.row}: không có thủ tục tên tệp "${procedure.id}". Thủ tục mới thì thêm ở trang Thủ tục.`,
      )
    } else if (change !== null) {
      changes.push(change)
    }
  }
  return { changes, faults, unchanged: read.procedures.length - changes.length }
}

async function changeOf(
  desk: Desk,
  { id, version, places, over }: ReadProcedure,
  isChecked: boolean,
): Promise<ExcelChange | 'unknown' | null> {
  const file = /^[a-z0-9-]{1,24}$/.test(id) ? await desk.catalogue.readFile(id) : null
  if (file === null || file === 'unreadable') return 'unknown'
  const tree = over(file)
  const changes = differences(file, tree)
  if (changes.length === 0) return null
  const base = await desk.catalogue.publishing.note(id)
  const name = typeof file['name'] === 'string' ? file['name'] : id
  const checked = { ...tree, verified: null }
  const tried = isChecked ? await desk.catalogue.tryOut(id, checked) : null
  const faults = (tried?.faults ?? []).map(({ at, what }) => {
    const place = places.get(at.slice(0, 2).join('.')) ?? whereOf(at)
    return [place, faultInWords(what)].filter(Boolean).join(': ')
  })
  const conflict = await conflictOf(desk, id, version, base)
  return { id, name, changes, tree: checked, base, faults, conflict }
}

async function conflictOf(
  desk: Desk,
  id: string,
  version: number,
  base: number,
): Promise<ExcelChange['conflict']> {
  const draft = await desk.store.draftOf(id)
  if (draft !== null) {
    return { why: `Đang có bản thảo của ${draft.by.name}.`, since: [] }
  }
  if (version === base) return null
  const revisions = await desk.store.revisionsOf(id)
  const [then, now] = [version, base].map((seq) => revisions.find((each) => each.seq === seq)?.tree)
  const since = differences(then ?? {}, now ?? {})
  return { why: 'Có người đã đổi thủ tục này sau khi xuất tệp:', since }
}
