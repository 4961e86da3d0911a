import { describe, expect, test } from 'vitest'
import type { Actor, StaffRecords } from '../../../src/core/staff.ts'
import type { FreshDatabase } from '../store.ts'
import { DAY, eachFresh, MINUTE, NOW } from './given.ts'

const BY: Actor = { id: null, name: 'dòng lệnh' }
const KEEP = {
  questions: 30,
  sessions: 20,
  answered: 7,
  deadLetters: 5,
  dossiers: 90,
  follows: 30,
  handed: 60,
  addresses: 3,
}

async function added(store: StaffRecords, name: string, role: 'admin' | 'editor' = 'editor') {
  const account = await store.addStaff(name, role, BY, NOW)
  if (account === null) throw new Error(`${name} is taken`)
  return account
}

async function withPassword(store: StaffRecords, name: string, role: 'admin' | 'editor') {
  const { id } = await added(store, name, role)
  await store.redeemLink(await store.makeLink(id, BY, NOW), { passwordHash: 'x' }, NOW)
  return id
}

async function actions(store: StaffRecords): Promise<string[]> {
  const lines = await store.auditLog({ atMost: 100 })
  return lines.map(({ action, about, by }) => `${by.name}: ${action} ${about}`)
}

export function staffContract(fresh: () => Promise<FreshDatabase>): void {
  describe('accounts of staff', () => {
    const given = eachFresh(fresh)

    test('are kept, in the order of their names, one for each name', async () => {
      await added(given.store, 'Phạm Bình')
      await added(given.store, 'Đỗ An', 'admin')
      expect(await given.store.addStaff('pham binh', 'viewer', BY, NOW)).toBeNull()
      const store = await given.restart()
      expect(await store.staffAccounts(NOW)).toMatchObject([
        { name: 'Đỗ An', role: 'admin', locked: false, hasPassword: false, lastSeen: null },
        { name: 'Phạm Bình', role: 'editor', added: NOW },
      ])
    })

    test('may be of a unit, and of none again', async () => {
      const { store } = given
      const { id, unit } = await added(store, 'An')
      expect(unit).toBeNull()
      expect(await store.changeUnit(id, 'mot-cua', BY, NOW)).toBe('done')
      const again = await given.restart()
      expect(await again.staffAccounts(NOW)).toMatchObject([{ name: 'An', unit: 'mot-cua' }])
      await again.changeUnit(id, null, BY, NOW)
      expect(await again.staffAccounts(NOW)).toMatchObject([{ name: 'An', unit: null }])
      expect(await again.changeUnit('nobody', null, BY, NOW)).toBe('unknown')
      expect(await actions(again)).toHaveLength(3)
    })

    test('can administer once a password is set, and not while locked', async () => {
      const { store } = given
      const { id } = await added(store, 'An', 'admin')
      expect(await store.hasAdmin()).toBe(false)
      await store.redeemLink(await store.makeLink(id, BY, NOW), { passwordHash: 'x' }, NOW)
      expect(await store.hasAdmin()).toBe(true)
      expect(await store.setLocked(id, true, BY, NOW)).toBe('last-admin')
      expect(await store.changeRole(id, 'leader', BY, NOW)).toBe('last-admin')
      await withPassword(store, 'Bình', 'admin')
      expect(await store.setLocked(id, true, BY, NOW)).toBe('done')
      expect(await store.setLocked('nobody', true, BY, NOW)).toBe('unknown')
    })
  })

  describe('a one-time link', () => {
    const given = eachFresh(fresh)

    test('opens once, until its end, the last that was made', async () => {
      const { store } = given
      const { id } = await added(store, 'Lan')
      const old = await store.makeLink(id, BY, NOW)
      const link = await store.makeLink(id, BY, NOW)
      expect(await store.linkOf(old, NOW)).toBeNull()
      expect(await store.linkOf(link, NOW)).toMatchObject({ kind: 'account', account: { id } })
      expect(await store.linkOf(link, NOW + 2 * DAY)).toBeNull()
      const both = [1, 2].map(() => store.redeemLink(link, { passwordHash: 'x' }, NOW))
      const kinds = (await Promise.all(both)).map(({ kind }) => kind)
      expect(kinds.toSorted()).toEqual(['done', 'gone'])
    })

    test('of the first administrator is worth nothing once there is one', async () => {
      const { store } = given
      const link = await store.makeLink(null, BY, NOW)
      expect(await store.linkOf(link, NOW)).toEqual({ kind: 'first-admin' })
      await withPassword(store, 'An', 'admin')
      expect(await store.linkOf(link, NOW)).toBeNull()
      const to = { passwordHash: 'x', name: 'Kẻ khác' }
      expect(await store.redeemLink(link, to, NOW)).toEqual({ kind: 'gone' })
    })

    test('is not used up where the name is taken', async () => {
      const { store } = given
      await added(store, 'An')
      const link = await store.makeLink(null, BY, NOW)
      const to = { passwordHash: 'x', name: 'AN' }
      expect(await store.redeemLink(link, to, NOW)).toEqual({ kind: 'name-taken' })
      expect(await store.redeemLink(link, { ...to, name: 'An 2' }, NOW)).toMatchObject({
        kind: 'done',
      })
      expect(await store.hasAdmin()).toBe(true)
    })
  })

  describe('the audit log', () => {
    const given = eachFresh(fresh)

    test('has a line of every change, and none of what was not done', async () => {
      const { store } = given
      const an = await withPassword(store, 'An', 'admin')
      await store.changeRole(an, 'viewer', BY, NOW)
      await store.changeRole(an, 'admin', BY, NOW)
      await store.setLocked(an, false, BY, NOW)
      await store.endSessions({ account: an, session: null }, BY, NOW)
      await store.addStaff('an', 'viewer', BY, NOW)
      await store.setPassword({ id: an, name: 'An', session: 's' }, 'y', NOW)
      expect(await actions(store)).toEqual([
        'An: password-set An',
        'An: password-set An',
        'dòng lệnh: link-made An',
        'dòng lệnh: account-added An',
      ])
    })

    test('is read newest first, in pieces, of all or of one', async () => {
      const { store } = given
      for (const n of [1, 2, 3, 4]) {
        const by = { id: n % 2 === 0 ? 'even' : 'odd', name: `${n}` }
        await store.audit({
          at: NOW + n,
          by,
          action: 'signed-in',
          about: `${n}`,
          detail: { n: `${n}` },
        })
      }
      const names = (lines: readonly { by: Actor }[]): string =>
        lines.map(({ by }) => by.name).join('')
      const first = await store.auditLog({ atMost: 2 })
      expect(names(first)).toBe('43')
      expect(first[0]).toMatchObject({ at: NOW + 4, detail: { n: '4' }, by: { id: 'even' } })
      expect(names(await store.auditLog({ atMost: 2, before: first.at(-1)?.seq }))).toBe('21')
      expect(names(await store.auditLog({ atMost: 9, by: 'odd' }))).toBe('31')
    })

    test('outlives what retention removes', async () => {
      const { store } = given
      const { id } = await added(store, 'Lan')
      const link = await store.makeLink(id, BY, NOW)
      await store.retain(NOW + 10_000 * DAY, KEEP)
      expect(await actions(store)).toHaveLength(2)
      expect(await store.linkOf(link, NOW)).toBeNull()
    })
  })

  describe('tries', () => {
    const given = eachFresh(fresh)

    test('are counted in their window, durably, each budget by itself', async () => {
      const budget = { name: 'a', limit: 2, windowMs: MINUTE }
      const other = { ...budget, name: 'b' }
      expect(await given.store.tryWithin([budget], NOW)).toBe(true)
      expect(await given.store.tryWithin([budget, other], NOW)).toBe(true)
      const store = await given.restart()
      expect(await store.tryWithin([budget, other], NOW + MINUTE - 1)).toBe(false)
      expect(await store.tryWithin([other], NOW)).toBe(true)
      expect(await store.tryWithin([budget], NOW + MINUTE)).toBe(true)
    })
  })

  describe('kept questions', () => {
    const given = eachFresh(fresh)

    test('are none at first', async () => {
      expect(await given.store.keptQuestions(3)).toEqual({ count: 0, newest: [] })
    })
  })
}
