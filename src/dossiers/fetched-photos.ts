import type { Address } from '../core/message.ts'
import type { FetchedPhoto, PhotoReading, ReadPhoto } from '../core/photo.ts'

/** Photos hold up the citizens who sent them; more at once would hold up all others too. */
const MOST_AT_ONCE = 8

/** Fetches what a citizen sent by its channel and reads it. Never rejects. */
export type PhotoOf = (from: Address, photo: string) => Promise<PhotoReading>

export function createPhotoOf(
  fetch: (from: Address, photo: string) => Promise<FetchedPhoto>,
  read: ReadPhoto,
): PhotoOf {
  let inHand = 0
  return async (from, photo) => {
    if (inHand >= MOST_AT_ONCE) return { kind: 'unavailable' }
    inHand += 1
    try {
      const fetched = await fetch(from, photo)
      return typeof fetched === 'string' ? { kind: fetched } : await read(fetched)
    } finally {
      inHand -= 1
    }
  }
}
