import type { ContentFile, Fault } from '../content-file.ts'
import type { Path, Tree } from '../tree.ts'

/** A place in a file and what stands there. */
export interface Spot<Found extends Tree = Tree> {
  readonly path: Path
  readonly found: Found
}

/** The spots at a pattern such as `cases.*.options.*.key`; `*` is every item of a list or map. */
export function spots(tree: Tree, pattern: string): readonly Spot[] {
  let at: readonly Spot[] = [{ path: [], found: tree }]
  for (const step of pattern.split('.')) {
    at = at.flatMap((spot) =>
      itemsOf(spot).filter(({ path }) => step === '*' || path.at(-1) === step),
    )
  }
  return at
}

/** Those of the spots where there is text. */
export function texts(tree: Tree, ...patterns: readonly string[]): readonly Spot<string>[] {
  return patterns.flatMap((pattern) => spots(tree, pattern)).filter(isText)
}

/** Every spot of a file. */
export function allSpots(tree: Tree): readonly Spot[] {
  const below = (spot: Spot): readonly Spot[] => [spot, ...itemsOf(spot).flatMap(below)]
  return below({ path: [], found: tree })
}

export function isText(spot: Spot): spot is Spot<string> {
  return typeof spot.found === 'string'
}

export function faultAt(file: ContentFile<unknown>, path: Path, what: string): Fault {
  return { path: file.path, shown: file.shown, line: file.lineOf(path), what }
}

/** Spots whose text stood at an earlier one. */
export function repeated(found: readonly Spot<string>[]): readonly Spot<string>[] {
  return found.filter((spot, i) => found.findIndex((other) => other.found === spot.found) < i)
}

function itemsOf({ path, found }: Spot): readonly Spot[] {
  if (found === null || typeof found === 'string') return []
  if (isList(found)) return found.map((item, i) => ({ path: [...path, i], found: item }))
  return Object.entries(found).map(([key, item]) => ({ path: [...path, key], found: item }))
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}
