import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentsFor, nextQuestion, optionsOf } from '../../src/core/checklist.ts'
import type {
  CaseOption,
  CaseQuestion,
  Procedure,
  RequiredDocument,
} from '../../src/core/procedure.ts'

/** Two questions, a third that only those who rent are asked. */
const CASES: readonly CaseQuestion[] = [
  question('paper', [], ['has*', 'lost']),
  question('home', [], ['own*', 'rent']),
  question('lease', ['rent'], ['long*', 'short']),
]
const DOCUMENTS: readonly RequiredDocument[] = [
  paper('form', []),
  paper('old', ['has']),
  paper('police', ['lost']),
  paper('deed', ['own']),
  paper('contract', ['rent']),
  paper('letter', ['short']),
  paper('bill', ['long']),
  paper('oath', ['lost', 'rent']),
  paper('photo', ['has', 'lost']),
]
const PROCEDURE = { documents: DOCUMENTS, cases: CASES } as unknown as Procedure

describe('the documents', () => {
  test.each([
    ['of the usual case', [], ['form', 'old', 'deed', 'photo']],
    ['of one answer, the rest usual', ['lost'], ['form', 'police', 'deed', 'photo']],
    ['of one who rents: the lease counts', ['rent'], ['form', 'old', 'contract', 'bill', 'photo']],
    [
      'of answers to different questions',
      ['lost', 'rent', 'short'],
      ['form', 'police', 'contract', 'letter', 'oath', 'photo'],
    ],
    ['of keys that are no options', ['xyz'], ['form', 'old', 'deed', 'photo']],
  ])('%s', (_, chosen, keys) => {
    expect(documentsFor(PROCEDURE, chosen).map(({ key }) => key)).toEqual(keys)
  })

  test('a question that is not asked in this case decides nothing', () => {
    expect(documentsFor(PROCEDURE, ['own']).map(({ key }) => key)).not.toContain('bill')
  })

  test('answering with the usual option changes nothing', () => {
    fc.assert(
      fc.property(fc.subarray(['lost', 'rent', 'short']), (chosen) => {
        const question = nextQuestion(PROCEDURE, chosen)
        const usual = question?.options.find((each) => each.usual)?.key
        if (usual === undefined) return
        expect(documentsFor(PROCEDURE, [...chosen, usual])).toEqual(documentsFor(PROCEDURE, chosen))
      }),
      { seed: 20261124 },
    )
  })
})

test.each([
  [[], 'paper'],
  [['lost'], 'home'],
  [['lost', 'rent'], 'lease'],
  [['lost', 'own'], undefined],
  [['lost', 'rent', 'long'], undefined],
])('after %j comes %s', (chosen, key) => {
  expect(nextQuestion(PROCEDURE, chosen)?.key).toBe(key)
})

test('chosen options are told in the order of the questions, unknown ones left out', () => {
  expect(optionsOf(PROCEDURE, ['rent', 'xyz', 'lost']).map(({ key }) => key)).toEqual([
    'lost',
    'rent',
  ])
})

/** A star marks the usual option. */
function question(key: string, when: readonly string[], keys: readonly string[]): CaseQuestion {
  const options = keys.map((each): CaseOption => {
    const own = each.replace('*', '')
    return { key: own, label: own, usual: own !== each }
  })
  return { key, ask: key, when, options }
}

function paper(key: string, when: readonly string[]): RequiredDocument {
  return { key, name: key, how: 'submit', originals: 1, copies: 0, when }
}
