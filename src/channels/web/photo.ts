import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Address } from '../../core/message.ts'
import { MOST_PHOTO_BYTES, type PhotoReading } from '../../core/photo.ts'
import { MessageId, type Parsed } from './chat-request.ts'
import { addressOf, isConversationSecret } from './conversation.ts'

/** The parts of the form around the photo. */
const MAX_FORM_BYTES = MOST_PHOTO_BYTES + 16 * 1024

const Form = z.strictObject({
  conversation: z.string(),
  id: MessageId,
  photo: z.instanceof(Blob),
})

/** The first bytes of the formats that phones and browsers make; `.` is any byte. */
const IMAGE_BEGINNINGS = [
  /^\xff\xd8\xff/,
  /^\x89PNG\r\n/,
  /^RIFF....WEBP/s,
  /^GIF8[79]a/,
  /^....ftyp(?:heic|heix|hevc|mif1|msf1|avif)/s,
]

const withinLimit = bodyLimit({ maxSize: MAX_FORM_BYTES, onError: (c) => c.body(null, 413) })

/** What becomes of a photo depends on what its citizen was asked for. */
export type ReadPhotoOf = (from: Address, image: Uint8Array) => Promise<PhotoReading>

/** Reads the form of `POST /chat/photo` and the photo in it, in memory: the message says what was read. */
export async function takePhoto(
  c: Context,
  readPhoto: ReadPhotoOf,
  appLanguage: string | undefined,
): Promise<Parsed> {
  let parsed: Parsed = { refusal: 'photo-too-large' }
  await withinLimit(c, async () => {
    // Not `parseBody`, which would keep the photo until the turn is answered.
    const form = await c.req.raw.formData().catch(() => null)
    parsed =
      form === null ? { refusal: 'broken-form' } : await parsePhoto(form, readPhoto, appLanguage)
  })
  return parsed
}

async function parsePhoto(
  form: FormData,
  readPhoto: ReadPhotoOf,
  appLanguage: string | undefined,
): Promise<Parsed> {
  const body = Form.safeParse(Object.fromEntries(form))
  if (!body.success) return { refusal: 'wrong-fields', fields: ['conversation', 'id', 'photo'] }
  const { conversation, id, photo } = body.data
  if (!isConversationSecret(conversation)) return { refusal: 'weak-conversation' }
  if (photo.size > MOST_PHOTO_BYTES) return { refusal: 'photo-too-large' }
  if (!(await isImage(photo))) return { refusal: 'not-image' }
  const base = { id, from: addressOf(conversation), ...(appLanguage && { appLanguage }) }
  const reading = await readPhoto(base.from, new Uint8Array(await photo.arrayBuffer()))
  return { message: { ...base, kind: 'photo-read', reading } }
}

async function isImage(photo: Blob): Promise<boolean> {
  const bytes = Buffer.from(await photo.slice(0, 16).arrayBuffer()).toString('latin1')
  return IMAGE_BEGINNINGS.some((beginning) => beginning.test(bytes))
}
