import { choiceId } from '../core/choice-id.ts'
import type { HeldDossier } from '../core/dossier-records.ts'
import type { DossierEvent } from '../core/events.ts'
import { MOST_LISTED, maySee } from '../core/look-up.ts'
import { numbered, toMenu } from './choices.ts'
import { askCode, askFact } from './dossier-ask.ts'
import { asOfText, dueOf } from './dossier-text.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

/** What this chat follows or has opened, and how far each is. */
export const listDossiers: Step<null> = (_input, session, world) => {
  const { say, lookedUp } = world
  const listed = lookedUp.held.slice(0, MOST_LISTED)
  if (listed.length === 0) return askCode({ text: say('no-dossiers') }, session, world)
  const asOf = listed.flatMap(({ code }) => {
    const dossier = lookedUp.found.get(code)?.dossier
    return dossier === undefined ? [] : [asOfText(dossier, world)]
  })
  const reply = {
    text: [
      [say('dossiers-held'), ...listed.map((each) => `- ${lineOf(each, world)}`)].join('\n'),
      ...new Set(asOf),
      say('dossier-or-code'),
    ].join('\n\n'),
    // Without digits to pick by: a code may be typed here.
    choices: [
      ...listed.map(({ code }) => ({
        id: choiceId('dossier', code.toLowerCase()),
        label: code,
      })),
      toMenu(world),
    ],
  }
  return turn('dossier-status', [], [reply], { at: 'dossier-code' })
}

function lineOf({ code, tells }: HeldDossier, world: World): string {
  const { say, lookedUp } = world
  const dossier = lookedUp.found.get(code)?.dossier
  const told = tells ? ` ${say('dossier-is-told')}` : ''
  if (dossier === undefined) return `${code}${told}`
  const due = dueOf(dossier, world)
  const when = due === null ? '' : `, ${due}`
  return `${dossier.sample ? `${say('dossier-sample-short')} ` : ''}${code}: ${say(`dossier-state-${dossier.state}`)}${when}${told}`
}

/** Without a code it is of the only dossier there is. Asks first, for it is a consent: what is kept for it, and when they are told. */
export const tellOfChanges: Step<{ code: string; agreed: boolean }> = (
  { code: asked, agreed },
  session,
  world,
) => {
  const { say, lookedUp, content } = world
  const [only, ...others] = lookedUp.held
  if (asked === '' && (only === undefined || others.length > 0)) {
    return listDossiers(null, session, world)
  }
  const code = asked === '' ? (only?.code ?? '') : asked
  const held = lookedUp.held.find((each) => each.code === code)
  if (held === undefined) return staleChoice(null, session, world)
  // Else whoever has an old page would be told what they may not look at.
  if (!maySee(held, session.address.channel, world.now)) return askFact([code], world)
  const id = code.toLowerCase()
  if (!agreed) {
    const reply = {
      text: say(session.address.channel === 'web' ? 'dossier-tell-ask-web' : 'dossier-tell-ask', {
        code,
      }),
      choices: [
        ...numbered([{ id: choiceId('dossier-tell', id, 'yes'), label: say('dossier-tell-yes') }]),
        toMenu(world),
      ],
    }
    return turn('dossier-tells', [], [reply], { at: 'start' })
  }
  const reply = {
    text: say('dossier-told-from-now', { code }),
    choices: [
      ...numbered([
        { id: choiceId('dossier-quiet', id), label: say('dossier-quiet') },
        { id: 'dossiers', label: say('my-dossiers') },
      ]),
      toMenu(world),
    ],
  }
  return turn('dossier-tells', [], [reply], { at: 'start' }, [
    tells(code, true, content.settings.noticeVersion),
  ])
}

/** One dossier, or all of them. */
export const stopTelling: Step<{ code: string | null }> = ({ code }, _session, world) => {
  const { say, lookedUp, content } = world
  const told = lookedUp.held.filter((each) => each.tells && (code === null || each.code === code))
  const reply = { text: say('dossier-told-no-more'), choices: [toMenu(world)] }
  return turn(
    'dossier-tells',
    [],
    [reply],
    { at: 'start' },
    told.map((each) => tells(each.code, false, content.settings.noticeVersion)),
  )
}

function tells(code: string, wanted: boolean, version: string): DossierEvent {
  return { kind: 'dossier-tells', code, tells: wanted, version }
}
