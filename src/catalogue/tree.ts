import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { clean } from '../core/text.ts'
import { syntaxFault } from './syntax-fault.ts'

/**
 * What a YAML file says, before anyone asks what it means. Every scalar is the text as written, so that
 * the code `1.001270` does not lose its zero; the schema says which texts are numbers.
 */
export type Tree = string | null | readonly Tree[] | TreeMap
export interface TreeMap {
  readonly [key: string]: Tree
}

/** The keys and list positions that lead to a spot. */
export type Path = readonly (string | number)[]

export interface LocatedTree {
  /** `null` when the file is empty or no YAML. */
  readonly tree: Tree
  /** The line of a spot, or of its nearest parent where there is none. Counts from 1. */
  lineOf(path: Path): number
  readonly faults: readonly TreeFault[]
}

export interface TreeFault {
  readonly line: number
  readonly what: string
}

export function readTree(text: string): LocatedTree {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  })
  const lineAt = (offset: number): number => lines.linePos(offset).line
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    what: syntaxFault(error, text),
  }))
  const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY')
  const root = readable ? document.contents : null
  const tree = treeOf(root, (offset) => {
    faults.push({
      line: lineAt(offset),
      what: 'câu bắt đầu bằng & hoặc * phải đặt trong ngoặc kép',
    })
  })
  return { tree, faults: firstOfLine(faults), lineOf: (path) => lineAt(offsetOf(root, path)) }
}

/** Anchors and aliases are told, not followed: whoever wrote one meant text. */
function treeOf(node: unknown, onAnchor: (offset: number) => void): Tree {
  if (isNode(node) && (isAlias(node) || node.anchor !== undefined)) {
    onAnchor(node.range?.[0] ?? 0)
    return null
  }
  if (isSeq(node)) return node.items.map((item) => treeOf(item, onAnchor))
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [textOf(key) ?? '', treeOf(value, onAnchor)]),
    )
  }
  return textOf(node)
}

function textOf(node: unknown): string | null {
  if (!isScalar(node)) return null
  const text = clean(String(node.value)).trim()
  return node.type === 'PLAIN' && /^(?:|~|null)$/i.test(text) ? null : text
}

/** The value of a key may begin lines below it, so a key stands for its value. */
function offsetOf(root: unknown, path: Path): number {
  let offset = 0
  let node = root
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => textOf(key) === step)
      offset = startOf(pair?.key) ?? offset
      node = pair?.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

/** One slip makes the reader stumble several times. */
function firstOfLine(faults: readonly TreeFault[]): readonly TreeFault[] {
  return faults.filter(({ line }, i) => faults.findIndex((other) => other.line === line) === i)
}
