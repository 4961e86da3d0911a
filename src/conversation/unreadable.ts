import type { UnreadableKind } from '../core/message.ts'
import { type Step, turn } from './turn.ts'

/** A sticker, a voice message, a file: says how to ask instead; the place stays. */
export const cannotRead: Step<{ what: UnreadableKind }> = ({ what }, { place }, { say }) =>
  turn('unreadable', [], [{ text: say(`unreadable-${what}`) }], place)
