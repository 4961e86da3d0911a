import type { Besides, Learned } from '../../core/sayings.ts'
import { featuresOf } from './features.ts'
import { weigh } from './learn.ts'

/** What a text is likeliest to speak of, and the chance of it; nothing if it asks for a procedure or holds no word. */
export function likeliest(
  { subjects, rows, weights }: Learned,
  text: string,
): { readonly besides: Besides; readonly chance: number } | undefined {
  if (!/\p{L}/u.test(text)) return undefined
  const features = featuresOf(text)
  const known = features.flatMap((feature) => rows.get(feature) ?? [])
  const chances = new Float64Array(subjects.length)
  weigh([0, ...known], features.length + 1, subjects.length, weights, chances)
  const best = chances.indexOf(Math.max(...chances))
  const subject = subjects[best]
  return subject === undefined || subject === 'question'
    ? undefined
    : { besides: subject, chance: chances[best] ?? 0 }
}
