import type { Session } from '../core/session.ts'
import { toMenu, toPerson } from './choices.ts'
import { aside } from './decline.ts'
import { currentProcedure, nameOf } from './procedure-name.ts'
import { type Turn, turn, type World } from './turn.ts'

/** Where appointments are made, and how for the procedure in hand. There is no queue of our own. */
export function showBooking(session: Session, world: World): Turn {
  const { say, content } = world
  const { place } = session
  const inHand = 'procedure' in place ? place.procedure : undefined
  const procedure = inHand === undefined ? undefined : currentProcedure(content, inHand)
  const kinds = procedure?.places.map(({ kind }) => kind) ?? []
  const isHereOnly = kinds.includes('this-centre') && !kinds.includes('any-centre')
  const of = procedure && { name: nameOf(procedure, world), field: procedure.field }
  if (of !== undefined && isHereOnly) {
    const reply = { text: say('booking-here', of), choices: [toPerson(world), toMenu(world)] }
    return turn('booking', [], [reply], aside(session))
  }
  const text = [
    say('booking'),
    ...(of !== undefined && kinds.includes('any-centre') ? [say('booking-for', of)] : []),
  ].join('\n\n')
  const links = [{ url: content.office.links.booking, label: say('booking-link') }]
  return turn(
    'booking',
    [],
    [{ text, links, choices: [toPerson(world), toMenu(world)] }],
    aside(session),
  )
}
