import { numbered, toMenu } from './choices.ts'
import { decline, inHand } from './decline.ts'
import { sourceLine } from './provenance.ts'
import { type Step, turn } from './turn.ts'

/** Not here, but there: the office that does it, how, and the link. */
export const showElsewhere: Step<{ elsewhere: string }> = ({ elsewhere: id }, session, world) => {
  const { say, content } = world
  const found = content.elsewhere.get(id)
  if (found === undefined) return decline(null, session, world)
  const { name, office, how, url } = found
  const text = [
    say('elsewhere', { name, here: content.office.name }),
    say('elsewhere-office', { office }),
    ...(how === undefined ? [] : [how]),
    sourceLine(found, world),
  ].join('\n')
  const reply = {
    text,
    links: url === undefined ? [] : [{ url, label: say('elsewhere-link') }],
    choices: [...numbered([{ id: 'none', label: say('not-what-i-meant') }]), toMenu(world)],
  }
  return turn('elsewhere', [id], [reply], { at: 'declined', ...inHand(session) })
}
