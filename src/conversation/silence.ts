import type { Session } from '../core/session.ts'
import { foldedWords } from '../core/text.ts'
import type { CitizenMessage, Intent } from './intent.ts'
import type { World } from './turn.ts'

/** An officer answers by hand: two who answer at once would confuse. */
export function isSilent({ silentUntil }: Session, { now }: Pick<World, 'now'>): boolean {
  return silentUntil !== null && now < silentUntil
}

export function silentUntil({ now, content }: World): number {
  return now + content.settings.zalo.silentMinutes * 60_000
}

/** Only the very word, or its button: other ways to ask for the menu may be said to the officer. */
export function callsBack(message: CitizenMessage): boolean {
  if (message.kind === 'choice') return message.choice === 'menu'
  return message.kind === 'text' && foldedWords(message.text).join(' ') === 'menu'
}

/** Danger, and what a citizen may always do with their data. */
export function isAnsweredAnyway(intent: Intent): boolean {
  if (intent.name === 'emergency') return true
  return intent.name === 'choice' && ['delete', 'delete:yes', 'data'].includes(intent.id)
}
