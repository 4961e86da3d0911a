import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { clean } from '../core/text.ts'
import type { Path, Tree } from '../core/tree.ts'
import { placeOf, syntaxFault } from './syntax-fault.ts'

/** Lines, counted from 1, by path: its keys and positions each after a line break. */
export type Lines = ReadonlyMap<string, number>

export interface LocatedTree {
  /** `null` when the file is empty or no YAML. */
  readonly tree: Tree
  readonly lines: Lines
  readonly faults: readonly TreeFault[]
}

export interface TreeFault {
  readonly line: number
  readonly what: string
}

/** Deeper than any content lies; the parser itself takes memory without bound for it. */
const DEEPEST = 100

export function readTree(text: string): LocatedTree {
  if (isTooDeep(text)) {
    const what = 'lồng nhau quá sâu: xem lại các dấu [ { - ở đây'
    return { tree: null, lines: new Map(), faults: [{ line: 1, what }] }
  }
  const counter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
  })
  const end = text.trimEnd().length
  const lineAt = (offset: number): number => counter.linePos(Math.min(offset, end)).line
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(placeOf(error, document, text)),
    what: syntaxFault(error, text),
  }))
  const lines = new Map<string, number>()

  /** Anchors and aliases are told, not followed: whoever wrote one meant text. */
  const treeOf = (node: unknown, at: string): Tree => {
    if (isNode(node) && (isAlias(node) || node.anchor !== undefined)) {
      const what = 'câu bắt đầu bằng & hoặc * phải đặt trong ngoặc kép'
      faults.push({ line: lineAt(node.range?.[0] ?? 0), what })
      return null
    }
    if (isSeq(node)) {
      return node.items.map((item, i) => {
        locate(item, `${at}\n${i}`)
        return treeOf(item, `${at}\n${i}`)
      })
    }
    if (!isMap(node)) return textOf(node)
    return Object.fromEntries(
      node.items.map(({ key, value }) => {
        const name = textOf(key) ?? ''
        locate(key, `${at}\n${name}`)
        return [name, treeOf(value, `${at}\n${name}`)]
      }),
    )
  }
  /** A key stands for its value, which may begin lines below it. */
  const locate = (node: unknown, at: string): void => {
    if (isNode(node) && node.range) lines.set(at, lineAt(node.range[0]))
  }

  const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY')
  const tree = readable ? treeOf(document.contents, '') : null
  return { tree, faults: firstOfLine(faults), lines }
}

/** Roughly, before anything is parsed: brackets that are open, and lists within lists on one line. */
function isTooDeep(text: string): boolean {
  let open = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') open += 1
    else if ((sign === ']' || sign === '}') && open > 0) open -= 1
    if (open > DEEPEST) return true
  }
  return text.includes('- '.repeat(DEEPEST)) || text.includes('? '.repeat(DEEPEST))
}

/** The text of a scalar, whichever schema it was read with. */
export function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null
  const text = clean(typeof node.value === 'string' ? node.value : (node.source ?? '')).trim()
  return node.type === 'PLAIN' && /^(?:|~|null)$/i.test(text) ? null : text
}

/** The line of a spot, or of its nearest parent where there is none. Counts from 1. */
export function lineOf({ lines }: { readonly lines: Lines }, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(['', ...path.slice(0, length)].join('\n'))
    if (line !== undefined) return line
  }
  return 1
}

/** One slip makes the reader stumble several times. */
function firstOfLine(faults: readonly TreeFault[]): readonly TreeFault[] {
  return faults.filter(({ line }, i) => faults.findIndex((other) => other.line === line) === i)
}
