import { createHash } from 'node:crypto'
import { isChoiceId } from '../../core/choice-id.ts'
import type { Message, UnreadableKind } from '../../core/message.ts'
import { clean } from '../../core/text.ts'
import { isPhotoUrl } from '../receiving/zalo-photo.ts'
import type { Update, ZaloBotMessage } from './update.ts'

/** What an update means to us. */
export type Heard =
  | { readonly kind: 'message'; readonly message: Message }
  /** Nothing to do. */
  | { readonly kind: 'nothing' }
  /** Nothing to do, but worth a log line: nobody to answer, or something newer than this code. */
  | { readonly kind: 'strange'; readonly why: 'content' | 'update' }

const NOTHING = { kind: 'nothing' } as const

/** What messages hold besides text, by the field that tells: `photo` in the documents, `photo_url` in fact. */
const BY_FIELD: Readonly<Record<string, UnreadableKind>> = {
  photo: 'photo',
  photo_url: 'photo',
  sticker: 'sticker',
  voice_url: 'voice',
}

/** The same by the name of the event, where no field tells. */
const BY_EVENT: Readonly<Record<string, UnreadableKind>> = {
  'message.image.received': 'photo',
  'message.sticker.received': 'sticker',
  'message.voice.received': 'voice',
  'message.link.received': 'other',
  'message.unsupported.received': 'other',
}

/** Reads an update. Nobody is served in a group. */
export function parse({ event_name = '', message }: Update): Heard {
  if (!message) return { kind: 'strange', why: 'update' }
  if (!isPrivate(message) || message.from?.is_bot) return NOTHING
  const base = {
    id: message.message_id ?? hashOf(message),
    from: { channel: 'zalo-bot', id: message.chat.id },
  } as const
  const text = clean(message.text ?? message.caption ?? '').trim()
  const photo = message['photo_url'] ?? message['photo']
  if (isPhotoUrl(photo)) {
    const caption = text === '' ? {} : { caption: text }
    return { kind: 'message', message: { ...base, kind: 'photo', photo, ...caption } }
  }
  if (text !== '') return { kind: 'message', message: { ...base, ...meaningOf(text) } }
  const what =
    Object.entries(BY_FIELD).find(([field]) => field in message)?.[1] ?? BY_EVENT[event_name]
  return what === undefined
    ? { kind: 'strange', why: 'content' }
    : { kind: 'message', message: { ...base, kind: 'unreadable', what } }
}

/** There are no buttons, so a choice comes only from who typed `#` and its id. */
function meaningOf(
  text: string,
):
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'text'; readonly text: string } {
  const choice = text.slice(1)
  return text.startsWith('#') && isChoiceId(choice)
    ? { kind: 'choice', choice }
    : { kind: 'text', text }
}

/** In a private chat the chat is the person. */
function isPrivate({ chat, from }: ZaloBotMessage): boolean {
  return chat.chat_type === undefined ? chat.id === from?.id : chat.chat_type === 'PRIVATE'
}

function hashOf(message: ZaloBotMessage): string {
  return `hash-${createHash('sha256').update(JSON.stringify(message)).digest('hex').slice(0, 32)}`
}
