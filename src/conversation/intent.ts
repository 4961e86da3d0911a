import { type Feedback, type FeedbackCategory, feedbackCodeIn } from '../core/feedback.ts'
import type { Finding } from '../core/finding.ts'
import { type HandedQuestion, handOverCode } from '../core/hand-over.ts'
import type { Message } from '../core/message.ts'
import type { PhotoMiss, PhotoReading, Picture } from '../core/photo.ts'
import type { OldUnit } from '../core/places.ts'
import type { Facet } from '../core/procedure.ts'
import type { Receipt } from '../core/receipts.ts'
import type { Locale, Place, Session } from '../core/session.ts'
import { slipCodeIn } from '../core/slip-code.ts'
import { clean, foldedWords } from '../core/text.ts'
import type { Reporting } from './counter-report.ts'
import {
  awaitsDigits,
  type DossierIntent,
  dossierIntentOf,
  labelledFactIn,
} from './dossier-intent.ts'
import type { Question } from './find-procedure.ts'
import { looselySaid } from './loosely-said.ts'
import {
  choicePicked,
  isNumber,
  isOrdinal,
  ordinalIn,
  papersTicked,
  yesOrNoIn,
} from './menu-pick.ts'
import { asQuestion, ofKnownUnit, ofOneProcedure } from './question-intent.ts'
import { receiptCodeSaid } from './receipt-said.ts'
import { saidIntents } from './said-intents.ts'
import { type SurveyIntent, surveyIntentOf } from './survey-intent.ts'
import type { World } from './turn.ts'
import { isPlainIntent, type PlainIntent } from './ways-on.ts'

/** What comes from a citizen: all but what our own code has to tell. */
export type CitizenMessage = Exclude<Message, { readonly kind: 'notice' }>

/** What a citizen means by one message. */
export type Intent =
  | { readonly name: 'start'; readonly payload?: string }
  | { readonly name: 'choice'; readonly id: string }
  | { readonly name: 'unreadable'; readonly what: Extract<Message, { kind: 'unreadable' }>['what'] }
  | { readonly name: 'photo-miss'; readonly why: PhotoMiss }
  | { readonly name: 'emergency' | 'greeting' | 'none' | 'office' | 'unknown-unit' }
  | { readonly name: 'plain'; readonly intent: PlainIntent }
  | { readonly name: 'denunciation'; readonly text: string }
  | { readonly name: 'language'; readonly locale: Locale }
  | {
      readonly name: 'tick'
      readonly papers: Extract<Place, { at: 'papers' }>
      readonly keys: readonly string[]
    }
  /** Dossiers are spoken of, without a code. */
  | { readonly name: 'dossiers' }
  | Exclude<DossierIntent, { name: 'insurance-dossier' }>
  | Exclude<SurveyIntent, { name: 'choice' }>
  | { readonly name: 'rate' }
  | { readonly name: 'slip'; readonly code: string }
  /** A question for an officer, as it was written. */
  | { readonly name: 'to-officer'; readonly text: string }
  | { readonly name: 'counter-words'; readonly place: Reporting; readonly text: string }
  | {
      readonly name: 'feedback-text'
      readonly category: FeedbackCategory
      readonly text: string
    }
  | { readonly name: 'feedback-picture'; readonly code: string; readonly picture: Picture }
  /** The number of feedback, `null` where this chat gave none under it. */
  | { readonly name: 'feedback-number'; readonly feedback: Feedback | null }
  /** The code of a question that was handed over. */
  | { readonly name: 'handed'; readonly question: HandedQuestion }
  /** The code of a list of papers, scanned or typed. */
  | { readonly name: 'receipt'; readonly receipt: Receipt }
  | { readonly name: 'unknown-number' }
  | { readonly name: 'old-unit'; readonly unit: OldUnit }
  | { readonly name: 'follow-up'; readonly procedure: string; readonly facets: readonly Facet[] }
  | { readonly name: 'facet-alone'; readonly facets: readonly Facet[] }
  | ({ readonly name: 'question' } & Question)

export function intentOf(message: CitizenMessage, session: Session, world: World): Intent {
  const { receipt } = world.lookedUp
  if (receipt !== null && receiptCodeSaid(message, session) !== null) {
    return { name: 'receipt', receipt }
  }
  switch (message.kind) {
    case 'start':
      return { name: 'start', ...(message.payload !== undefined && { payload: message.payload }) }
    case 'choice':
      return { name: 'choice', id: message.choice }
    case 'unreadable':
      return { name: 'unreadable', what: message.what }
    case 'photo':
      return { name: 'photo-miss', why: 'unavailable' }
    case 'photo-read':
      return intentOfPhoto(message.reading, message.caption, session, world)
    case 'text':
      return intentOfText(clean(message.text).trim(), session, world)
  }
}

