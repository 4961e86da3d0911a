import type { Content } from '../../core/content.ts'
import { percentile } from '../bench/figure.ts'
import type { Played } from './play.ts'
import { isInThree, score } from './score.ts'

/**
 * Counts by group, then by how it went: `in-catalogue` → `{ n, right, offered, wrong … }`; `in-three`
 * counts beside these how often the right one was answered or among the first choices.
 */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface Report {
  readonly overall: Counts
  readonly perOrigin: Readonly<Record<string, Counts>>
  readonly perIntent: Readonly<Record<string, Counts>>
  readonly ms: { readonly p50: number; readonly p99: number }
  readonly items: readonly Item[]
}

interface Item {
  readonly q: string
  readonly outcome: string
  readonly ids: readonly string[]
  readonly codes: readonly string[]
  readonly intent: string
  readonly ms: number
}

export function report(played: readonly Played[], content: Content): Report {
  const by = (key: (each: Played) => string): Record<string, Counts> =>
    Object.fromEntries(
      [...new Set(played.map(key))].map((name) => [
        name,
        countsOf(
          played.filter((each) => key(each) === name),
          content,
        ),
      ]),
    )
  const times = played.map(({ ms }) => ms)
  return {
    overall: countsOf(played, content),
    perOrigin: by(({ question }) => question.origin),
    perIntent: by(({ question }) => question.intent),
    ms: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    items: played.map(({ question, outcome, ids, ms }) => ({
      q: question.q,
      outcome,
      ids,
      codes: question.codes,
      intent: question.intent,
      ms,
    })),
  }
}

function countsOf(played: readonly Played[], content: Content): Counts {
  const counts: Record<string, Record<string, number>> = {}
  for (const each of played) {
    const scored = score(each, content)
    if (scored === null) continue
    const { group, went } = scored
    const known = counts[group] ?? { n: 0 }
    const three = isInThree(scored) ? { 'in-three': (known['in-three'] ?? 0) + 1 } : {}
    const now = { n: (known['n'] ?? 0) + 1, [went]: (known[went] ?? 0) + 1 }
    counts[group] = { ...known, ...now, ...three }
  }
  return counts
}

/** The table of design, section 6: shares with their n, in all and per origin. */
export function table({ overall, perOrigin, perIntent, ms }: Report): string {
  return [
    ...linesOf('tất cả', overall),
    ...Object.entries(perOrigin).flatMap(([name, counts]) => linesOf(name, counts)),
    '',
    'Ý định khác, đúng lối:',
    ...Object.entries(perIntent)
      .filter(([, counts]) => counts['other-intent'])
      .map(([name, counts]) => `  ${name}: ${shares(counts['other-intent'] ?? {})}`),
    '',
    `mỗi câu: p50 ${ms.p50.toFixed(2)} ms, p99 ${ms.p99.toFixed(2)} ms`,
  ].join('\n')
}

function linesOf(name: string, counts: Counts): string[] {
  return [name, ...Object.entries(counts).map(([group, went]) => `  ${group}: ${shares(went)}`)]
}

function shares({ n = 0, ...went }: Readonly<Record<string, number>>): string {
  const parts = Object.entries(went).map(([how, count]) => `${how} ${(count / n).toFixed(3)}`)
  return `n=${n} ${parts.toSorted().join(', ')}`
}
