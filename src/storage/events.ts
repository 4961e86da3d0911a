import type { ConversationEvent } from '../core/events.ts'
import { mask } from '../core/mask.ts'
import type { ChannelName } from '../core/message.ts'
import type { Trx } from './room.ts'

/** Who an event is of, and when it happened. */
export interface Origin {
  readonly citizen: string | null
  readonly channel: ChannelName
  readonly at: number
}

/** Keeps an event where it belongs: questions and consents have tables of their own. */
export async function recordEvent(trx: Trx, event: ConversationEvent, of: Origin): Promise<void> {
  const { citizen, channel, at } = of
  if (event.kind === 'question-kept' && citizen !== null) {
    const { text, outcome } = event
    await trx
      .insertInto('questions')
      .values({
        at,
        channel,
        citizen,
        text: mask(text),
        outcome: JSON.stringify(outcome),
        mark: null,
      })
      .execute()
  } else if (isConsent(event) && citizen !== null) {
    const given = event.kind === 'consent-given' ? 1 : 0
    const { to: subject, version } = event
    await trx.insertInto('consents').values({ at, citizen, subject, given, version }).execute()
  } else {
    const { kind, ...detail } = event
    await trx
      .insertInto('events')
      .values({
        at,
        channel,
        citizen: kind === 'useful-told' ? null : citizen,
        kind,
        detail: JSON.stringify(detail),
      })
      .execute()
  }
}

function isConsent(
  event: ConversationEvent,
): event is Extract<ConversationEvent, { kind: 'consent-given' | 'consent-withdrawn' }> {
  return event.kind === 'consent-given' || event.kind === 'consent-withdrawn'
}