/** Danger in the words beside it, then its code; what else a photo is matters only without words. */
function intentOfPhoto(
  reading: PhotoReading,
  caption: string | undefined,
  session: Session,
  world: World,
): Intent {
  const said = caption && intentOfText(clean(caption).trim(), session, world)
  if (said && said.name === 'emergency') return said
  if (reading.kind === 'picture') {
    const { place } = session
    if (said && said.name === 'denunciation') return said
    return place.at === 'feedback-picture'
      ? { name: 'feedback-picture', code: place.code, picture: reading.picture }
      : { name: 'photo-miss', why: 'no-barcode' }
  }
  if (reading.kind === 'codes') {
    const codes = reading.readings.map(({ code }) => code)
    return { name: 'dossier', codes, typed: labelledFactIn(caption ?? '') ?? null }
  }
  return said && reading.kind !== 'citizen-card' ? said : { name: 'photo-miss', why: reading.kind }
}

/** Danger first; then what the last menu makes of the text; then what is said in so many words. */
function intentOfText(text: string, session: Session, world: World): Intent {
  if (foldedWords(text).length === 0) return { name: 'plain', intent: 'unclear' }
  const said = saidIntents(text, world.content.words)
  const isDanger = said.has('emergency') || said.has('accident')
  if (isDanger) return { name: 'emergency' }
  const slip = slipCodeIn(text, world.content.settings.ratings.slipPrefix)
  if (slip !== null) return { name: 'slip', code: slip }
  const picked = pickedFrom(text, session) ?? answeredIn(said, session)
  if (picked !== undefined) return { name: 'choice', id: picked }
  const handed = handedIn(text, said, session, world)
  if (handed !== undefined) return handed
  const number = feedbackCodeIn(text)
  if (number !== null) {
    const feedback = world.kept.feedback.find(({ code }) => code === number) ?? null
    return { name: 'feedback-number', feedback }
  }
  const { place } = session
  if (place.at === 'feedback' && !isAway(said)) {
    return { name: 'feedback-text', category: place.category, text }
  }
  if (place.at === 'counter-report' && !isAway(said) && !(place.noted && isSure(text, world))) {
    return { name: 'counter-words', place, text }
  }
  // Neither a denunciation nor the word that leads away is a comment or a score.
  const isMeant = !said.has('denunciation') && !said.has('menu')
  const answer = isMeant ? surveyIntentOf(text, said, session.place, world) : undefined
  return answer ?? fromMenu(text, session) ?? fromWords(text, said, session, world)
}

/** What is for an officer, or asks after it. The words that lead away still do. */
function handedIn(
  text: string,
  said: ReadonlySet<string>,
  { place }: Session,
  { kept }: World,
): Intent | undefined {
  const code = handOverCode(text)
  const question = kept.handed.find((each) => each.code === code)
  if (question !== undefined) return { name: 'handed', question }
  if (place.at !== 'to-officer' || isAway(said)) return undefined
  return said.has('person') && foldedWords(text).length <= A_WISH
    ? undefined
    : { name: 'to-officer', text }
}

function isAway(said: ReadonlySet<string>): boolean {
  return LEADS_AWAY.some((intent) => said.has(intent))
}

const LEADS_AWAY = ['menu', 'denunciation', 'delete-data', 'my-data']
/** `cho tôi gặp cán bộ với ạ` asks nothing yet. */
const A_WISH = 7

function pickedFrom(text: string, { menu }: Session): string | undefined {
  return choicePicked(text, menu) ?? ordinalIn(text, menu)
}

/** The questions of a case are answered with a bare yes or no, too. */
function answeredIn(said: ReadonlySet<string>, { place, menu }: Session): string | undefined {
  if (place.at !== 'case') return undefined
  const isYes = said.has('affirm')
  return isYes || said.has('deny') ? yesOrNoIn(isYes, menu) : undefined
}

function fromMenu(text: string, { place, menu }: Session): Intent | undefined {
  if (place.at === 'papers') {
    const keys = papersTicked(text, menu)
    if (keys !== undefined) return { name: 'tick', papers: place, keys }
  }
  if (awaitsDigits(place)) return undefined
  return isNumber(text) || isOrdinal(text) ? { name: 'unknown-number' } : undefined
}

