import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { contentCopy } from './content-copy.ts'
import { faultsOf } from './fault-rows.ts'

test('the procedure that docs/noi-dung.md explains has no fault', async () => {
  const page = await readFile('docs/noi-dung.md', 'utf8')
  const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1]
  const copy = await contentCopy()
  await copy.write('shipped', 'procedures/khai-sinh.yaml', String(example))
  expect(await faultsOf(copy)).toEqual([])
})
