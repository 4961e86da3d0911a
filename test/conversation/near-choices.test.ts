import { beforeAll, describe, expect, test } from 'vitest'
import { caseChoices } from '../../src/conversation/case-choices.ts'
import { type NearChoice, nearChoices } from '../../src/conversation/near-choices.ts'
import { respond, type Surroundings } from '../../src/conversation/respond.ts'
import type { World } from '../../src/conversation/turn.ts'
import type { Facet } from '../../src/core/procedure.ts'
import { newSession } from '../../src/core/session.ts'
import { fixtureWorld } from '../support/world.ts'

let around: Surroundings
let world: World
beforeAll(async () => {
  around = await fixtureWorld()
  world = { ...around, locale: 'vi', caller: 'terminal:citizen', say: around.voices.vi }
})

/** `tam-tru` has a case that is `thuong-tru`. */
function beside(near: readonly string[], facets: readonly Facet[]): readonly NearChoice[] {
  const procedure = world.content.procedures.get('tam-tru')
  if (procedure === undefined) throw new Error('the fixture has no tam-tru')
  const cases = facets.includes('documents') ? caseChoices(procedure, world) : []
  return nearChoices(procedure, near, cases, facets, world)
}

describe('beside an answer', () => {
  test('another procedure is named as a doubt', () => {
    expect(beside(['ket-hon'], ['documents'])).toEqual([
      {
        procedure: 'ket-hon',
        choice: { id: 'procedure:ket-hon', label: 'Hay là: Đăng ký kết hôn' },
      },
    ])
  })

  test('picking it answers what was asked', () => {
    expect(beside(['ket-hon'], ['fee']).map(({ choice }) => choice.id)).toEqual([
      'facet:ket-hon:fee',
    ])
  })

  test('a case that leads there stands for it', () => {
    expect(beside(['thuong-tru'], ['documents']).map(({ choice }) => choice.id)).toEqual([
      'case:tam-tru:lau',
    ])
    expect(beside(['thuong-tru'], ['fee']).map(({ choice }) => choice.id)).toEqual([
      'facet:thuong-tru:fee',
    ])
  })

  test('one that is no more is left out', () => {
    expect(beside(['khong-con'], ['documents'])).toEqual([])
  })
})

test('the outcome names what is shown, and no reply has more than five choices', () => {
  const near = ['thuong-tru', 'ket-hon', 'khai-sinh']
  const from = { channel: 'terminal', id: 'near' } as const
  const { outcome, replies } = respond(
    { id: 'm1', from, kind: 'text', text: 'đăng ký tạm trú' },
    newSession(from, 'vi'),
    { ...around, find: () => ({ kind: 'answer', procedure: 'tam-tru', near, ranked: [] }) },
  )
  const ids = (replies.at(-1)?.choices ?? []).map(({ id }) => id)
  expect(ids).toHaveLength(5)
  expect(ids).toEqual(expect.arrayContaining(['case:tam-tru:lau', 'procedure:ket-hon']))
  expect(outcome.ids.slice(0, 3)).toEqual(['tam-tru', 'thuong-tru', 'ket-hon'])
  expect(outcome.ids.includes('khai-sinh')).toBe(ids.includes('procedure:khai-sinh'))
})
