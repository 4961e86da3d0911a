import { isCitizenCard } from './citizen-card.ts'
import { type CodeSurroundings, type DossierReading, dossierReadings } from './dossier-code.ts'

/** What a photo was found to hold. Nothing else of it is kept. */
export type PhotoReading =
  | { readonly kind: 'codes'; readonly readings: readonly DossierReading[] }
  | { readonly kind: PhotoMiss }
  /** Only where a picture was asked for: see `wantsPicture`. */
  | { readonly kind: 'picture'; readonly picture: Picture }

/** A photo that is kept, without what its camera wrote into it. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png'
  readonly base64: string
}

/** Why there is no dossier code. */
export type PhotoMiss =
  | 'no-barcode'
  /** Barcodes that hold no dossier code. */
  | 'other-barcode'
  | 'citizen-card'
  | 'too-large'
  /** It was to be kept, and is larger than what is. */
  | 'too-large-to-keep'
  /** No image, or one of a kind that is not decoded. */
  | 'not-decodable'
  /** It could not be fetched or read, and may be later. */
  | 'unavailable'

/** An image as it was sent. */
export type ReadPhoto = (image: Uint8Array) => Promise<PhotoReading>

/** What a channel fetched. */
export type FetchedPhoto = Uint8Array | Extract<PhotoMiss, 'too-large' | 'unavailable'>

export const MOST_PHOTO_BYTES = 8 * 1024 * 1024
/** Of a photo that is kept: platforms send smaller ones. */
export const MOST_PICTURE_BYTES = 2 * 1024 * 1024
/** Cameras of phones make 12 million; a small file can claim any number. */
export const MOST_PHOTO_PIXELS = 25_000_000

/** What the barcodes of a photo tell. That of a citizen's card is never read further. */
export function photoReading(barcodes: readonly string[], at: CodeSurroundings): PhotoReading {
  const others = barcodes.filter((barcode) => !isCitizenCard(barcode))
  const [first = [], ...more] = others.map((barcode) => dossierReadings(barcode, at))
  const readings = [first, ...more].find(({ length }) => length > 0)
  if (readings !== undefined) return { kind: 'codes', readings }
  if (others.length < barcodes.length) return { kind: 'citizen-card' }
  return { kind: barcodes.length === 0 ? 'no-barcode' : 'other-barcode' }
}
