import type { z } from 'zod'
import type { Tree } from '../core/tree.ts'
import { readJsonLines } from './json-lines.ts'
import { schemaFaults } from './schema/schema-faults.ts'
import type { Source } from './source.ts'
import { type Lines, readTree, type TreeFault } from './tree.ts'

/** Something that staff must mend. */
export interface Fault extends TreeFault {
  /** The file, as in `Source.path`. */
  readonly path: string
  /** The file as staff know it. */
  readonly shown: string
}

/** One file, read as far as it can be. Plain data, so that it can be kept; see file-memory.ts. */
export interface ContentFile<Value> {
  readonly path: string
  readonly shown: string
  readonly text: string
  /** What it says, also where the schema refuses it: so that a file with one fault tells its others. */
  readonly tree: Tree
  readonly lines: Lines
  /** What it means; `undefined` when the schema refuses it. */
  readonly value: Value | undefined
  /** Of syntax and schema. */
  readonly faults: readonly Fault[]
}

export function readContentFile<Value>(
  { path, shown, text }: Source,
  schema: z.ZodType<Value>,
): ContentFile<Value> {
  if (text === null) {
    const fault = { path, shown, line: 1, what: 'tệp không phải UTF-8; lưu lại với mã UTF-8' }
    return {
      path,
      shown,
      text: '',
      tree: null,
      lines: new Map(),
      value: undefined,
      faults: [fault],
    }
  }
  const located = path.endsWith('.jsonl') ? readJsonLines(text) : readTree(text)
  const { data, error } = schema.safeParse(located.tree)
  const readable = located.tree !== null || located.faults.length === 0
  const faults = [
    ...located.faults,
    ...(error && readable ? schemaFaults(error.issues, located) : []),
  ]
  return {
    path,
    shown,
    text,
    tree: located.tree,
    lines: located.lines,
    value: located.faults.length > 0 ? undefined : data,
    faults: faults.map((fault) => ({ path, shown, ...fault })),
  }
}

/** `content/procedures/khai-sinh.yaml:41: thiếu "fees"` */
export function faultText({ shown, line, what }: Fault): string {
  return `${shown}:${line}: ${what}`
}
