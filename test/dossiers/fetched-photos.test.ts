import { expect, test } from 'vitest'
import type { Address } from '../../src/core/message.ts'
import type { PhotoReading } from '../../src/core/photo.ts'
import { createPhotoOf } from '../../src/dossiers/fetched-photos.ts'

const AN: Address = { channel: 'telegram', id: '42' }
const NOTHING: PhotoReading = { kind: 'no-barcode' }

test('what was fetched is read, and what could not be fetched is not', async () => {
  const read: Uint8Array[] = []
  const bytes = Buffer.from('bytes')
  const photoOf = createPhotoOf(
    async (_, photo) => (photo === 'large' ? 'too-large' : bytes),
    async (image) => {
      read.push(image)
      return NOTHING
    },
  )
  expect(await photoOf(AN, 'a', false)).toEqual(NOTHING)
  expect(await photoOf(AN, 'large', true)).toEqual({ kind: 'too-large' })
  expect(await photoOf(AN, 'a', true)).toEqual({ kind: 'not-decodable' })
  expect(read).toEqual([bytes, bytes])
})

test('eight at once and no more, so that photos do not hold up everybody', async () => {
  let arrive = (): void => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const photoOf = createPhotoOf(
    async () => {
      await arrived
      return 'unavailable'
    },
    async () => NOTHING,
  )
  const eight = Array.from({ length: 8 }, () => photoOf(AN, 'a', false))
  expect(await photoOf(AN, 'a', false)).toEqual({ kind: 'unavailable' })
  arrive()
  await Promise.all(eight)
})
