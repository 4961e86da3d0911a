import type { ConversationEvent } from '../core/events.ts'
import { mask } from '../core/mask.ts'
import { addressKey, type Message } from '../core/message.ts'
import type { Notice } from '../core/notice.ts'
import { isOfficialLink } from '../core/official-link.ts'
import type { Say } from '../core/ports.ts'
import type { Reply } from '../core/reply.ts'
import { type Locale, newSession, type Session } from '../core/session.ts'
import type { TakenTurn } from '../core/turn.ts'
import { answerProcedure } from './answer.ts'
import { choose } from './choose.ts'
import { reportInWords } from './counter-report.ts'
import { askDifferently } from './decline.ts'
import { askAgainForCode, beginLookUp, followByQr, lookUp } from './dossier-look-up.ts'
import { addFeedbackPicture, giveFeedback, missFeedback, showFeedback } from './feedback.ts'
import { findProcedure } from './find-procedure.ts'
import { greet, start, withNotice } from './first-contact.ts'
import { handOver, showHanded } from './hand-over.ts'
import { heldBack, sayHeldBack } from './held-back.ts'
import { type Intent, intentOf } from './intent.ts'
import { chooseLanguage } from './language.ts'
import { newsAfter, saySilent, silenceOver, takeNotice, withNews } from './news.ts'
import { askWhichProcedure, showMenuAgain } from './not-understood.ts'
import { showOffice } from './office.ts'
import { withOfficeNotice } from './office-notice.ts'
import { showOldUnit, showUnknownUnit } from './old-units.ts'
import { withOutages } from './outage.ts'
import { tickPapers } from './papers.ts'
import { rate } from './rate.ts'
import { openReceipt } from './receipt-said.ts'
import { giveEmergencyNumbers, refuseDenunciation } from './safety.ts'
import { saidIntents } from './said-intents.ts'
import { callsBack, isAnsweredAnyway, isSilent } from './silence.ts'
import { takeSlip } from './slip.ts'
import { comment, confirmScore, outsideScale } from './survey.ts'
import type { Turn, World } from './turn.ts'
import { adviseOnPhoto, cannotRead } from './unreadable.ts'
import { giveWayOn } from './ways-on.ts'

/** What the conversation looks at, before a language is chosen. */
export type Surroundings = Omit<World, 'say' | 'locale' | 'caller'> & {
  readonly voices: Readonly<Record<Locale, Say>>
}

/** The whole conversation: one message and what is remembered, to replies and what to remember. */
export function respond(message: Message, before: Session, around: Surroundings): TakenTurn {
  const world = worldFor(message, before.locale, around)
  if (message.kind === 'notice') return takeNotice(message.notice, before, world)
  const isQuiet = isSilent(before, around) && !callsBack(message)
  const session = isQuiet ? before : silenceOver(before)
  const intent = intentOf(message, session, world)
  if (isQuiet && !isAnsweredAnyway(intent)) {
    return saySilent({ ...session, heard: around.admitted }, world)
  }
  const held = heldBack(session, around)
  if (held !== null && !isAnsweredAnyway(intent)) {
    return sayHeldBack(held, message, session, world)
  }
  const locale = intent.name === 'language' ? intent.locale : localeChosen(intent, session.locale)
  const taken = take(intent, session, worldFor(message, locale, around))
  // Danger gets numbers and nothing before them.
  const told =
    taken.outcome.kind === 'emergency'
      ? taken
      : withWhatIsDue(taken, session, worldFor(message, locale, around))
  const after = nextSession(told, session, around)
  return {
    outcome: told.outcome,
    replies: told.replies.map((reply) => withOfficialLinks(reply, around)),
    session: callsBack(message) ? { ...after, silentUntil: null } : after,
    events: [
      { kind: 'turn-taken', outcome: told.outcome },
      ...told.events,
      ...questionKept(intent, told, session, world),
    ],
    claims: told.claims ?? [],
    ...(told.holdMs !== undefined && { holdMs: told.holdMs }),
  }
}

