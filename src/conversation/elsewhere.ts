import type { Elsewhere } from '../core/content.ts'
import type { Link } from '../core/reply.ts'
import { numbered, toMenu, toPerson } from './choices.ts'
import { decline } from './decline.ts'
import { hotlineText } from './hotlines.ts'
import { sourceLine } from './provenance.ts'
import { type Step, turn, type World } from './turn.ts'

/** Not here, but there: the office that does it, how, and the link. */
export const showElsewhere: Step<{ elsewhere: string }> = ({ elsewhere: id }, session, world) => {
  const found = world.content.elsewhere.get(id)
  if (found === undefined) return decline(null, session, world)
  const isThere = found.at === 'elsewhere'
  const { say } = world
  const none = { id: 'none', label: say('not-what-i-meant') }
  const reply = {
    text: isThere ? thereText(found, world) : noRecordText(found, world),
    links: linksOf(found, world),
    choices: [...numbered(isThere ? [none] : [none, toPerson(world)]), toMenu(world)],
  }
  // Nothing was answered about what this counter may take in: staff see it among what is missing.
  const outcome = isThere ? 'elsewhere' : 'declined'
  return turn(outcome, [id], [reply], { at: 'declined' })
}

function thereText(found: Elsewhere, world: World): string {
  const { say, content } = world
  return [
    say('elsewhere', { name: found.name, here: content.office.name }),
    say('elsewhere-office', { office: found.office }),
    ...(found.how === undefined ? [] : [found.how]),
    sourceLine(found, world),
  ].join('\n')
}

/** Known by name only: what is taken in here, or nobody knows where. */
function noRecordText(found: Elsewhere, world: World): string {
  const { say, content } = world
  return [
    say(`elsewhere-${found.at}`, { name: found.name, here: content.office.name }),
    hotlineText(world, 2),
    sourceLine(found, world),
  ].join('\n\n')
}

function linksOf({ url, at }: Elsewhere, { say, content }: World): readonly Link[] {
  const portal = content.office.links.nationalPortal
  const shown = url ?? (at === 'elsewhere' ? undefined : portal)
  if (shown === undefined) return []
  return [
    { url: shown, label: say(shown.startsWith(portal) ? 'national-portal' : 'elsewhere-link') },
  ]
}
