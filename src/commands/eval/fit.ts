import { type Chance, clearest } from '../../catalogue/search/chances.ts'
import { decide } from '../../catalogue/search/decide.ts'
import type { DecisionSettings } from '../../catalogue/search/decision.ts'
import { createCandidates } from '../../catalogue/search/find.ts'
import type { Content } from '../../core/content.ts'
import type { Finding } from '../../core/finding.ts'
import { fitWeights } from './fit-weights.ts'
import type { AskedQuestion } from './play.ts'
import { isKnown, isRight } from './right.ts'
import { isInThree, score } from './score.ts'
import { ANSWER, type Counts, cheapest, type Thresholds } from './thresholds.ts'

type Chances = readonly Chance[]

/** What a fit found: `curve` has a point for each threshold of answering, the others being as chosen. */
export interface Fit {
  readonly decision: DecisionSettings
  readonly examples: number
  /** Where the right procedure ranks, whatever is decided. */
  readonly ranks: { readonly n: number; readonly first: number; readonly inThree: number }
  readonly curve: readonly Point[]
}

export interface Point {
  readonly answer: number
  readonly isChosen: boolean
  readonly counts: Counts
}

/** Questions are dealt out by their text, so that a fit is the same each time. */
const FOLDS = 5

/**
 * Fits the weights on all questions, and the thresholds on chances that were reckoned for each fold with
 * the weights of the others: so they are chosen for questions that were not seen.
 */
export function fitDecision(
  questions: readonly AskedQuestion[],
  content: Content,
  now: DecisionSettings,
): Fit {
  const candidates = createCandidates(content, now)
  const asked = questions
    .filter(
      ({ intent, mapped, selfContained }) => intent === 'procedure' && mapped && selfContained,
    )
    .map((question) => {
      const readings = candidates(question.q)
      const [weighed = []] = readings
      const right = weighed.map(({ unit }) => isRight(question, unit, content))
      return {
        question,
        readings,
        fold: foldOf(question.q),
        example: { candidates: weighed.map(({ features }) => features), right },
        isLost: isKnown(question, content) && !right.includes(true),
      }
    })
  const weightsFrom = (fold?: number) =>
    fitWeights(
      asked.filter((each) => each.fold !== fold && !each.isLost).map(({ example }) => example),
    )
  const unseen = new Map<AskedQuestion, Chances>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = weightsFrom(fold)
    for (const each of asked.filter((one) => one.fold === fold)) {
      unseen.set(each.question, clearest(each.readings, { weights }))
    }
  }
  const count = (thresholds: Thresholds): Counts => countsOf(unseen, thresholds, content)
  const thresholds = cheapest(now.thresholds, count)
  return {
    decision: { ...now, weights: rounded(weightsFrom()), thresholds },
    examples: asked.length,
    ranks: ranksOf(unseen, content),
    curve: ANSWER.map((answer) => ({
      answer,
      isChosen: answer === thresholds.answer,
      counts: count({ ...thresholds, answer }),
    })),
  }
}

function ranksOf(unseen: ReadonlyMap<AskedQuestion, Chances>, content: Content): Fit['ranks'] {
  const ranks = [...unseen].flatMap(([question, chances]) => {
    const ids = [...content.procedures.keys()]
    if (!ids.some((id) => isRight(question, { kind: 'procedure', id }, content))) return []
    const procedures = chances.filter(({ kind }) => kind === 'procedure')
    return [procedures.findIndex((each) => isRight(question, each, content))]
  })
  return {
    n: ranks.length,
    first: ranks.filter((rank) => rank === 0).length,
    inThree: ranks.filter((rank) => rank >= 0 && rank < 3).length,
  }
}

function countsOf(
  unseen: ReadonlyMap<AskedQuestion, Chances>,
  thresholds: Thresholds,
  content: Content,
): Counts {
  const counts: Record<string, number> = {}
  for (const [question, chances] of unseen) {
    const scored = score({ question, ...outcomeOf(decide(chances, thresholds), content) }, content)
    if (scored === null) continue
    const { group, went } = scored
    const three = isInThree(scored) ? [`${group} in-three`] : []
    for (const key of [`${group} n`, `${group} ${went}`, ...three]) {
      counts[key] = (counts[key] ?? 0) + 1
    }
  }
  return counts
}

/** The outcome of the turn that a finding leads to. */
function outcomeOf(found: Finding, { topics }: Content) {
  const none = { ms: 0, ids: [] }
  switch (found.kind) {
    case 'answer':
      return { ...none, outcome: 'answered', ids: [found.procedure, ...found.near] } as const
    case 'offer':
      return { ...none, outcome: 'offered', ids: found.procedures } as const
    case 'topic': {
      const ids = topics.get(found.topic)?.choices.map(({ procedure }) => procedure) ?? []
      return { ...none, outcome: 'offered', ids } as const
    }
    case 'elsewhere':
      return { ...none, outcome: 'elsewhere', ids: [found.elsewhere] } as const
    case 'besides':
    case 'nothing':
      return { ...none, outcome: 'declined' } as const
  }
}

function foldOf(text: string): number {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum % FOLDS
}

function rounded<Weights extends Record<string, number>>(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  ) as Weights
}
