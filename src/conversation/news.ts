import { cardFile } from '../core/greeting-card.ts'
import { type Notice, WORTH } from '../core/notice.ts'
import type { Attachment, Reply } from '../core/reply.ts'
import type { Session } from '../core/session.ts'
import { type Way, wayToTell } from '../core/telling.ts'
import type { TakenTurn } from '../core/turn.ts'
import { shortNameOf } from './choices.ts'
import { dossierNewsText } from './dossier-news.ts'
import { feedbackText } from './feedback.ts'
import { answerText } from './hand-over.ts'
import { heldBack } from './held-back.ts'
import { currentProcedure, nameOf } from './procedure-name.ts'
import { isSilent, silentUntil } from './silence.ts'
import { invitationAfter, reminderReply } from './survey-invitation.ts'
import type { Turn, World } from './turn.ts'

/** Who has so much waiting for them is told the latest. */
const MOST_NEWS = 10

/** Something to tell unasked: told now, kept for the citizen's next message, or let go. */
export function takeNotice(notice: Notice, session: Session, world: World): TakenTurn {
  const { about } = notice
  const way = wayToTell(WORTH[about], {
    channel: session.address.channel,
    heard: session.heard,
    unreachable: world.kept.unreachable,
    // Nobody is told anything on a channel that is closed to them.
    silent: isSilent(session, world) || heldBack(session, world) !== null,
    now: world.now,
    pays: world.content.settings.zalo.paysForNews,
    hasTemplate: world.hasTemplate,
  })
  const isKept = way === 'keep' || way === 'template'
  const isTold = way === 'free' || way === 'paid'
  // Who cannot be told now is told by the first silence that they meet.
  const isToCome = about === 'person-answering' && way === 'let-go' && !isSilent(session, world)
  const invited = invitationAfter(notice, session.address.channel, way, world)
  const outcome = { kind: 'news', ids: [about] } as const
  return {
    outcome,
    replies: [...repliesBy(way, notice, session, world), ...(invited?.replies ?? [])],
    session: {
      ...session,
      news: [
        ...session.news,
        ...(isKept || isToCome ? [notice] : isTold ? laterOf(notice) : []),
      ].slice(-MOST_NEWS),
      silentUntil: about === 'person-answering' ? silentUntil(world) : session.silentUntil,
    },
    events: [
      { kind: 'turn-taken', outcome },
      { kind: 'news-decided', about, way },
      ...(invited?.events ?? []),
    ],
    claims: invited?.claims ?? [],
  }
}

/** A condolence stands alone; what is to be done comes at the next contact. */
function laterOf(notice: Notice): readonly Notice[] {
  return notice.about === 'greeting' && notice.kind === 'death'
    ? [{ about: 'next-duties', procedure: notice.procedure }]
    : []
}

/** What waits still when this was told. */
export function newsAfter(news: readonly Notice[], told: Notice['about']): readonly Notice[] {
  return news.flatMap((notice) => (notice.about === told ? laterOf(notice) : [notice]))
}

/** Nothing is said while an officer answers, but that they do, to who has not been told. */
export function saySilent(session: Session, world: World): TakenTurn {
  const untold = session.news.filter(({ about }) => about === 'person-answering')
  const outcome = { kind: 'silent', ids: [] } as const
  return {
    outcome,
    replies: repliesOf(untold.slice(0, 1), session, world),
    session: { ...session, news: session.news.filter((notice) => !untold.includes(notice)) },
    events: [{ kind: 'turn-taken', outcome }],
    claims: [],
  }
}

/** Once the officer's time is over, nobody is told of it any more. */
export function silenceOver(session: Session): Session {
  return { ...session, news: session.news.filter(({ about }) => about !== 'person-answering') }
}

/** What was kept comes before the answer. */
export function withNews(taken: Turn, session: Session, world: World): Turn {
  const { address } = session
  if (session.news.length === 0) return taken
  const news = session.news.filter((notice) => !isShownBy(taken, notice))
  // One survey at a time: who comes back after long may have several dossiers behind them.
  const invited = news
    .map((notice) => invitationAfter(notice, address.channel, 'kept', world))
    .find((each) => each !== null)
  return {
    ...taken,
    replies: [...repliesOf(news, session, world), ...(invited?.replies ?? []), ...taken.replies],
    events: [
      ...taken.events,
      ...session.news.map(({ about }) => ({ kind: 'news-told', about }) as const),
      ...(invited?.events ?? []),
    ],
    claims: [...(taken.claims ?? []), ...(invited?.claims ?? [])],
  }
}

