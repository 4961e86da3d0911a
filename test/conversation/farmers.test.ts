import { beforeAll, describe, expect, test } from 'vitest'
import { loadContent } from '../../src/catalogue/load.ts'
import { loadDecision } from '../../src/catalogue/search/decision.ts'
import { createFind } from '../../src/catalogue/search/find.ts'
import { respond, type Surroundings } from '../../src/conversation/respond.ts'
import { newSession } from '../../src/core/session.ts'
import type { Outcome } from '../../src/core/turn.ts'
import { fixtureWorld } from '../support/world.ts'
import { type Asked, FARMERS } from './farmers.ts'

let world: Surroundings
beforeAll(async () => {
  const { content } = await loadContent({ shipped: 'content' })
  const find = createFind(content, loadDecision('content/decision.yaml'))
  world = { ...(await fixtureWorld()), content, find }
})

function outcomeOf(text: string): Outcome {
  const from = { channel: 'terminal', id: 'farmer' } as const
  return respond({ id: 'm1', from, kind: 'text', text }, newSession(from, 'vi'), world).outcome
}

function isRight([said, ...right]: Asked, firstIds: number): boolean {
  const { kind, ids } = outcomeOf(said)
  const shown = kind === 'answered' || kind === 'offered' ? ids.slice(0, firstIds) : []
  return right.includes(`kind:${kind}`) || shown.some((id) => right.includes(id))
}

/** Shares, not single rows: staff may word a procedure anew without breaking a test. */
describe('what a farmer types', () => {
  test.each([
    ['is mostly answered at once', 1, 0.85],
    ['is among the first three', 3, 0.93],
  ])('%s', (_what, firstIds, least) => {
    const missed = FARMERS.filter((asked) => !isRight(asked, firstIds)).map(([said]) => said)
    const most = Math.floor((1 - least) * FARMERS.length)
    expect(missed.slice(0, missed.length > most ? undefined : 0)).toEqual([])
  })
})

test.each([
  ['chu nhat mo cua k', 'office'],
  ['hs cua toi xong chua', 'dossier-status'],
  ['ko', 'deny'],
])('phone spelling is written out before intents are heard: «%s»', (said, kind) => {
  expect(outcomeOf(said).kind).toBe(kind)
})

const ANIMALS = ['chó', 'mèo', 'lợn', 'gà', 'vịt', 'trâu', 'bò', 'cá']
const BARE = ['cho', 'meo', 'lon', 'ga', 'vit', 'trau', 'bo', 'ca']

describe("a death that is not a person's is no death registration", () => {
  test.each([
    ...ANIMALS.map((animal) => `${animal} chết thì báo ai`),
    ...BARE.filter((animal) => animal !== 'bo').map((animal) => `${animal} chet thi bao ai`),
    'nhà tôi nuôi đàn gà chết hết rồi',
    'xe chết máy',
    'xe may chet may giua duong',
    'máy bơm chết máy',
  ])('«%s»', (said) => {
    expect(outcomeOf(said).ids.filter((id) => id.startsWith('khai-tu'))).toEqual([])
  })

  test("a father's is", () => {
    expect(outcomeOf('bố tôi chết rồi').ids).toContain('khai-tu')
    expect(outcomeOf('bo chet thi bao ai').ids).toContain('khai-tu')
  })
})
