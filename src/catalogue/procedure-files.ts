import { join } from 'node:path'
import { Low } from 'lowdb'
import type { ProcedureFiles } from '../core/revisions.ts'
import { isTreeMap, type Tree } from '../core/tree.ts'
import { readText } from './text-file.ts'
import { readTree } from './tree.ts'
import { yamlFile } from './yaml-file.ts'

/** The files of procedures: the office's own where there is one, and that one is written. */
export function procedureFiles({
  shipped,
  office,
}: {
  readonly shipped: string
  readonly office: string
}): ProcedureFiles {
  const fileIn = (folder: string, procedure: string): string =>
    join(folder, 'procedures', `${procedure}.yaml`)
  return {
    async read(procedure) {
      const text =
        (await readText(fileIn(office, procedure))) ?? (await readText(fileIn(shipped, procedure)))
      if (text === null) return null
      const { tree, faults } = readTree(text)
      return faults.length === 0 && isTreeMap(tree) ? tree : 'unreadable'
    },
    async write(procedure, tree) {
      const own = fileIn(office, procedure)
      const file = new Low<Tree>(yamlFile(own, fileIn(shipped, procedure)), null)
      file.data = tree
      await file.write()
    },
  }
}