/** An answer that was just asked for by its code is not told twice. */
function isShownBy({ outcome }: Turn, notice: Notice): boolean {
  const isAsked =
    (notice.about === 'officer-answer' && outcome.kind === 'hand-over') ||
    (notice.about === 'feedback-moved' && outcome.kind === 'feedback')
  return isAsked && outcome.ids.includes(notice.code)
}

/** Without choices: a number typed next still picks from the menu that the citizen acted on. */
function repliesBy(way: Way, notice: Notice, session: Session, world: World): readonly Reply[] {
  switch (way) {
    case 'free':
    case 'paid':
      return repliesOf([notice], session, world)
    case 'template':
      return [{ text: world.say('news-waits'), by: 'template' }]
    case 'keep':
    case 'let-go':
      return []
  }
}

/** What is only text is one message; a congratulation with a card is one of its own; a reminder has its link. */
function repliesOf(news: readonly Notice[], { address }: Session, world: World): readonly Reply[] {
  const channel = address.channel
  const carded = news.flatMap((notice) => {
    const text = newsText(notice, world)
    const attachment = cardOf(notice, channel, world)
    return text === null || attachment === null ? [] : [{ notice, reply: { text, attachment } }]
  })
  const texts = news
    .filter((notice) => !carded.some((each) => each.notice === notice))
    .flatMap((notice) => newsText(notice, world) ?? [])
  const reminders = news.flatMap((notice) =>
    notice.about === 'survey-reminder' ? (reminderReply(notice.run, channel, world) ?? []) : [],
  )
  return [
    ...(texts.length > 0 ? [{ text: texts.join('\n\n') }] : []),
    ...carded.map(({ reply }) => reply),
    ...reminders,
  ]
}

const DAY_MS = 24 * 60 * 60_000

/** While its picture is kept, and where the citizen or their platform can fetch it. */
function cardOf(
  notice: Notice,
  channel: Session['address']['channel'],
  { say, now, publicUrl, content }: World,
): Attachment | null {
  if (notice.about !== 'greeting' || notice.kind === 'death' || notice.card === undefined) {
    return null
  }
  const { token, type, at } = notice.card
  const isKept = now < at + content.settings.keep.answered * DAY_MS
  if (!isKept || (channel !== 'web' && !publicUrl.startsWith('https://'))) return null
  const url = `${publicUrl}/r/${token}/${cardFile(type)}`
  return { kind: 'image', url, name: say('greeting-card') }
}

function newsText(notice: Notice, world: World): string | null {
  switch (notice.about) {
    case 'person-answering':
      return world.say('person-answering')
    case 'dossier-changed':
      return dossierNewsText(notice, world)
    case 'officer-answer': {
      const question = world.kept.handed.find(({ code }) => code === notice.code)
      return question === undefined ? null : answerText(question, world)
    }
    case 'feedback-moved': {
      const given = world.kept.feedback.find(({ code }) => code === notice.code)
      return given === undefined ? null : feedbackText(given, world)
    }
    case 'task-answer':
      return world.say('task-answer', { text: notice.text })
    case 'result-at-home': {
      const procedure = currentProcedure(world.content, notice.procedure)
      const name = procedure === undefined ? '' : nameOf(procedure, world)
      return world.say(`result-${notice.is}`, { name })
    }
    case 'greeting': {
      const { value, confirmed } = world.content.office.greetings[notice.kind]
      return confirmed === null ? null : value
    }
    case 'next-duties':
      return dutiesText(notice.procedure, world)
    case 'survey-reminder':
      return null
  }
}

/** Few enough for one line. */
const MOST_DUTIES = 3

function dutiesText(id: string, { content, say }: World): string | null {
  const next = currentProcedure(content, id)?.next ?? []
  const names = next
    .flatMap((other) => currentProcedure(content, other) ?? [])
    .slice(0, MOST_DUTIES)
    .map(shortNameOf)
  return names.length === 0 ? null : say('next-duties', { names: names.join('; ') })
}
