import { askedFacets } from '../core/asked-facets.ts'
import type { OldUnit } from '../core/places.ts'
import type { Facet } from '../core/procedure.ts'
import type { Session } from '../core/session.ts'
import { fold, foldedWords } from '../core/text.ts'
import type { Words } from '../core/words.ts'
import { hasContent } from './content-words.ts'
import { correctionIn } from './correction.ts'
import type { Intent } from './intent.ts'
import { oldUnitIn, oldUnitText } from './old-units.ts'
import type { World } from './turn.ts'

/** What a text asks that no phrase of `content/phrases.yaml` tells. */
export function asQuestion(typed: string, session: Session, world: World): Intent {
  const { words, lifeEvents } = world.content
  const text = typed.replace(/\bhttps?:\/\/\S+/gi, ' ')
  const corrected = correctionIn(text)
  if (corrected !== undefined) {
    const { facets } = askedFacets(corrected, words)
    return { name: 'question', text: corrected, facets, not: inHand(session) }
  }
  const { facets, rest } = askedFacets(text, words)
  const unit = oldUnitIn(text, world.content)
  if (unit !== undefined && isOnlyAboutUnit(rest, unit, words)) return { name: 'old-unit', unit }
  if (foldedWords(text).length === 0) return { name: 'plain', intent: 'unclear' }
  if (facets.length > 0 && !hasContent(rest, words, DOING) && namesNothing(text, world)) {
    return followUp(facets, session) ?? { name: 'facet-alone', facets }
  }
  const folded = fold(text)
  const event = [...lifeEvents.values()].find(({ name, aliases }) =>
    [name, ...aliases].some((each) => fold(each) === folded),
  )
  if (event !== undefined) return { name: 'choice', id: `life:${event.id}` }
  // A facet asked before still waits for its procedure.
  const asked = facets.length === 0 && session.place.at === 'offer' ? session.place.asked : facets
  const question = { name: 'question', text, facets: asked, not: [] } as const
  return unit === undefined ? question : { ...question, before: oldUnitText(unit, world) }
}

/** Beside a facet these say nothing more: `làm trong bao lâu`. */
const DOING = ['làm', 'nộp', 'lấy', 'xin', 'đi', 'đến', 'thế', 'thì', 'xong', 'mang']

/** These are asked of the procedure in hand, if there is one. */
function followUp(facets: readonly Facet[], session: Session): Intent | undefined {
  const [procedure] = inHand(session)
  return procedure === undefined ? undefined : { name: 'follow-up', procedure, facets }
}

/** `nộp ở xã khác được không` is about the procedure named or in hand, before it is about all of them. */
export function ofOneProcedure(text: string, session: Session, world: World): Intent | undefined {
  const asked = askedFacets(text, world.content.words).facets
  const facets = asked.filter((facet) => FACTS.includes(facet))
  if (facets.length === 0) return undefined
  const isNamed = world.find(text).kind === 'answer'
  return isNamed ? asQuestion(text, session, world) : followUp(facets, session)
}

/** `xã Văn Tự nay thuộc xã nào` of a unit that stands in `content/places.yaml`. */
export function ofKnownUnit(text: string, session: Session, world: World): Intent | undefined {
  const isKnown = oldUnitIn(text, world.content) !== undefined
  return isKnown ? asQuestion(text, session, world) : undefined
}

const FACTS: readonly Facet[] = ['fee', 'time', 'place']

/** The procedure that a bare `lệ phí bao nhiêu` is about. */
function inHand({ place }: Session): readonly string[] {
  return 'procedure' in place && place.procedure !== undefined ? [place.procedure] : []
}

/** Filler without diacritics may be part of a name (`chung thuc`), so finding has the last word. */
function namesNothing(text: string, { find }: World): boolean {
  const { kind } = find(text)
  return kind === 'nothing' || kind === 'offer' || kind === 'besides'
}

function isOnlyAboutUnit(rest: string, unit: OldUnit, words: Words): boolean {
  const asking = 'nay thuộc về xã nào bây giờ đâu nộp làm thủ tục'
  return !hasContent(rest, words, [unit.name, ...unit.aliases, asking].flatMap(wordsOf))
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/)
}
