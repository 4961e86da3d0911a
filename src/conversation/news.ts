import { type Notice, WORTH } from '../core/notice.ts'
import type { Reply } from '../core/reply.ts'
import type { Session } from '../core/session.ts'
import { type Way, wayToTell } from '../core/telling.ts'
import type { TakenTurn } from '../core/turn.ts'
import { dossierNewsText } from './dossier-news.ts'
import { isSilent, silentUntil } from './silence.ts'
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
    silent: isSilent(session, world),
    now: world.now,
    pays: world.content.settings.zalo.paysForNews,
    hasTemplate: world.hasTemplate,
  })
  const isKept = way === 'keep' || way === 'template'
  const outcome = { kind: 'news', ids: [about] } as const
  return {
    outcome,
    replies: repliesBy(way, notice, world),
    session: {
      ...session,
      news: isKept ? [...session.news, notice].slice(-MOST_NEWS) : session.news,
      silentUntil: about === 'person-answering' ? silentUntil(world) : session.silentUntil,
    },
    events: [
      { kind: 'turn-taken', outcome },
      { kind: 'news-decided', about, way },
    ],
    claims: [],
  }
}

/** What was kept comes before the answer. */
export function withNews(taken: Turn, { news }: Session, world: World): Turn {
  if (news.length === 0) return taken
  const text = news.map((notice) => newsText(notice, world)).join('\n\n')
  return {
    ...taken,
    replies: [{ text }, ...taken.replies],
    events: [...taken.events, ...news.map(({ about }) => ({ kind: 'news-told', about }) as const)],
  }
}

/** Without choices: a number typed next still picks from the menu that the citizen acted on. */
function repliesBy(way: Way, notice: Notice, world: World): readonly Reply[] {
  switch (way) {
    case 'free':
    case 'paid':
      return [{ text: newsText(notice, world) }]
    case 'template':
      return [{ text: world.say('news-waits'), by: 'template' }]
    case 'keep':
    case 'let-go':
      return []
  }
}

function newsText(notice: Notice, world: World): string {
  switch (notice.about) {
    case 'person-answering':
      return world.say('person-answering')
    case 'dossier-changed':
      return dossierNewsText(notice, world)
    case 'survey-reminder':
      return world.say('survey-reminder')
  }
}
