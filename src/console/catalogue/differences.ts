import { isTreeList, isTreeMap, type Path, type Tree, type TreeMap } from '../../core/tree.ts'
import { type Part, PROCEDURE_PARTS } from './parts.ts'
import { rowsOf } from './tree-form.ts'

/** Something that two versions say differently; `null` where one does not say it. */
export interface Difference {
  /** `Thành phần hồ sơ › Giấy chứng sinh › Bản chính` */
  readonly where: string
  readonly before: string | null
  readonly after: string | null
}

/** What changed from one version to another, in the words and the order of the form. */
export function differences(before: TreeMap, after: TreeMap): readonly Difference[] {
  const old = said(before, PROCEDURE_PARTS)
  const now = said(after, PROCEDURE_PARTS)
  const all = new Set([...now.keys(), ...old.keys()])
  return [...all]
    .map((where) => ({ where, before: old.get(where) ?? null, after: now.get(where) ?? null }))
    .filter((each) => each.before !== each.after)
}

/** Everything that a version says, by where it says it. */
export function said(tree: TreeMap, parts: readonly Part[], above = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of parts) {
    const where = `${above}${part.label}`
    const value = tree[part.name]
    if (part.as === 'rows') {
      for (const [i, row] of rowsOf(value, part).entries()) {
        const inner = said(row, part.parts, `${where} › ${nameOf(row, i)} › `)
        for (const [at, text] of inner) found.set(at, text)
      }
    } else if (part.as === 'group') {
      const inner = value !== undefined && isTreeMap(value) ? value : {}
      for (const [at, text] of said(inner, part.parts, `${where} › `)) found.set(at, text)
    } else if (value !== undefined && value !== null) {
      found.set(where, shown(part, value))
    }
  }
  return found
}

function nameOf(row: TreeMap, i: number): string {
  const names = [row['name'], row['label'], row['ask'], row['text'], row['kind'], row['key']]
  const name = names.find((each) => typeof each === 'string')
  return typeof name === 'string' ? name.slice(0, 60) : `dòng ${i + 1}`
}

function shown(part: Part, value: Tree): string {
  if (isTreeList(value)) return value.map((item) => (isTreeMap(item) ? '…' : item)).join('\n')
  if (isTreeMap(value)) return '…'
  if (part.as === 'yes') return 'có'
  const named = part.as === 'one-of' ? part.of.find(([each]) => each === value)?.[1] : undefined
  return named ?? value ?? ''
}

/** Where a spot of the tree is in the form: `Lệ phí, dòng 2, Số tiền (đồng)`. */
export function whereOf(path: Path): string {
  let parts: readonly Part[] = PROCEDURE_PARTS
  const words: string[] = []
  for (const step of path) {
    if (/^\d+$/.test(`${step}`)) {
      words.push(`dòng ${Number(step) + 1}`)
      continue
    }
    const part = parts.find(({ name }) => name === step)
    if (part === undefined) return words.join(', ')
    words.push(part.label)
    parts = part.as === 'rows' || part.as === 'group' ? part.parts : []
  }
  return words.join(', ')
}

/** A fault in the words of the form: it names fields as the file does. */
export function faultInWords(what: string): string {
  return what.replace(/"([A-Za-z0-9]+)"/g, (quoted, name: string) => {
    const label = labels(PROCEDURE_PARTS).get(name)
    return label === undefined ? quoted : `"${label}"`
  })
}

function labels(parts: readonly Part[]): Map<string, string> {
  const inner = parts.flatMap((part) =>
    part.as === 'rows' || part.as === 'group' ? [...labels(part.parts)] : [],
  )
  return new Map([...inner, ...parts.map(({ name, label }) => [name, label] as const)])
}
