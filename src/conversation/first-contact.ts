import type { Message } from '../core/message.ts'
import type { Session } from '../core/session.ts'
import { answerProcedure } from './answer.ts'
import { qrTokenIn } from './dossier-intent.ts'
import { followByQr } from './dossier-look-up.ts'
import { mainMenu } from './menu.ts'
import { currentProcedure } from './procedure-name.ts'
import { type Step, type Turn, turn, type World } from './turn.ts'
import { offerUnitRating, unitOf } from './unit-rating.ts'

type Start = Extract<Message, { kind: 'start' }>

/** The chat was opened, perhaps by a link on a poster. */
export const start: Step<Pick<Start, 'payload'>> = ({ payload }, session, world) => {
  const token = qrTokenIn(payload ?? '')
  if (token !== undefined) return followByQr({ token }, session, world)
  const procedure = payload?.startsWith('p_') ? payload.slice(2) : undefined
  if (procedure !== undefined && currentProcedure(world.content, procedure)) {
    return answerProcedure({ procedure, facets: [] }, session, world)
  }
  const code = payload?.match(/^u_([a-z0-9-]{1,40})$/)?.[1]
  const unit = code === undefined ? undefined : unitOf(code, world)
  if (unit !== undefined) return offerUnitRating({ unit }, session, world)
  const ids = code === undefined ? [] : [`u_${code}`]
  return turn('greeting', ids, [mainMenu(world, welcome(world))], { at: 'start' })
}

export const greet: Step<null> = (_input, session, world) => start({}, session, world)

function welcome({ say }: World): string {
  return [say('welcome'), say('safety')].join('\n\n')
}

/** Puts the notice before the first thing that is ever said to a citizen, once a version. */
export function withNotice(taken: Turn, session: Session, world: World): Turn {
  const { noticeVersion } = world.content.settings
  if (session.noticed === noticeVersion) return taken
  return {
    ...taken,
    replies: [{ text: privacyNotice(world) }, ...taken.replies],
    events: [...taken.events, { kind: 'notice-told', version: noticeVersion }],
  }
}

/** Who answers, and what is kept how long. */
export function privacyNotice({
  say,
  locale,
  content: { office, settings },
}: Pick<World, 'say' | 'locale' | 'content'>): string {
  return [
    say('notice-who', { office: locale === 'en' ? office.englishName : office.name }),
    say('notice-kept', { days: settings.keep.sessions }),
  ].join('\n')
}
