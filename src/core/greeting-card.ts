import type { Picture } from './photo.ts'
import type { Actor } from './staff.ts'

/** Zalo takes no larger image. */
export const MOST_CARD_BYTES = 1024 * 1024
/** Width and height together: Telegram takes no larger photo. */
export const MOST_CARD_SIDES = 10_000

/** What an officer uploaded, without what a camera or a program wrote into it; or why it is not taken. */
export type CardReading =
  | { readonly kind: 'card'; readonly picture: Picture }
  | { readonly kind: 'not-decodable' | 'too-large' | 'citizen-card' | 'unavailable' }

export type ReadCard = (image: Uint8Array) => Promise<CardReading>

/** A card that goes with a congratulation: where its picture lies, under an address drawn for this one sending. */
export interface SentCard {
  readonly token: string
  readonly type: Picture['type']
  /** When it was released; the picture goes so many days after it. */
  readonly at: number
}

/** Pictures of congratulation cards. A condolence has none. */
export interface CardRecords {
  /** In the place of one before. `false` if the greeting is sent already, or there is no such task. */
  keepCard(id: number, picture: Picture, by: Actor, at: number): Promise<boolean>
  /** `false` if there is none that waits. */
  dropCard(id: number, by: Actor, at: number): Promise<boolean>
  /** For staff, who look at it before it is sent. */
  greetingCard(id: number): Promise<Picture | null>
  /** For whom it was sent to. */
  sentCard(token: string): Promise<Picture | null>
}

/** The end of the address; platforms tell a picture by it. */
export function cardFile(type: Picture['type']): string {
  return type === 'image/png' ? 'thiep.png' : 'thiep.jpg'
}
