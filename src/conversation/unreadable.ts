import type { UnreadableKind } from '../core/message.ts'
import type { PhotoMiss } from '../core/photo.ts'
import { type Step, turn } from './turn.ts'

/** A sticker, a voice message, a file: says how to ask instead; the place stays. */
export const cannotRead: Step<{ what: UnreadableKind }> = ({ what }, { place }, { say }) =>
  turn('unreadable', [], [{ text: say(`unreadable-${what}`) }], place)

/** A photo without a dossier code: says why, and how to go on; the place stays. */
export const adviseOnPhoto: Step<{ why: PhotoMiss }> = ({ why }, { place }, { say }) =>
  turn('unreadable', [], [{ text: say(`photo-${why}`) }], place)
