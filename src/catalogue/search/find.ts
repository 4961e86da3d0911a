import type { Content } from '../../core/content.ts'
import type { Find, Finding } from '../../core/finding.ts'
import { likeliest } from '../sayings/likeliest.ts'
import { candidatesFor, type Weighed } from './candidates.ts'
import { clearest } from './chances.ts'
import { decide } from './decide.ts'
import type { DecisionSettings } from './decision.ts'
import { indexOf } from './index-of.ts'
import { partsOf } from './parts.ts'
import { qualifiersOf, qualifiersOfUnit } from './qualifiers.ts'
import { readingWith } from './reading.ts'
import { asksIn, withOthersAsked } from './several.ts'
import { unitsOf } from './units.ts'
import type { Term } from './vocabulary.ts'

/** Makes the index of all that a question can be about, and the finding over it. */
export function createFind(content: Content, decision: DecisionSettings): Find {
  const candidates = createCandidates(content, decision)
  const withCode = unitsByCode(content)
  const found = (text: string, not: readonly string[]): Finding => {
    const named = withCode(text)
    if (named) return named
    const decided = (part: string): Finding => {
      const readings = candidates(part).map((weighed) =>
        weighed.filter(({ unit }) => !not.includes(unit.id)),
      )
      return decide(clearest(readings, decision), decision.thresholds)
    }
    const finding = withOthersAsked(decided(text), asksIn(text).map(decided))
    return not.length > 0 ? finding : unlessBesides(finding, text, content, decision)
  }
  // One message is looked up a few times in its turn, always with the same words.
  let last: { readonly text: string; readonly finding: Finding } | undefined
  return (text, not = []) => {
    if (not.length > 0) return found(text, not)
    if (last?.text !== text) last = { text, finding: found(text, not) }
    return last.finding
  }
}

/** The finding, unless the text is likelier to speak of something else. */
function unlessBesides(
  finding: Finding,
  text: string,
  { learned }: Content,
  { besides: { unsure, sure } }: DecisionSettings,
): Finding {
  const other = likeliest(learned, text)
  if (other === undefined) return finding
  const isSure = finding.kind !== 'nothing' && finding.kind !== 'offer'
  // That nobody here can help is said only when it is so.
  const least = isSure || other.besides === 'out-of-scope' ? sure : unsure
  return other.chance < least
    ? finding
    : { kind: 'besides', besides: other.besides, ranked: finding.ranked }
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
      byCode.set(each, { kind: 'answer', procedure: id, near: [], ranked: [] })
    }
  }
  return (text) => byCode.get(text.match(/\b\d\.\d{6}\b/)?.[0] ?? '')
}

/**
 * What `createFind` weighs, for `npm run eval -- FILE --fit`: the candidates for the whole text, then for
 * each part of a story.
 */
export function createCandidates(
  content: Content,
  decision: Pick<DecisionSettings, 'qualifiers'>,
): (text: string) => readonly (readonly Weighed[])[] {
  const reading = readingWith(content.words)
  const units = unitsOf(content)
  const index = indexOf(units, reading, content.words)
  const qualifiersIn = qualifiersOf(decision.qualifiers)
  const passagesOf = units.map((): (readonly Term[])[] => [])
  for (const { unit, terms } of index.passages) passagesOf[unit]?.push(terms)
  const ownQualifiers = passagesOf.map((passages) => qualifiersOfUnit(passages, qualifiersIn))
  const ofPart = (text: string): readonly Weighed[] => {
    const terms = reading.ofQuestion(text, index.vocabulary, index.isPair)
    return terms.length === 0 ? [] : candidatesFor(terms, index, qualifiersIn, ownQualifiers)
  }
  return (text) => [text, ...partsOf(text)].map(ofPart)
}
