import type { Learned, Sayings } from '../../core/sayings.ts'
import { featuresOf } from './features.ts'

const ROUNDS = 8
const RATE = 0.3
/** A sentence told this surely has no more to teach in this round. */
const KNOWN = 0.98

interface Lesson {
  readonly subject: number
  readonly rows: readonly number[]
}

/**
 * Learns to tell the subjects apart: multinomial logistic regression, one sentence after another, each
 * weight with a step of its own (AdaGrad). `names` are what procedures are called; they count as
 * questions. The same sentences give the same weights.
 */
export function learn(sayings: Sayings, names: readonly string[]): Learned {
  const subjects = [...new Set([...sayings.keys(), 'question' as const])]
  const rows = new Map<string, number>()
  const rowOf = (feature: string): number => {
    const known = rows.get(feature)
    if (known !== undefined) return known
    rows.set(feature, rows.size + 1)
    return rows.size
  }
  const said = [...sayings, ['question', names] as const]
  const lessons = said.flatMap(([subject, sentences]) =>
    sentences.map(
      (sentence): Lesson => ({
        subject: subjects.indexOf(subject),
        rows: [0, ...featuresOf(sentence).map(rowOf)],
      }),
    ),
  )
  const width = subjects.length
  const weights = new Float32Array((rows.size + 1) * width)
  const steps = new Float32Array(weights.length).fill(1e-8)
  const chances = new Float64Array(width)
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of shuffled(lessons.length, round)) {
      const lesson = lessons[at]
      if (lesson) teach(lesson, width, weights, steps, chances)
    }
  }
  return { subjects, rows, weights }
}

function teach(
  { subject, rows }: Lesson,
  width: number,
  weights: Float32Array,
  steps: Float32Array,
  chances: Float64Array,
): void {
  weigh(rows, rows.length, width, weights, chances)
  if ((chances[subject] ?? 0) > KNOWN) return
  const share = 1 / Math.sqrt(rows.length)
  for (let at = 0; at < width; at++) {
    const slope = ((chances[at] ?? 0) - (at === subject ? 1 : 0)) * share
    if (Math.abs(slope) < 1e-4) continue
    for (const row of rows) {
      const cell = row * width + at
      const step = (steps[cell] ?? 0) + slope * slope
      steps[cell] = step
      weights[cell] = (weights[cell] ?? 0) - (RATE * slope) / Math.sqrt(step)
    }
  }
}

/** Writes the chance of each subject, given the rows of those of a text's `count` features that are known. */
export function weigh(
  rows: readonly number[],
  count: number,
  width: number,
  weights: Float32Array,
  chances: Float64Array,
): void {
  chances.fill(0)
  for (const row of rows) {
    for (let at = 0; at < width; at++) {
      chances[at] = (chances[at] ?? 0) + (weights[row * width + at] ?? 0)
    }
  }
  const share = 1 / Math.sqrt(count)
  let total = 0
  for (let at = 0; at < width; at++) {
    const odds = Math.exp((chances[at] ?? 0) * share)
    chances[at] = odds
    total += odds
  }
  for (let at = 0; at < width; at++) chances[at] = (chances[at] ?? 0) / total
}

/** The numbers below `count` in an order that is another each round, and the same each time. */
function shuffled(count: number, round: number): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at)
  let state = round + 1
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
  return order
}
