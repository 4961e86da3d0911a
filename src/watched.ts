import { DeliveryError } from './core/errors.ts'
import type { ChannelName } from './core/message.ts'
import type { Channel, Clock, Log } from './core/ports.ts'
import { type Store, shortOf } from './core/store.ts'
import type { Figures } from './figures.ts'

export interface Watching {
  readonly figures: Figures
  /** The keyed hash by which the store knows a message. */
  eventOf(messageId: string): string
  readonly clock: Clock
  readonly log: Log
}

type Watched = Pick<Store, 'admit' | 'saveTurn' | 'bury' | 'markSent'>

/** Counts what becomes of messages, and logs it under one id from admission to sending. */
export function watchStore<Records extends Watched>(
  store: Records,
  { figures, eventOf, log }: Watching,
): Records {
  const watched: Watched = {
    async admit(message, at) {
      const admission = await store.admit(message, at)
      const { channel } = message.from
      if (admission === 'known') return admission
      figures.admitted(channel)
      log.info('admitted', { message: shortOf(eventOf(message.id)), channel, kind: message.kind })
      return admission
    },
    async saveTurn(waiting, turn, given, span) {
      const saving = await store.saveTurn(waiting, turn, given, span)
      if (saving.kind !== 'saved') return saving
      const { message, admitted } = waiting
      const { channel } = message.from
      const ms = span.at - admitted
      figures.answered(channel, turn.outcome.kind)
      figures.took('answer', ms)
      const id = shortOf(eventOf(message.id))
      log.info('answered', { message: id, channel, outcome: turn.outcome.kind, ms })
      return saving
    },
    async bury(waiting, letter, given, span) {
      const saving = await store.bury(waiting, letter, given, span)
      if (saving.kind !== 'saved') return saving
      const { id, from } = waiting.message
      figures.answered(from.channel, letter.answer.outcome.kind)
      log.error('given-up', { message: shortOf(eventOf(id)), channel: from.channel })
      return saving
    },
    async markSent(outgoing, span) {
      const next = await store.markSent(outgoing, span)
      const { channel, queued } = outgoing
      const ms = span.at - queued
      figures.sent(channel)
      figures.took('deliver', ms)
      log.info('part-sent', { message: shortOf(outgoing.event), channel, ms })
      return next
    },
  }
  return { ...store, ...watched }
}

/** Counts how a channel's calls end, and how long they take. */
export function watchChannel<Watched extends Pick<Channel, 'send'>>(
  name: ChannelName,
  channel: Watched,
  { figures, clock }: Watching,
): Watched {
  return {
    ...channel,
    async send(to, part) {
      const began = clock()
      try {
        await channel.send(to, part)
      } catch (error) {
        figures.notSent(name, error instanceof DeliveryError ? error.failure : 'unknown')
        throw error
      } finally {
        figures.took('call', clock() - began)
      }
    },
  }
}
