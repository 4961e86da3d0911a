import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from './catalogue/load.ts'
import { loadDecision } from './catalogue/search/decision.ts'
import { createFind } from './catalogue/search/find.ts'
import type { Config } from './config.ts'
import type { AskChat } from './console/counter/turn.ts'
import { respond, type Surroundings } from './conversation/respond.ts'
import type { Content } from './core/content.ts'
import type { Find } from './core/finding.ts'
import { NOTHING_LOOKED_UP } from './core/look-up.ts'
import type { ChannelName } from './core/message.ts'
import type { Clock } from './core/ports.ts'
import type { Reply } from './core/reply.ts'
import { newSession } from './core/session.ts'
import { loadVoices } from './locale/say.ts'
import type { Moment } from './service.ts'

/** The conversation alone, over the content as it is now: for commands. */
export async function composeConversation(
  config: Config,
  clock: Clock,
): Promise<() => Surroundings> {
  const { content } = await loadContent(contentFolders(config))
  const knowledge = knowledgeOf(content, config)
  const voices = loadVoices('locales')
  return () => ({
    ...knowledge,
    voices,
    ...emptyMoment(clock()),
    standing: () => 'well',
    sample: null,
    hasTemplate: hasTemplate(config),
    publicUrl: config.PUBLIC_URL ?? 'http://localhost',
  })
}

/** What is answered to a citizen who picks a procedure and was here before. */
export function previewOf(
  procedure: string,
  channel: ChannelName,
  around: Omit<Surroundings, keyof Moment>,
  now: number,
): readonly Reply[] {
  const from = { channel, id: 'preview' }
  const message = { id: 'preview', from, kind: 'choice', choice: `procedure:${procedure}` } as const
  const session = { ...newSession(from, 'vi'), noticed: around.content.settings.noticeVersion }
  // As on a channel that is open, whatever it is now.
  const office = { ...around.content.office, switchedOff: {} }
  const { kept, ...moment } = emptyMoment(now)
  const open = { content: { ...around.content, office }, kept: { ...kept, tester: true } }
  return respond(message, session, { ...around, ...moment, ...open }).replies
}

/** What is answered to somebody who asks this first, at the counter: told of no notice, kept nowhere. */
export function askedFirst(
  asked: Parameters<AskChat>[0],
  around: Omit<Surroundings, keyof Moment>,
  now: number,
): ReturnType<AskChat> {
  const from = { channel: 'terminal', id: 'counter' } as const
  const session = { ...newSession(from, 'vi'), noticed: around.content.settings.noticeVersion }
  const message = { ...asked, id: 'counter', from }
  return respond(message, session, { ...around, ...emptyMoment(now) })
}

/** Nothing known but the time. */
export function emptyMoment(now: number): Moment {
  const freshSurvey = { run: 'none', token: 'none' }
  const none = { questions: 0, waiting: 0, since: null, unreachable: false, tester: false }
  const kept = {
    ...none,
    surveys: [],
    freshSurvey,
    handed: [],
    feedback: [],
    freshHandOver: 'none',
  }
  return { now, admitted: now, kept, refused: [], lookedUp: NOTHING_LOOKED_UP }
}

export interface Knowledge {
  readonly content: Content
  readonly find: Find
}

export function knowledgeOf(content: Content, config: Config): Knowledge {
  return {
    content,
    find: createFind(content, loadDecision(decisionFile(config))),
  }
}

export function hasTemplate({ ZALO_ZNS_TEMPLATE_ID }: Config): boolean {
  return ZALO_ZNS_TEMPLATE_ID !== undefined
}

/** The office's own, where it has fitted one to its own questions. */
export function decisionFile({ CONTENT_DIR, DATA_DIR }: Config): string {
  const own = join(DATA_DIR, 'content', 'decision.yaml')
  return existsSync(own) ? own : join(CONTENT_DIR, 'decision.yaml')
}

export function contentFolders({ CONTENT_DIR, DATA_DIR }: Config): {
  shipped: string
  office: string
} {
  return { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') }
}
