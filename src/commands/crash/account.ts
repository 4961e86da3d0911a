import type { Config } from '../../config.ts'
import type { Ballot } from '../../core/survey.ts'
import { openDatabase } from '../../open-records.ts'
import { linesOf } from '../../storage/table-rows.ts'
import { CRASH_CHANNELS, type CrashChannel, different, type Heard, steady } from './citizens.ts'

/** What became of all that was said on a channel. */
export interface Account {
  readonly channel: CrashChannel
  readonly citizens: number
  readonly admitted: number
  readonly answered: number
  /** Admitted, and not or wrongly answered. */
  readonly lost: number
  /** Turns recorded more than once. */
  readonly doubled: number
  readonly outOfOrder: number
  readonly ratings: number
  readonly ratingsLost: number
  readonly ratingsDoubled: number
  /** Texts that came more than once; each must have been in flight at a kill, and be counted by the service. */
  readonly sentTwice: number
  readonly sentTwiceCounted: number
  /** Came twice within one life, or more than one of a citizen at one kill. */
  readonly sentTwiceWrongly: number
}

/** All that must be zero. */
export function isWell(account: Account): boolean {
  const { lost, doubled, outOfOrder, ratingsLost, ratingsDoubled, sentTwiceWrongly } = account
  const faults = [lost, doubled, outOfOrder, ratingsLost, ratingsDoubled, sentTwiceWrongly]
  return faults.every((count) => count === 0) && account.sentTwice <= account.sentTwiceCounted
}

/** `expected` are the texts that a citizen gets whom no kill disturbs. */
export async function accountsOf(
  config: Config,
  heard: readonly Heard[],
  expected: ReadonlyMap<CrashChannel, readonly string[]>,
): Promise<readonly Account[]> {
  const records = await recordsOf(config)
  return CRASH_CHANNELS.map((channel) => {
    const theirs = heard.filter(({ citizen }) => citizen.channel === channel)
    const should = expected.get(channel) ?? []
    const admitted = sum(theirs.map((one) => one.admitted))
    const twice = theirs.map(({ texts }) => twiceSent(texts))
    const rated = theirs.map(({ scores }) => scores.join(' ')).toSorted()
    const stored = records.ratings.get(channel) ?? []
    const turns = records.turns.get(channel) ?? 0
    const missing = theirs.map((one) =>
      should.filter((text) => !different(one.texts).includes(text)),
    )
    const lost = sum(missing.map((texts) => texts.length)) + records.unanswered(channel)
    return {
      channel,
      citizens: theirs.length,
      admitted,
      answered: Math.min(turns, admitted) - records.unanswered(channel),
      lost,
      doubled: Math.max(0, turns - admitted),
      outOfOrder: theirs.filter(
        (one, at) =>
          missing[at]?.length === 0 && different(one.texts).join('\0') !== should.join('\0'),
      ).length,
      ratings: stored.length,
      ratingsLost: without(rated, stored).length,
      ratingsDoubled: without(stored, rated).length,
      sentTwice: sum(twice.map(({ times }) => times)),
      sentTwiceCounted: records.sentTwice.get(channel) ?? 0,
      sentTwiceWrongly: sum(twice.map(({ wrong }) => wrong)),
    }
  })
}

/**
 * How many texts came again. Wrong is a text twice in one life, and more than one of a life that came again
 * later: only what was in flight at its end may.
 */
function twiceSent(texts: Heard['texts']): { times: number; wrong: number } {
  const came = texts.map(({ text, life }) => ({ text: steady(text), life }))
  const isAgain = ({ text }: { text: string }, from: number, to: number): boolean =>
    came.slice(from, to).some((other) => other.text === text)
  const again = came.filter((one, at) => isAgain(one, 0, at))
  const times = new Set(again.map(({ text }) => text)).size
  const inFlight = came.filter((one, at) => isAgain(one, at + 1, came.length))
  return { times, wrong: inFlight.length - new Set(inFlight.map(({ life }) => life)).size }
}

/** What is left of the one where as much of the other is taken away. */
function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken]
  return all.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

interface Recorded {
  readonly turns: ReadonlyMap<string, number>
  readonly ratings: ReadonlyMap<string, readonly string[]>
  readonly sentTwice: ReadonlyMap<string, number>
  unanswered(channel: CrashChannel): number
}

/** Reads the tables as a backup does, for both databases alike. */
async function recordsOf(config: Config): Promise<Recorded> {
  const turns = new Map<string, number>()
  const ratings = new Map<string, string[]>()
  const sentTwice = new Map<string, number>()
  const unanswered = new Map<string, number>()
  const count = (of: Map<string, number>, key: string, times = 1): void => {
    of.set(key, (of.get(key) ?? 0) + times)
  }
  const rated = ({
    channel,
    scores: { C1, D1, overall },
  }: Pick<Ballot, 'channel' | 'scores'>): void => {
    const key = String(channel)
    ratings.set(key, [...(ratings.get(key) ?? []), [C1, D1, overall].join(' ')].toSorted())
  }
  const database = await openDatabase(config)
  let table = ''
  let columns: readonly string[] = []
  for await (const line of linesOf(database, database.db)) {
    if ('table' in line) {
      table = line.table
      columns = line.columns
      continue
    }
    const row = Object.fromEntries(columns.map((name, at) => [name, line[at] ?? null]))
    const channel = String(row['channel'])
    if (table === 'events' && row['kind'] === 'turn-taken') count(turns, channel)
    if (table === 'inbox' && (row['settled'] === null || row['dead'] === 1)) {
      count(unanswered, channel)
    }
    if (table === 'outbox') {
      count(sentTwice, channel, Number(row['doubled']))
      if (row['settled'] === null || row['dropped'] === 1) count(unanswered, channel)
    }
    if (table === 'ballots') rated(JSON.parse(String(row['body'])))
    if (table === 'responses') {
      rated({
        channel: row['channel'] as Ballot['channel'],
        scores: JSON.parse(String(row['scores'])),
      })
    }
  }
  await database.close()
  return { turns, ratings, sentTwice, unanswered: (channel) => unanswered.get(channel) ?? 0 }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
