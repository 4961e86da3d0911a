import type { Adapter } from 'lowdb'
import { Document, parseDocument } from 'yaml'
import { ContentError } from '../core/errors.ts'
import type { Tree } from '../core/tree.ts'
import { layTree } from './lay.ts'
import { readText, replaceText } from './text-file.ts'
import { readTree } from './tree.ts'

/**
 * A content file as a lowdb adapter. Writing keeps the comments, order and style of what does not change;
 * whoever reads meanwhile, or after a crash, finds the old file or the new one, whole.
 */
export function yamlFile(path: string): Adapter<Tree> {
  return {
    async read() {
      const text = await readText(path)
      if (text === null) return null
      const { tree, faults } = readTree(text)
      if (faults.length === 0) return tree
      throw new ContentError(faults.map(({ line, what }) => `${path}:${line}: ${what}`))
    },
    async write(tree) {
      const document = parseDocument((await readText(path)) ?? '')
      const whole = document.errors.length === 0 ? document : new Document()
      whole.contents = layTree(whole.contents, tree)
      await replaceText(path, whole.toString({ lineWidth: 0, flowCollectionPadding: false }), true)
    },
  }
}
