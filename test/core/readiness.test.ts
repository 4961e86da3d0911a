import { expect, test } from 'vitest'
import type { Content } from '../../src/core/content.ts'
import { CONDITIONS, readinessOf } from '../../src/core/readiness.ts'
import { fixtureWorld } from '../support/world.ts'

const BY = { by: 'Hoa', on: '2026-11-02' }
const { content } = await fixtureWorld()
const ids = [...content.procedures.keys()]

/** The fixture as an office that has done all that is asked. */
function ready(over: Partial<Content['office']> = {}, verified = ids): Content {
  const procedures = [...content.procedures].map(
    ([id, each]) => [id, { ...each, verified: verified.includes(id) ? BY : null }] as const,
  )
  return {
    ...content,
    procedures: new Map(procedures),
    settings: { ...content.settings, verifyFirst: ids, noticeVersion: '7' },
    office: {
      ...content.office,
      hours: { value: [], confirmed: BY },
      phone: { value: '024', confirmed: BY },
      privacyNotice: { value: '7', confirmed: BY },
      ...over,
    },
  }
}

test('an office that has done everything may open', () => {
  expect(readinessOf(ready(), 'imported').unmet).toEqual([])
})

test('each condition alone holds it back', () => {
  const none = { value: null, confirmed: null }
  const unmet = [
    readinessOf(ready({ hours: none }), 'http'),
    readinessOf(ready({ phone: none }), 'http'),
    // Somebody confirmed the notice of last year.
    readinessOf(ready({ privacyNotice: { value: '6', confirmed: BY } }), 'http'),
    readinessOf(ready({}, ids.slice(1)), 'http'),
    readinessOf(ready(), 'sample'),
  ].map((each) => each.unmet)
  expect(unmet).toEqual(CONDITIONS.map((condition) => [condition]))
})

test('a list that is cut short, or names one twice, opens nothing sooner', () => {
  const { settings, ...rest } = ready()
  const some = ids.slice(0, 2)
  const short = { ...rest, settings: { ...settings, verifyFirst: [...some, ...some] } }
  expect(ids.length).toBeGreaterThan(2)
  expect(readinessOf(short, 'http')).toEqual({
    unmet: ['procedures'],
    procedures: { needed: Math.min(25, ids.length), verified: 2, left: [] },
  })
})
