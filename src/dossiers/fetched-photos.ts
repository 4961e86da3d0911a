import type { Address } from '../core/message.ts'
import type { FetchedPhoto, PhotoReading, ReadPhoto } from '../core/photo.ts'
import { pictureIn } from './picture.ts'

/** Photos hold up the citizens who sent them; more at once would hold up all others too. */
const MOST_AT_ONCE = 8

/** Fetches what a citizen sent by its channel and reads it, or makes it fit to keep. Never rejects. */
export type PhotoOf = (from: Address, photo: string, toKeep: boolean) => Promise<PhotoReading>

export function createPhotoOf(
  fetch: (from: Address, photo: string) => Promise<FetchedPhoto>,
  read: ReadPhoto,
): PhotoOf {
  let inHand = 0
  return async (from, photo, toKeep) => {
    if (inHand >= MOST_AT_ONCE) return { kind: 'unavailable' }
    inHand += 1
    try {
      const fetched = await fetch(from, photo)
      if (typeof fetched === 'string') return { kind: fetched }
      const reading = await read(fetched)
      return toKeep ? pictureIn(fetched, reading) : reading
    } finally {
      inHand -= 1
    }
  }
}