function take(intent: Intent, session: Session, world: World): Turn {
  switch (intent.name) {
    case 'start':
      return start(intent, session, world)
    case 'greeting':
      return greet(null, session, world)
    case 'choice':
      return choose(intent, session, world)
    case 'unreadable':
      return cannotRead(intent, session, world)
    case 'photo-miss':
      return adviseOnPhoto(intent, session, world)
    case 'emergency':
      return giveEmergencyNumbers(null, session, world)
    case 'denunciation':
      return refuseDenunciation(intent, session, world)
    case 'language':
      return chooseLanguage(intent, session, world)
    case 'tick':
      return tickPapers(intent, session, world)
    case 'none':
      return askDifferently(null, session, world)
    case 'office':
      return showOffice(null, session, world)
    case 'unknown-unit':
      return showUnknownUnit(null, session, world)
    case 'old-unit':
      return showOldUnit(intent, session, world)
    case 'plain':
      return giveWayOn(intent, session, world)
    case 'dossiers':
      return beginLookUp(null, session, world)
    case 'dossier':
      return lookUp(intent, session, world)
    case 'dossier-qr':
      return followByQr(intent, session, world)
    case 'dossier-unread':
      return askAgainForCode(null, session, world)
    case 'to-officer':
      return handOver(intent, session, world)
    case 'counter-words':
      return reportInWords(intent, session, world)
    case 'feedback-text':
      return giveFeedback(intent, session, world)
    case 'feedback-picture':
      return addFeedbackPicture(intent, session, world)
    case 'feedback-number':
      return intent.feedback === null
        ? missFeedback(null, session, world)
        : showFeedback({ feedback: intent.feedback }, session, world)
    case 'handed':
      return showHanded(intent, session, world)
    case 'rate':
      return rate(null, session, world)
    case 'slip':
      return takeSlip(intent, session, world)
    case 'score-words':
      return confirmScore(intent, session, world)
    case 'score-outside':
      return outsideScale(intent, session, world)
    case 'survey-comment':
      return comment(intent, session, world)
    case 'receipt':
      return openReceipt(intent, session, world)
    case 'unknown-number':
      return showMenuAgain(null, session, world)
    case 'follow-up':
      return answerProcedure(intent, session, world)
    case 'facet-alone':
      return askWhichProcedure(intent, session, world)
    case 'question':
      return findProcedure(intent, session, world)
  }
}

/** First the privacy notice, then the Centre's, then the news; who has everything deleted is told no news. */
function withWhatIsDue(taken: Turn, session: Session, world: World): Turn {
  const here = withOutages(taken, session, world)
  const told = has(taken, 'citizen-forgotten') ? here : withNews(here, session, world)
  return withNotice(withOfficeNotice(told, session, world), session, world)
}

/** What the turn of a message has to look at. */
export function worldFor(message: Message, locale: Locale, around: Surroundings): World {
  const caller = message.client ?? addressKey(message.from)
  return { ...around, locale, say: around.voices[locale], caller }
}

function localeChosen(intent: Intent, now: Locale): Locale {
  if (intent.name !== 'choice') return now
  if (intent.id === 'language:en') return 'en'
  return intent.id === 'language:vi' ? 'vi' : now
}

function nextSession(taken: Turn, session: Session, { admitted }: Surroundings): Session {
  if (has(taken, 'citizen-forgotten')) {
    const { address, locale, revision } = session
    return { ...newSession(address, locale), revision }
  }
  const shown = taken.replies.findLast(
    (reply) => reply.choices !== undefined && reply.choices.length > 0,
  )
  const isMiss = taken.outcome.kind === 'declined' || taken.outcome.kind === 'unclear'
  return taken.events.reduce(remember, {
    ...session,
    place: taken.place,
    // A turn without choices leaves those that still stand on the screen.
    menu: shown?.choices ?? session.menu,
    heard: admitted,
    misses: isMiss ? session.misses + 1 : 0,
  })
}

function remember(session: Session, event: ConversationEvent): Session {
  switch (event.kind) {
    case 'notice-told':
      return { ...session, noticed: event.version }
    case 'consent-given':
      return { ...session, keepsQuestions: event.version }
    case 'consent-withdrawn':
      return { ...session, keepsQuestions: null }
    case 'news-told':
      return { ...session, news: newsAfter(session.news, event.about) }
    case 'survey-closed':
      return { ...session, news: session.news.filter((each) => !isAbout(each, event.run)) }
    case 'useful-asked':
      return { ...session, usefulAsked: true }
    case 'language-chosen':
      return { ...session, locale: event.locale }
    default:
      return session
  }
}

function isAbout(notice: Notice, run: string): boolean {
  return notice.about === 'survey-reminder' && notice.run === run
}

function has(taken: Turn, kind: ConversationEvent['kind']): boolean {
  return taken.events.some((event) => event.kind === kind)
}

/** Kept for staff only of those who agreed, and never where it tells of health, poverty or a child. */
function questionKept(
  intent: Intent,
  { outcome }: Turn,
  { keepsQuestions }: Session,
  { content }: World,
): readonly ConversationEvent[] {
  if (intent.name !== 'question' || keepsQuestions === null) return []
  const isSensitive =
    saidIntents(intent.text, content.words).has('sensitive') ||
    outcome.ids.some((id) => content.procedures.get(id)?.sensitive)
  return isSensitive ? [] : [{ kind: 'question-kept', text: mask(intent.text), outcome }]
}

/** Whatever the content says, no link leads anywhere but to an official host or to ourselves. */
function withOfficialLinks(reply: Reply, { content, publicUrl }: Surroundings): Reply {
  if (reply.links === undefined) return reply
  const hosts = [...content.settings.officialHosts, new URL(publicUrl).hostname]
  return { ...reply, links: reply.links.filter(({ url }) => isOfficialLink(url, hosts)) }
}
