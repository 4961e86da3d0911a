import { isTreeList, isTreeMap, type Path, type Tree } from '../../core/tree.ts'
import type { ContentFile, Fault } from '../content-file.ts'
import { lineOf } from '../tree.ts'

/** A place in a file and what stands there. */
export interface Spot<Found extends Tree = Tree> {
  readonly path: Path
  readonly found: Found
}

/** The spots at a pattern such as `cases.*.options.*.key`; `*` is every item of a list or map. */
export function spots(tree: Tree, pattern: string): readonly Spot[] {
  let at: readonly Spot[] = [{ path: [], found: tree }]
  for (const step of pattern.split('.')) {
    at = step === '*' ? at.flatMap(itemsOf) : at.flatMap((spot) => itemAt(spot, step))
  }
  return at
}

/** Those of the spots where there is text. */
export function texts(tree: Tree, ...patterns: readonly string[]): readonly Spot<string>[] {
  return patterns.flatMap((pattern) => spots(tree, pattern)).filter(isText)
}

/** Every text of a file that is asked for, wherever it stands. */
export function textsWhere(
  tree: Tree,
  wanted: (text: string, key: string | number | undefined) => boolean,
): readonly Spot<string>[] {
  const found: Spot<string>[] = []
  const path: (string | number)[] = []
  const visit = (node: Tree): void => {
    if (node === null) return
    if (typeof node === 'string') {
      if (wanted(node, path.at(-1))) found.push({ path: [...path], found: node })
      return
    }
    const visitAt = (key: string | number, item: Tree): void => {
      path.push(key)
      visit(item)
      path.pop()
    }
    if (isTreeList(node)) for (let at = 0; at < node.length; at += 1) visitAt(at, node[at] ?? null)
    else if (isTreeMap(node)) for (const key of Object.keys(node)) visitAt(key, node[key] ?? null)
  }
  visit(tree)
  return found
}

/** Spots whose text stood at an earlier one. */
export function repeated(found: readonly Spot<string>[]): readonly Spot<string>[] {
  const seen = new Set<string>()
  return found.filter((spot) => seen.size === seen.add(spot.found).size)
}

export function faultAt(file: ContentFile<unknown>, path: Path, what: string): Fault {
  return { path: file.path, shown: file.shown, line: lineOf(file, path), what }
}

function isText(spot: Spot): spot is Spot<string> {
  return typeof spot.found === 'string'
}

function itemAt({ path, found }: Spot, key: string): readonly Spot[] {
  const isThere = typeof found === 'object' && found !== null && Object.hasOwn(found, key)
  const item = isThere ? (Reflect.get(found, key) as Tree) : undefined
  return item === undefined ? [] : [{ path: [...path, key], found: item }]
}

function itemsOf({ path, found }: Spot): readonly Spot[] {
  if (isTreeList(found)) return found.map((item, i) => ({ path: [...path, i], found: item }))
  if (!isTreeMap(found)) return []
  return Object.entries(found).map(([key, item]) => ({ path: [...path, key], found: item }))
}
