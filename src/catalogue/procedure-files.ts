import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { ProcedureFiles } from '../core/revisions.ts'
import { isTreeMap, type Tree } from '../core/tree.ts'
import { readText } from './text-file.ts'
import { readTree } from './tree.ts'
import { yamlFile } from './yaml-file.ts'

/** Beside the office's folder, not in it: it tells of this machine's files only, and no backup takes it along. */
const SAID_FILE = 'content-says.json'

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
  // Read anew each time: several processes may share the folder.
  const said = async (): Promise<Low<Record<string, number>>> => {
    const file = new Low(new JSONFile<Record<string, number>>(join(dirname(office), SAID_FILE)), {})
    // One that was cut short is none: what it told is found out again.
    await file.read().catch(() => undefined)
    return file
  }
  const says = async (procedure: string, seq: number): Promise<void> => {
    const file = await said()
    if (file.data[procedure] === seq) return
    await file.update((all) => {
      all[procedure] = seq
    })
  }
  return {
    async read(procedure) {
      const text =
        (await readText(fileIn(office, procedure))) ?? (await readText(fileIn(shipped, procedure)))
      if (text === null) return null
      const { tree, faults } = readTree(text)
      return faults.length === 0 && isTreeMap(tree) ? tree : 'unreadable'
    },
    saidLast: async (procedure) => (await said()).data[procedure] ?? 0,
    says,
    async write(procedure, { seq, tree }) {
      const own = fileIn(office, procedure)
      const file = new Low<Tree>(yamlFile(own, fileIn(shipped, procedure)), null)
      file.data = tree
      await file.write()
      await says(procedure, seq)
    },
  }
}
