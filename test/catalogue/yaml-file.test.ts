import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Low } from 'lowdb'
import { expect, onTestFinished, test } from 'vitest'
import { contentPaths } from '../../src/catalogue/source.ts'
import { replaceText } from '../../src/catalogue/text-file.ts'
import { yamlFile } from '../../src/catalogue/yaml-file.ts'
import { isTreeMap, type Tree } from '../../src/core/tree.ts'

const TEXT = `# Của xã, sửa ngày 01/11.
code: "1.001270"
formerCodes: [1.001270, "007"]
name: Đăng ký tạm trú # tên đầy đủ

# Theo nghị quyết mới.
fees:
  - label: Nộp trực tiếp
    amount: 15000 # hỏi lại
  # qua VNeID
  - label: Nộp qua mạng
    amount: 7000
when: [thue, minh]
verified: null
`

test('writing what is there changes no letter', async () => {
  const path = await file(TEXT)
  const low = new Low<Tree>(yamlFile(path), null)
  await low.read()
  await low.write()
  expect(await readFile(path, 'utf8')).toBe(TEXT)
})

test('a change keeps comments, order and style of the rest', async () => {
  const path = await file(TEXT)
  const low = new Low<Tree>(yamlFile(path), null)
  await low.read()
  if (!isTreeMap(low.data)) throw new Error('no map')
  low.data = {
    ...low.data,
    code: '1.001280',
    fees: [
      { label: 'Nộp qua mạng', amount: '7000' },
      { label: 'Nộp trực tiếp', amount: '16000', per: 'lần' },
      { label: 'Bản sao', amount: '8000' },
    ],
    verified: { by: 'Nguyễn Thị Hoa', on: '2026-11-24' },
  }
  await low.write()
  expect(await readFile(path, 'utf8')).toBe(`# Của xã, sửa ngày 01/11.
code: "1.001280"
formerCodes: [1.001270, "007"]
name: Đăng ký tạm trú # tên đầy đủ

# Theo nghị quyết mới.
fees:
  # qua VNeID
  - label: Nộp qua mạng
    amount: 7000
  - label: Nộp trực tiếp
    amount: 16000 # hỏi lại
    per: lần
  - label: Bản sao
    amount: 8000
when: [thue, minh]
verified:
  by: Nguyễn Thị Hoa
  on: 2026-11-24
`)
})

test('whatever is written is read back, over whatever was there', async () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      'null',
      '~',
      'true',
      '1.001270',
      '007',
      '12',
      '- a',
      'a: b',
      '# a',
      '*a',
      '&a',
      '!a',
      '@',
      '"',
      "'",
      '{',
      '[a',
    ),
    fc.string().map((raw) => raw.trim()),
  )
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie('tree'), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    ),
  }))
  const path = await file('')
  await fc.assert(
    fc.asyncProperty(tree, async (data) => {
      const adapter = yamlFile(path)
      await adapter.write(data)
      expect(await adapter.read()).toEqual(data)
    }),
    { seed: 20261124, numRuns: 200 },
  )
})

test('there is no file: nothing is read, and the first writing makes it', async () => {
  const path = join(await folder(), 'new/procedures/a.yaml')
  const adapter = yamlFile(path)
  expect(await adapter.read()).toBeNull()
  await adapter.write({ code: '1.001270', amount: '5000' })
  expect(await readFile(path, 'utf8')).toBe('code: "1.001270"\namount: 5000\n')
})

test('a file that is no YAML is not read as if it were empty', async () => {
  const path = await file('a: "b')
  await expect(yamlFile(path).read()).rejects.toThrow(`${path}:1: `)
})

test('a writing that cannot be ended leaves what was there, and nothing beside it', async () => {
  const path = join(await folder(), 'a.yaml')
  await mkdir(join(path, 'in-the-way'), { recursive: true })
  await expect(replaceText(path, TEXT, true)).rejects.toThrow()
  expect(await readdir(join(path, '..'))).toEqual(['a.yaml'])
  expect(await readdir(path)).toEqual(['in-the-way'])
})

test('a crash leaves the old file, and a half beside it that is no content', async () => {
  const path = await file(TEXT)
  await writeFile(join(path, '../.a.yaml.0badcafe.tmp'), TEXT.slice(0, 40))
  expect(await yamlFile(path).read()).toMatchObject({ name: 'Đăng ký tạm trú' })
  expect(contentPaths(join(path, '..'))).toEqual(['a.yaml'])
})

async function file(text: string): Promise<string> {
  const path = join(await folder(), 'a.yaml')
  await writeFile(path, text)
  return path
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'mot-cua-yaml-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}
