import { isTreeList, isTreeMap, type Tree, type TreeMap } from '../../core/tree.ts'
import type { Part } from './parts.ts'

/** What was sent, by the name of the field: `documents.0.name`. */
export type Sent = ReadonlyMap<string, string>

type RowsPart = Extract<Part, { as: 'rows' }>

/**
 * The tree that a form says. With `before`, what the form knows nothing of stays. `draft` keeps rows in
 * which nothing is filled in, so that somebody can go on with them.
 */
export function treeFrom(
  sent: Sent,
  parts: readonly Part[],
  { before = {}, draft = false }: { readonly before?: TreeMap; readonly draft?: boolean } = {},
): TreeMap {
  const known = new Set(parts.map(({ name }) => name))
  const others = Object.entries(before).filter(([name]) => !known.has(name))
  return { ...mapFrom(sent, parts, '', draft), ...Object.fromEntries(others) }
}

function mapFrom(sent: Sent, parts: readonly Part[], at: string, draft: boolean): TreeMap {
  const entries = parts.flatMap((part): [string, Tree][] => {
    const value = valueFrom(sent, part, `${at}${part.name}`, draft)
    return value === undefined ? [] : [[part.name, value]]
  })
  return Object.fromEntries(entries)
}

/** `undefined` for what the file need not say. */
function valueFrom(sent: Sent, part: Part, at: string, draft: boolean): Tree | undefined {
  const text = (sent.get(at) ?? '').trim()
  switch (part.as) {
    case 'rows': {
      const rows = rowsFrom(sent, part, at, draft)
      return rows.length === 0 && part.always !== true ? undefined : rows
    }
    case 'group': {
      const group = mapFrom(sent, part.parts, `${at}.`, draft)
      return Object.keys(group).length === 0 ? undefined : group
    }
    case 'lines':
      return listOf(text.split('\n'))
    case 'words':
      return listOf(text.split(/[,\n]/))
    case 'yes':
      return text === '' ? undefined : 'true'
    case 'one-of':
      return text === '' || text === part.usual ? undefined : text
    case 'number':
      return text === '' ? undefined : text.replace(/^\d{1,3}(?:\.\d{3})+$/, withoutDots)
    default:
      return text === '' ? undefined : text
  }
}

function withoutDots(amount: string): string {
  return amount.replaceAll('.', '')
}

function listOf(items: readonly string[]): readonly string[] | undefined {
  const filled = items.map((item) => item.trim()).filter((item) => item !== '')
  return filled.length === 0 ? undefined : filled
}

function rowsFrom(sent: Sent, part: RowsPart, at: string, draft: boolean): readonly Tree[] {
  const numbers = new Set<number>()
  for (const name of sent.keys()) {
    const number = name.startsWith(`${at}.`) ? /^\d{1,3}/.exec(name.slice(at.length + 1))?.[0] : ''
    if (number) numbers.add(Number(number))
  }
  const rows = [...numbers]
    .toSorted((a, b) => a - b)
    .map((number) => mapFrom(sent, part.parts, `${at}.${number}.`, draft))
  return draft
    ? rows
    : rows.filter((row) => Object.values(row).some(isFilled)).map((row) => inFile(row, part))
}

function isFilled(tree: Tree): boolean {
  return isTreeList(tree) ? tree.length > 0 : tree !== null
}

function inFile(row: TreeMap, { just, must }: RowsPart): Tree {
  const only = Object.keys(row)
  if (just !== undefined && only.length === 1 && only[0] === just) return row[just] ?? null
  return must === undefined || must in row ? row : { ...row, [must]: null }
}

/** The rows of a list as maps, as the form shows them. */
export function rowsOf(tree: Tree | undefined, { just = 'text' }: RowsPart): readonly TreeMap[] {
  if (tree === undefined || !isTreeList(tree)) return []
  return tree.map((row) => (isTreeMap(row) ? row : { [just]: row }))
}

/** What a button beside rows does: `up`, `down`, `drop` a row (`documents.2`), `add` one to a list. */
export function reshaped(tree: TreeMap, what: string, at: string): TreeMap {
  return change(tree, at.split('.'), what) as TreeMap
}

function change(tree: Tree, [step = '', ...rest]: readonly string[], what: string): Tree {
  if (isTreeMap(tree)) {
    const inner = tree[step] ?? []
    const isList = rest.length === 0
    return {
      ...tree,
      [step]: isList && isTreeList(inner) ? [...inner, {}] : change(inner, rest, what),
    }
  }
  if (!isTreeList(tree)) return tree
  const i = Number(step)
  if (rest.length > 0) return tree.map((row, n) => (n === i ? change(row, rest, what) : row))
  if (what === 'drop') return tree.filter((_, n) => n !== i)
  const to = what === 'up' ? i - 1 : i + 1
  const [row, other] = [tree[i], tree[to]]
  if (row === undefined || other === undefined) return tree
  return tree.map((each, n) => (n === i ? other : n === to ? row : each))
}
