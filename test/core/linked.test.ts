import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedPapers, savingOf } from '../../src/core/linked.ts'
import type { Procedure, RequiredDocument } from '../../src/core/procedure.ts'

function paper(name: string, changes: Partial<RequiredDocument> = {}): RequiredDocument {
  return { key: 'k', name, how: 'submit', originals: 1, copies: 0, when: [], ...changes }
}

function procedure(
  documents: readonly RequiredDocument[],
  online: Procedure['online'] = 'full',
): Procedure {
  return { documents, cases: [], online } as unknown as Procedure
}

test('what is spared is counted without numbers that are told and papers on a condition', () => {
  const parts = [
    procedure([paper('Tờ khai'), paper('Giấy chứng sinh'), paper('Số căn cước', { how: 'tell' })]),
    procedure([paper('Mẫu CT01'), paper('Giấy nhà', { condition: 'nếu ở nhờ' })]),
    procedure([], 'only'),
  ]
  expect(savingOf(procedure([paper('Giấy chứng sinh')], 'only'), parts)).toEqual({
    filings: 3,
    visits: 1,
    papers: 2,
  })
})

test('a linked procedure that asks for more spares no papers, and never fewer than none', () => {
  const linked = procedure([paper('a'), paper('b'), paper('c')])
  expect(savingOf(linked, [procedure([paper('a')])])).toEqual({ filings: 1, visits: 0, papers: 0 })
})

test('a paper of two procedures is one line: handed in twice it is two, shown twice it is one', () => {
  const merged = mergedPapers([
    procedure([paper('Giấy chứng sinh'), paper('Căn cước', { how: 'show' })]),
    procedure([
      paper('Giấy chứng sinh (bản điện tử hoặc ảnh chụp)'),
      paper('căn cước', { how: 'show', note: 'bản gốc' }),
    ]),
  ])
  expect(merged.map(({ paper: { name, originals }, steps }) => [name, originals, steps])).toEqual([
    ['Giấy chứng sinh', 2, [1, 2]],
    ['Căn cước', 1, [1, 2]],
  ])
})

test('no paper stands twice and none is lost', () => {
  const names = fc.constantFrom('Tờ khai', 'tờ khai', 'Giấy a', 'Giấy a (bản chụp)', 'Giấy b')
  const some = fc.array(fc.record({ name: names, how: fc.constantFrom('submit', 'show', 'tell') }))
  fc.assert(
    fc.property(fc.array(some, { maxLength: 4 }), (all) => {
      const procedures = all.map((papers) =>
        procedure(papers.map(({ name, how }) => paper(name, { how: how as 'submit' }))),
      )
      const merged = mergedPapers(procedures)
      const key = (name: string): string => name.toLowerCase().replace(/ \(.*\)/, '')
      const listed = merged.map(({ paper: { name } }) => key(name))
      expect(new Set(listed).size).toBe(listed.length)
      expect(new Set(listed)).toEqual(new Set(all.flat().map(({ name }) => key(name))))
    }),
  )
})
