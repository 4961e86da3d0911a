/**
 * What a YAML file says, before anyone asks what it means. Every scalar is the text as written, so that
 * the code `1.001270` does not lose its zero; the schema says which texts are numbers.
 */
export type Tree = string | null | readonly Tree[] | TreeMap
export interface TreeMap {
  readonly [key: string]: Tree
}

export function isTreeList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}

export function isTreeMap(tree: Tree): tree is TreeMap {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
}

/** The keys and list positions that lead to a spot. */
export type Path = readonly (string | number)[]
