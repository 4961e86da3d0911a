import type { Content } from '../../core/content.ts'
import type { Candidate, Find, Finding } from '../../core/finding.ts'
import { candidatesFor, type Weighed } from './candidates.ts'
import { decide } from './decide.ts'
import { type DecisionSettings, FEATURES } from './decision.ts'
import { indexOf } from './index-of.ts'
import { qualifiersOf, qualifiersOfUnit } from './qualifiers.ts'
import { readingWith } from './reading.ts'
import { unitsOf } from './units.ts'
import type { Term } from './vocabulary.ts'

/** Makes the index of all that a question can be about, and the finding over it. */
export function createFind(content: Content, decision: DecisionSettings): Find {
  const candidates = createCandidates(content, decision)
  const withCode = unitsByCode(content)
  return (text, not = []): Finding => {
    const named = withCode(text)
    if (named) return named
    const weighed = candidates(text).filter(({ unit }) => !not.includes(unit.id))
    return decide(chancesOf(weighed, decision), decision.thresholds)
  }
}

/** What a code of the national database names, if one is typed. */
function unitsByCode({ procedures, elsewhere }: Content): (text: string) => Finding | undefined {
  const byCode = new Map<string, Finding>()
  for (const { id, codes } of elsewhere.values()) {
    for (const code of codes) byCode.set(code, { kind: 'elsewhere', elsewhere: id, ranked: [] })
  }
  for (const { id, code, formerCodes, replacedBy } of procedures.values()) {
    if (replacedBy !== undefined) continue
    for (const each of [...formerCodes, ...(code === undefined ? [] : [code])]) {
      byCode.set(each, { kind: 'answer', procedure: id, ranked: [] })
    }
  }
  return (text) => byCode.get(text.match(/\b\d\.\d{6}\b/)?.[0] ?? '')
}

/** What `createFind` weighs, for `npm run eval -- FILE --fit`. */
export function createCandidates(
  content: Content,
  decision: Pick<DecisionSettings, 'qualifiers'>,
): (text: string) => readonly Weighed[] {
  const reading = readingWith(content.words)
  const units = unitsOf(content)
  const index = indexOf(units, reading, content.words)
  const qualifiersIn = qualifiersOf(decision.qualifiers)
  const passagesOf = units.map((): (readonly Term[])[] => [])
  for (const { unit, terms } of index.passages) passagesOf[unit]?.push(terms)
  const ownQualifiers = passagesOf.map((passages) => qualifiersOfUnit(passages, qualifiersIn))
  return (text) => {
    const terms = reading.ofQuestion(text, index.vocabulary, index.isPair)
    return terms.length === 0 ? [] : candidatesFor(terms, index, qualifiersIn, ownQualifiers)
  }
}

export interface Chance extends Candidate {
  /** From 0 to 1; what is missing to 1 is the chance that none is meant. */
  readonly score: number
  readonly isAllSaid: boolean
}

/** The chance of each candidate to be meant, best first; "none of them" has log odds 0. */
export function chancesOf(
  weighed: readonly Weighed[],
  { weights }: Pick<DecisionSettings, 'weights'>,
): readonly Chance[] {
  const odds = weighed.map(({ features }) =>
    Math.exp(FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0)),
  )
  const all = odds.reduce((sum, each) => sum + each, 1)
  return weighed
    .map(({ unit: { kind, id }, isAllSaid }, at) => ({
      kind,
      id,
      score: (odds[at] ?? 0) / all,
      isAllSaid,
    }))
    .sort((a, b) => b.score - a.score)
}
