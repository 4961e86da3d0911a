import { isTreeMap, type Tree } from '../core/tree.ts'
import type { LocatedTree, TreeFault } from './tree.ts'

/**
 * A list too long for YAML to be read at every start (6,800 entries: 0.1 s instead of seconds). The first
 * line says what holds of all; each line after it is an entry of `procedures`.
 */
export function readJsonLines(text: string): LocatedTree {
  const lines = new Map<string, number>()
  const faults: TreeFault[] = []
  const entries: Tree[] = []
  let head = null as Tree
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const tree = treeOf(line)
    if (tree === undefined) {
      faults.push({ line: at + 1, what: 'dòng này không phải JSON; nhập lại danh sách để sửa' })
    } else if (head === null) {
      head = tree
    } else {
      lines.set(`\nprocedures\n${entries.length}`, at + 1)
      entries.push(tree)
    }
  }
  return { tree: isTreeMap(head) ? { ...head, procedures: entries } : null, lines, faults }
}

function treeOf(line: string): Tree | undefined {
  try {
    return JSON.parse(line, (_key, value: unknown) =>
      typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    ) as Tree
  } catch {
    return undefined
  }
}
