import type { Adapter } from 'lowdb'
import { Document, parseDocument } from 'yaml'
import { ContentError } from '../core/errors.ts'
import type { Tree } from '../core/tree.ts'
import { layTree } from './lay.ts'
import { readText, replaceText } from './text-file.ts'
import { readTree } from './tree.ts'

/**
 * A content file as a lowdb adapter. Writing keeps the comments, order and style of what does not change;
 * whoever reads meanwhile, or after a crash, finds the old file or the new one, whole. A file that is not there
 * yet is written after the one that it is to replace.
 */
export function yamlFile(path: string, replaces?: string): Adapter<Tree> {
  return {
    async read() {
      const text = await readText(path)
      if (text === null) return null
      const { tree, faults } = readTree(text)
      if (faults.length === 0) return tree
      throw new ContentError(faults.map(({ line, what }) => `${path}:${line}: ${what}`))
    },
    async write(tree) {
      const before = (await readText(path)) ?? (replaces && (await readText(replaces))) ?? ''
      await replaceText(path, textWith(before, tree), true)
    },
  }
}

/** A file's text, changed to say what a tree says. */
export function textWith(before: string, tree: Tree): string {
  const document = parseDocument(before)
  const whole = document.errors.length === 0 ? document : new Document()
  whole.contents = layTree(whole.contents, tree)
  return whole.toString({ lineWidth: 0, flowCollectionPadding: false })
}
