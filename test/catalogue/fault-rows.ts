import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../src/catalogue/load.ts'
import { type ContentCopy, contentCopy } from './content-copy.ts'

/** What is wrong; the file; a text and what it becomes; each fault with the text of the line it is told at. */
export type FaultRow = readonly [
  wrong: string,
  path: string,
  from: string,
  to: string,
  ...told: Told[],
]
type Told = readonly [line: string, what: string]

export function tellsFaults(kind: string, rows: readonly FaultRow[]): void {
  describe(kind, () => {
    test.each(rows.map(([wrong, ...row]) => ({ wrong, row })))('$wrong', async ({ row }) => {
      const [path, from, to, ...told] = row
      const copy = await contentCopy()
      await copy.change(path, from, to)
      const text = await copy.read(path)
      expect(await faultsOf(copy)).toEqual(
        told.map(([at, what]) => `${path}:${lineOf(text, at)}: ${what}`),
      )
    })
  })
}

/** The faults, with paths inside the shipped content. */
export async function faultsOf({ shipped, office }: ContentCopy): Promise<readonly string[]> {
  const { faults } = checkContent({ shipped, office })
  return faults.map((fault) => fault.replace(join(shipped, '/'), ''))
}

function lineOf(text: string, at: string): number {
  expect(text).toContain(at)
  return text.slice(0, text.indexOf(at)).split('\n').length
}
