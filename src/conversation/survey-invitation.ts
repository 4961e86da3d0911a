import type { DossierState } from '../core/dossier.ts'
import { isDrawn } from '../core/draw.ts'
import type { ConversationEvent } from '../core/events.ts'
import type { ChannelName } from '../core/message.ts'
import type { DossierNews, Notice } from '../core/notice.ts'
import type { Procedure } from '../core/procedure.ts'
import type { Reply } from '../core/reply.ts'
import type { NewSurvey, RatedService } from '../core/survey.ts'
import type { Way } from '../core/telling.ts'
import type { Claim } from '../core/turn.ts'
import { pageUrl } from './page-url.ts'
import { openSurvey } from './survey-form.ts'
import type { World } from './turn.ts'

const DAY_MS = 24 * 60 * 60_000

/** The Centre has done something that can be judged: refused, asked for papers, stopped, gave the result. */
const INVITED: readonly DossierState[] = ['refused', 'supplement', 'stopped', 'returned']

export interface Invitation {
  readonly replies: readonly Reply[]
  readonly events: readonly ConversationEvent[]
  readonly claims: readonly Claim[]
}

/**
 * The invitation that goes with news of a dossier, `null` for none: after a death, for what was not drawn,
 * and for a dossier that had one. Without choices, as all that is told unasked.
 */
export function invitationAfter(
  notice: Notice,
  channel: ChannelName,
  way: Way | 'kept',
  world: World,
): Invitation | null {
  if (notice.about !== 'dossier-changed' || !isInvited(notice, world)) return null
  const { code } = notice
  const service = serviceOf(notice, channel, true, world)
  const counted = { kind: 'survey-counted', service, invited: way === 'kept' ? 0 : 1 } as const
  if (way === 'let-go') return null
  if (way === 'keep' || way === 'template') {
    return { replies: [], events: [{ ...counted, reached: 0 }], claims: [] }
  }
  const { run, token } = world.kept.freshSurvey
  const survey = newSurvey(run, code, service, world)
  return {
    replies: [invitationReply(token, channel, 'survey-invitation', world)],
    events: [
      { kind: 'survey-begun', survey },
      { ...counted, reached: 1 },
    ],
    claims: [{ kind: 'survey-new', dossier: code }],
  }
}

/** The one reminder; `null` if the survey was answered, closed or is over. */
export function reminderReply(run: string, channel: ChannelName, world: World): Reply | null {
  const survey = openSurvey(run, world)
  return survey === undefined || survey.draft !== null
    ? null
    : invitationReply(survey.token, channel, 'survey-reminder', world)
}

export function newSurvey(
  run: string,
  dossier: string,
  service: RatedService,
  { now, content }: World,
): NewSurvey {
  const { openDays, remindDays } = content.settings.ratings
  const remindAt = service.drawn ? now + remindDays * DAY_MS : null
  return { run, dossier, service, until: now + openDays * DAY_MS, remindAt }
}

/** What a dossier is, as far as reports go by it. */
export function serviceOf(
  { procedureCode, holder }: Pick<DossierNews, 'procedureCode' | 'holder'>,
  channel: ChannelName,
  drawn: boolean,
  world: World,
): RatedService {
  const procedure = procedureOf(procedureCode, world)
  return {
    procedure: procedure?.id ?? null,
    field: procedure?.field ?? null,
    unit: holder,
    channel,
    drawn,
  }
}

function isInvited({ code, state, what, procedureCode }: DossierNews, world: World): boolean {
  const { content, refused } = world
  const { invitedPercent, drawSeed } = content.settings.ratings
  const procedure = procedureOf(procedureCode, world)
  return (
    // Of one that the catalogue does not have it is not known whether somebody died.
    procedure?.mourning === false &&
    what.includes('state') &&
    INVITED.includes(state) &&
    content.surveys.has('quick') &&
    isDrawn(drawSeed, code, invitedPercent) &&
    !refused.some((claim) => claim.kind === 'survey-new' && claim.dossier === code)
  )
}

function procedureOf(code: string | null, { content }: World): Procedure | undefined {
  if (code === null) return undefined
  return [...content.procedures.values()].find(
    (each) => each.code === code || each.formerCodes.includes(code),
  )
}

function invitationReply(token: string, channel: ChannelName, text: string, world: World): Reply {
  const { say } = world
  const isZalo = channel === 'zalo-oa' || channel === 'zalo-bot'
  const lines = [say(text), ...(isZalo ? [say('survey-read-by')] : []), say('survey-in-chat')]
  return {
    text: lines.join('\n'),
    links: [{ url: pageUrl(token, world), label: say('survey-link') }],
  }
}
