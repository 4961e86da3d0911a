import type { Account } from './account.ts'

const COLUMNS = [
  ['channel', ({ channel }) => channel],
  ['citizens', ({ citizens }) => citizens],
  ['admitted', ({ admitted }) => admitted],
  ['answered', ({ answered }) => answered],
  ['lost', ({ lost }) => lost],
  ['doubled', ({ doubled }) => doubled],
  ['out of order', ({ outOfOrder }) => outOfOrder],
  ['ratings', ({ ratings }) => ratings],
  ['lost', ({ ratingsLost }) => ratingsLost],
  ['doubled', ({ ratingsDoubled }) => ratingsDoubled],
  ['sent twice (counted)', (one) => `${one.sentTwice} (${one.sentTwiceCounted})`],
  ['wrongly', ({ sentTwiceWrongly }) => sentTwiceWrongly],
] as const satisfies readonly (readonly [string, (account: Account) => string | number])[]

function cells(texts: readonly (string | number)[]): string {
  return texts
    .map((text, at) => String(text).padStart(Math.max(9, COLUMNS[at]?.[0].length ?? 0)))
    .join(' ')
}

export const TABLE_HEAD = cells(COLUMNS.map(([name]) => name))

export function lineOf(account: Account): string {
  return cells(COLUMNS.map(([, value]) => value(account)))
}
