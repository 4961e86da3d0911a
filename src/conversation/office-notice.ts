import { localDay } from '../core/local-time.ts'
import type { Session } from '../core/session.ts'
import type { OutcomeKind } from '../core/turn.ts'
import type { Turn, World } from './turn.ts'

/** Where somebody begins. */
const WHERE: readonly OutcomeKind[] = ['greeting', 'menu']

/** What the Centre tells everybody for now, at first contact and with the menu. */
export function withOfficeNotice(taken: Turn, session: Session, world: World): Turn {
  const { office, settings } = world.content
  const { notice } = office
  const isFirst = session.noticed !== settings.noticeVersion
  if (notice === null || localDay(world.now) > notice.until) return taken
  if (!isFirst && !WHERE.includes(taken.outcome.kind)) return taken
  const told = (world.locale === 'en' ? notice.englishText : undefined) ?? notice.text
  const text = world.say('office-notice', { text: told })
  return { ...taken, replies: [{ text }, ...taken.replies] }
}
