import { describe, expect, test } from 'vitest'
import type { Chance } from '../../../src/catalogue/search/chances.ts'
import { decide } from '../../../src/catalogue/search/decide.ts'
import { readDecision } from '../../../src/catalogue/search/decision.ts'

const THRESHOLDS = {
  answer: 0.5,
  rival: 0.8,
  near: 0.02,
  offer: 0.3,
  choice: 0.1,
  elsewhere: 0.4,
  topic: 0.4,
}

function chance(kind: Chance['kind'], id: string, score: number, isAllSaid = false): Chance {
  return { kind, id, score, isAllSaid }
}

describe('what is done with chances', () => {
  test.each([
    [
      'a clear best is answered',
      [chance('procedure', 'a', 0.7), chance('procedure', 'b', 0.1)],
      { kind: 'answer', procedure: 'a', near: ['b'] },
    ],
    [
      'two others at most stand beside an answer, and none without a chance',
      [
        chance('procedure', 'a', 0.7),
        chance('elsewhere', 'x', 0.1),
        chance('procedure', 'b', 0.06),
        chance('procedure', 'c', 0.05),
        chance('procedure', 'd', 0.04),
      ],
      { kind: 'answer', procedure: 'a', near: ['b', 'c'] },
    ],
    [
      'little chance is not near',
      [chance('procedure', 'a', 0.9), chance('procedure', 'b', 0.01)],
      { kind: 'answer', procedure: 'a', near: [] },
    ],
    [
      'a close rival is offered beside it',
      [chance('procedure', 'a', 0.51), chance('procedure', 'b', 0.45)],
      { kind: 'offer', procedures: ['a', 'b'] },
    ],
    [
      'an unclear best is offered with the next',
      [chance('procedure', 'a', 0.4), chance('procedure', 'b', 0.01)],
      { kind: 'offer', procedures: ['a', 'b'] },
    ],
    [
      'three at most, and a third only with some chance',
      [
        chance('procedure', 'a', 0.3),
        chance('procedure', 'b', 0.2),
        chance('procedure', 'c', 0.05),
      ],
      { kind: 'offer', procedures: ['a', 'b'] },
    ],
    ['one alone cannot be offered', [chance('procedure', 'a', 0.4)], { kind: 'nothing' }],
    [
      'little chance is nothing',
      [chance('procedure', 'a', 0.1), chance('procedure', 'b', 0.1)],
      { kind: 'nothing' },
    ],
    [
      'elsewhere counts together',
      [chance('elsewhere', 'x', 0.25), chance('elsewhere', 'y', 0.2)],
      { kind: 'elsewhere', elsewhere: 'x' },
    ],
    [
      'elsewhere must be the best',
      [
        chance('procedure', 'a', 0.3),
        chance('elsewhere', 'x', 0.25),
        chance('elsewhere', 'y', 0.2),
      ],
      { kind: 'nothing' },
    ],
    [
      'a topic that is all that was said asks back',
      [chance('procedure', 'a', 0.9), chance('topic', 't', 0.05, true)],
      { kind: 'topic', topic: 't' },
    ],
    [
      'unless a procedure is all that was said',
      [chance('procedure', 'a', 0.9, true), chance('topic', 't', 0.05, true)],
      { kind: 'answer', procedure: 'a', near: [] },
    ],
    [
      'a topic may win by chance',
      [chance('topic', 't', 0.6), chance('procedure', 'a', 0.2)],
      { kind: 'topic', topic: 't' },
    ],
    ['nothing found is nothing', [], { kind: 'nothing' }],
  ] as const)('%s', (_what, ranked, decided) => {
    expect(decide(ranked, THRESHOLDS)).toEqual({ ...decided, ranked })
  })
})

test('a decision file with a weight missing or unknown is refused', () => {
  const yaml = (weights: string): string =>
    `weights: { ${weights} }\nthresholds: { answer: 1, rival: 1, near: 1, offer: 1, choice: 1, elsewhere: 1, topic: 1 }\nbesides: { unsure: 1, sure: 1 }\nqualifiers: []\n`
  const all =
    'procedure: 0, elsewhere: 0, topic: 0, named: 1, complete: 1, common: 0, owned: 0, leftWords: 0, leftPairs: 0, extra: 0, missing: 0'
  expect(readDecision(yaml(all)).weights.named).toBe(1)
  expect(() => readDecision(yaml('named: 1'))).toThrow()
  expect(() => readDecision(yaml(`${all}, luck: 1`))).toThrow()
})
