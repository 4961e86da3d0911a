import { join } from 'node:path'
import { Low } from 'lowdb'
import type { OfficeFile, OfficeFiles } from '../core/office-files.ts'
import { isTreeMap, type Tree, type TreeMap } from '../core/tree.ts'
import { readContentFile } from './content-file.ts'
import { FILE_OF } from './content-files.ts'
import { officeFile } from './schema/office.ts'
import { calendarFile } from './schema/settings.ts'
import { readText } from './text-file.ts'
import { readTree } from './tree.ts'
import { textWith, yamlFile } from './yaml-file.ts'

const SCHEMA = { office: officeFile, calendar: calendarFile } as const

/** The office's own files: what is changed is written there, never in what was shipped. */
export function createOfficeFiles({
  shipped,
  office,
}: {
  readonly shipped: string
  readonly office: string
}): OfficeFiles {
  let last: Promise<unknown> = Promise.resolve()

  async function read(file: OfficeFile): Promise<TreeMap | null> {
    const path = FILE_OF[file]
    const text = (await readText(join(office, path))) ?? (await readText(join(shipped, path)))
    const { tree, faults } = readTree(text ?? '')
    return faults.length === 0 && isTreeMap(tree) ? tree : null
  }

  async function write(
    file: OfficeFile,
    change: (tree: TreeMap) => TreeMap | null,
    first: () => Promise<void>,
  ): Promise<'done' | 'stale' | { readonly faults: readonly string[] }> {
    const path = FILE_OF[file]
    const before = await read(file)
    if (before === null) {
      return { faults: [`Tệp ${path} đang có lỗi; người kỹ thuật phải sửa tệp trước.`] }
    }
    const tree = change(before)
    if (tree === null) return 'stale'
    const { faults } = readContentFile(
      { path, shown: path, text: textWith('', tree) },
      SCHEMA[file] as (typeof SCHEMA)['office'],
    )
    if (faults.length > 0) return { faults: faults.map(({ what }) => what) }
    await first()
    const own = new Low<Tree>(yamlFile(join(office, path), join(shipped, path)), null)
    own.data = tree
    await own.write()
    return 'done'
  }

  return {
    read,
    change(file, change, first) {
      const next = last.then(() => write(file, change, first))
      last = next.catch(() => undefined)
      return next
    },
  }
}
