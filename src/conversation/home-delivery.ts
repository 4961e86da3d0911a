import { choiceId } from '../core/choice-id.ts'
import type { Dossier } from '../core/dossier.ts'
import { carriedBy } from '../core/dossier-fields.ts'
import type { HomeDelivery } from '../core/home-delivery.ts'
import { moneyText } from '../core/money.ts'
import type { Procedure } from '../core/procedure.ts'
import type { Choice } from '../core/reply.ts'
import { toMenu } from './choices.ts'
import { currentProcedure, nameOf } from './procedure-name.ts'
import { staleChoice } from './stale-choice.ts'
import { type Step, turn, type World } from './turn.ts'

/** How long a page waits for the address. */
const PAGE_FOR_MS = 24 * 60 * 60_000

/** How the result may be brought home; nothing before the office has confirmed the legal form of it. */
export function deliveryOf(
  procedure: Procedure | undefined,
  { content }: Pick<World, 'content'>,
): HomeDelivery | undefined {
  if (content.office.resultsAtHome.confirmed === null) return undefined
  return procedure?.delivery === undefined || procedure.delivery.kind === 'none'
    ? undefined
    : procedure.delivery
}

export function deliveryChoices(
  procedure: Procedure | undefined,
  dossier: string | null,
  world: World,
): readonly Choice[] {
  if (procedure === undefined || deliveryOf(procedure, world) === undefined) return []
  const of = dossier === null ? [] : [dossier.toLowerCase()]
  return [{ id: choiceId('deliver', procedure.id, ...of), label: world.say('choose-deliver') }]
}

/** The procedure that a dossier is of, by its code. */
export function procedureOf(
  { procedureCode }: Pick<Dossier, 'procedureCode'>,
  { content }: World,
): Procedure | undefined {
  if (procedureCode === null) return undefined
  return [...content.procedures.values()].find(
    ({ code, formerCodes }) => code === procedureCode || formerCodes.includes(procedureCode),
  )
}

/** Who brings it, who signs, what it costs, and the page that asks for the address. */
export const offerDelivery: Step<{ procedure: string; dossier: string | null }> = (
  { procedure: id, dossier },
  session,
  world,
) => {
  const { say, lookedUp, now, publicUrl, content } = world
  const procedure = currentProcedure(content, id)
  const how = deliveryOf(procedure, world)
  const isOthers =
    dossier !== null &&
    !(lookedUp.found.has(dossier) && carriedBy(session.address.channel).includes('procedure'))
  if (procedure === undefined || how === undefined || isOthers) {
    return staleChoice(null, session, world)
  }
  const text = [
    say('deliver-title', { name: nameOf(procedure, world) }),
    termsText(how, world).join('\n'),
  ]
  if (!publicUrl.startsWith('https://')) {
    const reply = {
      text: [...text, say('deliver-at-counter')].join('\n\n'),
      choices: [toMenu(world)],
    }
    return turn('delivery', [id], [reply], { at: 'start', procedure: id })
  }
  const token = lookedUp.freshToken
  const reply = {
    text: [...text, say('deliver-on-page', { days: content.settings.keep.addresses })].join('\n\n'),
    links: [{ url: `${publicUrl}/r/${token}`, label: say('deliver-page') }],
    choices: [toMenu(world)],
  }
  const delivery = { token, procedure: procedure.id, dossier, until: now + PAGE_FOR_MS }
  return turn('delivery', [id], [reply], { at: 'start', procedure: id }, [
    { kind: 'delivery-begun', delivery },
  ])
}

/** For the chat and for the page. */
export function termsText(how: HomeDelivery, { say }: Pick<World, 'say'>): readonly string[] {
  const { kind, carrier, signs, fee, area } = how
  return [
    say(`deliver-${kind}`),
    ...(carrier === undefined ? [] : [say('deliver-carrier', { carrier })]),
    ...(signs === undefined ? [] : [say('deliver-signs', { signs })]),
    fee === null
      ? say('deliver-fee-open')
      : say('deliver-fee', { fee: fee === 0 ? say('fee-none') : moneyText(fee) }),
    ...(area === undefined ? [] : [say('deliver-area', { area })]),
  ].map((line) => `- ${line}`)
}
