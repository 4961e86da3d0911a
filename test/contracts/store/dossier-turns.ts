import { describe, expect, test } from 'vitest'
import type { FreshDatabase } from '../store.ts'
import {
  answered,
  asking,
  eachFresh,
  MINUTE,
  NOW,
  parts,
  span,
  taken,
  text,
  turnFor,
} from './given.ts'

const CODE = 'H26.1.2-261008-0975'

export function dossierTurnsContract(fresh: () => Promise<FreshDatabase>): void {
  describe('turns about dossiers', () => {
    const given = eachFresh(fresh)

    test('remember what a chat may see, how often it was tried, and who wants to be told', async () => {
      const { store } = given
      await answered(store, text('1'), {
        events: [
          { kind: 'dossier-tried', code: CODE, opened: false },
          { kind: 'dossier-tried', code: CODE, opened: true },
          { kind: 'dossier-held', code: CODE, how: 'counter' },
          { kind: 'dossier-tells', code: CODE, tells: true, version: '1' },
        ],
      })
      await answered(store, text('2'), {
        events: [{ kind: 'dossier-held', code: CODE, how: 'second-fact' }],
        at: NOW + MINUTE,
      })
      // A wish to be told is no second fact.
      await answered(store, text('3'), {
        events: [{ kind: 'dossier-tells', code: CODE, tells: true, version: '1' }],
        at: NOW + 2 * MINUTE,
      })
      expect(await store.heldBy(text('1').from)).toEqual([
        {
          code: CODE,
          how: 'counter',
          since: NOW,
          seen: NOW + MINUTE,
          tells: true,
          opened: 1,
          refused: 1,
        },
      ])
      expect(await store.heldBy({ channel: 'web', id: 'lan' })).toEqual([])
    })

    test('a budget that is only checked is not used, and refuses once it is used up', async () => {
      const { store } = given
      const budget = { kind: 'budget', key: 'x', limit: 1, windowMs: MINUTE } as const
      const check = { ...budget, checkOnly: true } as const
      await answered(store, text('1', 'lan'), { claims: [check] })
      await answered(store, text('2', 'minh'), { claims: [check] })
      await answered(store, text('3', 'tam'), { claims: [budget] })
      await store.admit(text('4', 'hoa'), NOW)
      const waiting = await taken(store)
      const saving = await store.saveTurn(
        waiting,
        turnFor(waiting, { claims: [check] }),
        parts(),
        span(),
      )
      expect(saving).toEqual({ kind: 'refused', claims: [check] })
    })

    test('a one-time token is used by one turn', async () => {
      const { store } = given
      const claim = { kind: 'one-time', token: 'token' } as const
      await store.keepOneTime('token', { kind: 'follow', code: CODE }, NOW + MINUTE)
      await answered(store, text('1', 'lan'), { claims: [claim] })
      await store.admit(text('2', 'minh'), NOW)
      const waiting = await taken(store)
      const saving = await store.saveTurn(
        waiting,
        turnFor(waiting, { claims: [claim] }),
        parts(),
        span(),
      )
      expect(saving).toEqual({ kind: 'refused', claims: [claim] })
    })

    test('what is held is sent at its time, also when something else is queued meanwhile', async () => {
      const { store } = given
      await answered(store, text('1'), { given: { ...parts('một'), notBefore: NOW + 300 } })
      expect(await store.takeParts(asking(NOW))).toEqual([])
      await answered(store, text('2'), {
        given: parts('hai'),
      })
      expect(await store.takeParts(asking(NOW + 299))).toEqual([])
      const [first] = await store.takeParts(asking(NOW + 300))
      expect(first?.part).toEqual({ text: 'một' })
    })
  })
}
