import type { Notice } from './notice.ts'
import type { PhotoReading } from './photo.ts'

/** The ways in which a citizen can talk to the service. */
export const CHANNEL_NAMES = ['telegram', 'zalo-oa', 'zalo-bot', 'web', 'terminal'] as const
export type ChannelName = (typeof CHANNEL_NAMES)[number]

/** Where a citizen is reached: a channel, and that channel's own id for them. */
export interface Address {
  readonly channel: ChannelName
  readonly id: string
}

/**
 * One thing a citizen sent us, whichever channel it came by, or that our own code has to tell them. Always
 * plain JSON.
 */
export type Message = MessageBase &
  (
    | {
        readonly kind: 'start'
        /** What a deep link asked for: `p_<procedure id>` or `u_<unit>`. Comes from outside. */
        readonly payload?: string
      }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'choice'; readonly choice: string }
    | { readonly kind: 'unreadable'; readonly what: UnreadableKind }
    /** Never from outside: no channel makes one. See `noticeTo`. */
    | { readonly kind: 'notice'; readonly notice: Notice }
    | (PhotoBase & {
        readonly kind: 'photo'
        /** By what the channel fetches it: `Channel.fetchPhoto`. */
        readonly photo: string
      })
    /** What a photo became once it was read; the photo itself is gone. */
    | (PhotoBase & { readonly kind: 'photo-read'; readonly reading: PhotoReading })
  )

/** What a message held that the service cannot read. */
export type UnreadableKind =
  | 'sticker'
  | 'voice'
  | 'photo'
  | 'video'
  | 'file'
  | 'location'
  | 'contact'
  | 'other'

interface PhotoBase {
  /** What was written beside it. */
  readonly caption?: string
}

interface MessageBase {
  /** The channel's id of this message, by which a redelivery is known. */
  readonly id: string
  readonly from: Address
  /** The language that the citizen's app is set to, as a hint for the first contact. */
  readonly appLanguage?: string
  /** Keyed hash of where a web client calls from: there a new conversation costs nothing. */
  readonly client?: string
}

export function addressKey({ channel, id }: Address): string {
  return `${channel}:${id}`
}
