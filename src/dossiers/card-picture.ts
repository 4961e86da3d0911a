import { type CardReading, MOST_CARD_BYTES, MOST_CARD_SIDES } from '../core/greeting-card.ts'
import type { PhotoReading } from '../core/photo.ts'
import { imageSize } from './image-header.ts'
import { pictureIn } from './picture.ts'

/** A card as it may be sent: bare like a photo that is kept, and not larger than Zalo and Telegram take. */
export function cardIn(image: Uint8Array, reading: PhotoReading): CardReading {
  const kept = pictureIn(image, reading)
  switch (kept.kind) {
    case 'picture': {
      const bytes = Buffer.from(kept.picture.base64, 'base64')
      const { width, height } = imageSize(bytes) ?? { width: 0, height: 0 }
      const isTooLarge = bytes.length > MOST_CARD_BYTES || width + height > MOST_CARD_SIDES
      return isTooLarge ? { kind: 'too-large' } : { kind: 'card', picture: kept.picture }
    }
    case 'too-large':
    case 'too-large-to-keep':
      return { kind: 'too-large' }
    case 'citizen-card':
    case 'unavailable':
      return { kind: kept.kind }
    default:
      return { kind: 'not-decodable' }
  }
}