function fromWords(
  text: string,
  said: ReadonlySet<string>,
  session: Session,
  world: World,
): Intent {
  const dossier = dossierIntentOf(text, session.place, world)
  if (dossier?.name === 'insurance-dossier') return { name: 'plain', intent: dossier.name }
  if (dossier !== undefined) return dossier
  const intent = spoken(text, said, session)
  if (intent === undefined) return questionOrLoose(text, session, world)
  if (intent.name === 'unknown-unit') return ofKnownUnit(text, session, world) ?? intent
  if (intent.name !== 'plain') return intent
  if (intent.intent === 'general-policy') return ofOneProcedure(text, session, world) ?? intent
  return namesSurely(text, intent, world) ? asQuestion(text, session, world) : intent
}

/** What finding is sure of is a question about it; the rest may be an intent in words of its own. */
function questionOrLoose(text: string, session: Session, world: World): Intent {
  const asked = asQuestion(text, session, world)
  if (asked.name !== 'question' || isSure(text, world)) return asked
  const found = world.find(text)
  const loose = found.kind === 'besides' ? found.besides : looselySaid(text, world.content.words)
  const intent = loose === undefined ? undefined : spoken(text, new Set([loose]), session)
  return intent ?? asked
}

function isSure(text: string, { find }: World): boolean {
  const { kind } = find(text)
  return kind === 'answer' || kind === 'elsewhere' || kind === 'topic'
}

/** Intents told by their phrases in `content/phrases.yaml`, the weightiest first. */
function spoken(
  text: string,
  said: ReadonlySet<string>,
  { place, menu }: Session,
): Intent | undefined {
  if (said.has('denunciation')) return { name: 'denunciation', text }
  for (const [intent, id] of COMMANDS) if (said.has(intent)) return { name: 'choice', id }
  if (said.has('english')) return { name: 'language', locale: 'en' }
  if (said.has('vietnamese')) return { name: 'language', locale: 'vi' }
  if (said.has('office')) return { name: 'office' }
  if (said.has('unknown-unit')) return { name: 'unknown-unit' }
  if (said.has('deny') && (place.at === 'offer' || place.at === 'declined')) return { name: 'none' }
  const agreed = agreedIn(said, menu)
  if (agreed !== undefined) return { name: 'choice', id: agreed }
  if ('procedure' in place && place.procedure !== undefined) {
    if (said.has('my-case')) return { name: 'choice', id: `case:${place.procedure}` }
    if (said.has('i-have')) return { name: 'choice', id: `papers:${place.procedure}` }
    if (said.has('deliver')) return { name: 'choice', id: `deliver:${place.procedure}` }
    if (said.has('asked-more')) return { name: 'choice', id: `asked-more:${place.procedure}:x` }
    if (said.has('came-again')) return { name: 'choice', id: `came-again:${place.procedure}:x` }
  }
  if (said.has('greeting')) return { name: 'greeting' }
  if (said.has('dossier-of-another')) return { name: 'plain', intent: 'dossier-of-another' }
  if (said.has('insurance-dossier')) return { name: 'plain', intent: 'insurance-dossier' }
  if (said.has('rating')) return { name: 'rate' }
  const plain = [...said].find(
    (intent) => isPlainIntent(intent) || intent === 'dossier-status' || intent === 'feedback',
  )
  if (plain === 'dossier-status') return { name: 'dossiers' }
  if (plain === 'feedback') return { name: 'choice', id: 'feedback' }
  return plain === undefined ? undefined : { name: 'plain', intent: plain }
}

/** Who has a button before them that agrees may say so; a bare *vâng* is not yet a wish that questions be kept. */
function agreedIn(said: ReadonlySet<string>, menu: Session['menu']): string | undefined {
  const id = menu.map((choice) => choice.id).find((each) => AGREES.test(each))
  const isSaid = said.has('agree') || (said.has('affirm') && id !== 'keep:yes')
  return isSaid ? id : undefined
}

const AGREES = /^(?:delete|keep|dossier-tell:[^:]+):yes$/

/** Phrases that do what a button does. */
const COMMANDS: readonly (readonly [string, string])[] = [
  ['menu', 'menu'],
  ['delete-data', 'delete'],
  ['my-data', 'data'],
  ['my-dossiers', 'dossiers'],
  ['tell-me', 'dossier-tell'],
  ['stop-telling', 'dossier-quiet'],
  ['stop-keeping', 'keep:no'],
  ['person', 'person'],
  ['browse', 'browse'],
]

/** Some intents are told by words that also stand in questions: `sơ yếu lý lịch đi xin việc`. */
function namesSurely(text: string, { intent }: Plain, { find }: World): boolean {
  const named = SURE[intent]
  return named?.includes(find(text).kind) ?? false
}

type Plain = Extract<Intent, { readonly name: 'plain' }>

const SURE: Partial<Record<PlainIntent, readonly Finding['kind'][]>> = {
  smalltalk: ['answer', 'topic'],
  'out-of-scope': ['answer', 'topic', 'elsewhere'],
}
