import { beforeAll, expect, test } from 'vitest'
import { respond, type Surroundings } from '../../src/conversation/respond.ts'
import type { LookedUp } from '../../src/core/look-up.ts'
import { NOTHING_LOOKED_UP } from '../../src/core/look-up.ts'
import { newSession } from '../../src/core/session.ts'
import type { TakenTurn } from '../../src/core/turn.ts'
import { fixtureWorld } from '../support/world.ts'

const CODE = 'H26.15.17-261101-0004'
const from = { channel: 'terminal', id: 'outage' } as const

let around: Surroundings
beforeAll(async () => {
  around = await fixtureWorld()
})

/** What is said to a code and a second fact. */
function guess(lookedUp: Partial<LookedUp>): TakenTurn {
  const asked = { ...newSession(from, 'vi'), place: { at: 'dossier-fact', codes: [CODE] } as const }
  const message = { id: 'm', from, kind: 'text', text: '9999' } as const
  return respond(message, asked, { ...around, lookedUp: { ...NOTHING_LOOKED_UP, ...lookedUp } })
}

test('while the source is silent a second fact that opens nothing counts as a wrong one', () => {
  const { claims, replies } = guess({ unavailable: true, withinMs: 3_000 })
  expect(replies.map(({ text }) => text).join()).toContain('Hệ thống hồ sơ đang không trả lời')
  expect(claims).toEqual(guess({}).claims)
  expect(claims?.map((claim) => 'checkOnly' in claim)).toEqual([false, false, false])
})

test('what does not open is told when the source would have answered at the latest', () => {
  expect(guess({ withinMs: 3_000 }).holdMs).toBe(3_000)
  expect(guess({ withinMs: 3_000, unavailable: true }).holdMs).toBe(3_000)
  expect(guess({}).holdMs).toBe(300)
})

test('a QR of the counter that finds the source silent is not said to be used', () => {
  const token = 'A'.repeat(22)
  const lookedUp: LookedUp = {
    ...NOTHING_LOOKED_UP,
    oneTime: { kind: 'follow', code: CODE },
    unavailable: true,
  }
  const message = { id: 'm', from, kind: 'start', payload: `d_${token}` } as const
  const { replies, claims } = respond(message, newSession(from, 'vi'), { ...around, lookedUp })
  expect(replies.map(({ text }) => text).join()).toContain('đang không trả lời')
  expect(claims ?? []).toEqual([])
})
