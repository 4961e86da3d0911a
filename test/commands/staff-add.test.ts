import { expect, test } from 'vitest'
import { askedIn, linkFor } from '../../src/commands/staff-add/link-for.ts'
import { OperatorError } from '../../src/core/errors.ts'
import { freshStore } from '../support/records.ts'
import { NOW } from '../support/world.ts'

const URL = 'https://motcua.example'
const BY = { id: null, name: 'kiểm thử' }

test('a name may stand in quotes or not', () => {
  const lan = { name: 'Nguyễn Thị Lan', role: 'editor' }
  expect(askedIn(['Nguyễn Thị Lan', '--role', 'editor'])).toEqual(lan)
  expect(askedIn(['Nguyễn', 'Thị', 'Lan', '--role=editor'])).toEqual(lan)
})

test.each([[[]], [['Lan']], [['Lan', '--role', 'boss']], [['--role', 'editor']], [['Lan', '--x']]])(
  '%j is refused, saying how to ask',
  (args) => {
    expect(() => askedIn(args)).toThrow(OperatorError)
    expect(() => askedIn(args)).toThrow('npm run staff:add -- "Nguyễn Thị Lan" --role')
  },
)

test('gives a link for a new account, and a new link for the same one', async () => {
  const store = await freshStore(NOW)
  const lan = { name: 'Nguyễn Thị Lan', role: 'editor' } as const
  const first = await linkFor(store, lan, URL, NOW)
  const again = await linkFor(store, { ...lan, name: 'nguyen thi lan' }, URL, NOW)
  const secretIn = (text: string): string =>
    text.match(/https:\/\/motcua\.example\/staff\/link\/([\w-]{32})$/)?.[1] ?? ''
  expect(await store.linkOf(secretIn(first), NOW)).toBeNull()
  expect(await store.linkOf(secretIn(again), NOW)).toMatchObject({ account: { role: 'editor' } })
  expect(await store.staffAccounts(NOW)).toHaveLength(1)
})

test('changes nothing of an account with another role, or that is locked', async () => {
  const store = await freshStore(NOW)
  const account = await store.addStaff('Lan', 'editor', BY, NOW)
  const asking = (role: 'admin' | 'editor') => linkFor(store, { name: 'Lan', role }, URL, NOW)
  await expect(asking('admin')).rejects.toThrow('"Lan", có vai trò editor')
  await store.setLocked(account?.id ?? '', true, BY, NOW)
  await expect(asking('editor')).rejects.toThrow('đang bị khóa')
})
