import type { GreetingKind } from './greetings.ts'
import type { Actor } from './staff.ts'

/** How a result comes to the citizen's home. `officer-visit`: somebody must sign before the officer who brings it. */
export const DELIVERY_KINDS = ['postal', 'officer-visit', 'none'] as const
export type DeliveryKind = (typeof DELIVERY_KINDS)[number]

/** What a procedure's file says of results at home. */
export interface HomeDelivery {
  readonly kind: DeliveryKind
  /** Who carries it: `Bưu điện xã`, `công chức tư pháp – hộ tịch`. */
  readonly carrier?: string | undefined
  /** Who must be there and sign. */
  readonly signs?: string | undefined
  /** Whole dong; 0 is free; `null` when no amount is confirmed. */
  readonly fee: number | null
  /** Where to: `trong xã`. */
  readonly area?: string | undefined
}

/** What a one-time page asks for. Never shown in a chat. */
export interface HomeAddress {
  readonly name: string
  readonly address: string
  readonly phone: string
}

/** Begun in a chat, before the address is known. */
export interface NewDelivery {
  readonly token: string
  readonly procedure: string
  readonly dossier: string | null
  readonly until: number
}

export type DeliveryState = 'asked' | 'sent' | 'delivered'

/** A result to bring home, as staff see it. */
export interface DeliveryTask {
  readonly id: number
  readonly procedure: string
  readonly dossier: string | null
  readonly state: DeliveryState
  readonly asked: number
  readonly changed: number
  /** Whether a congratulation or condolence was sent. */
  readonly greeted: boolean
  /** Whether a picture of a card is kept for the congratulation. */
  readonly hasCard: boolean
  /** `null` once it is deleted. */
  readonly to: HomeAddress | null
}

export interface DeliveryRecords {
  /** What the page of a token is about; `null` if it is unknown, used or too old. */
  deliveryPage(
    token: string,
    at: number,
  ): Promise<{ readonly procedure: string; readonly dossier: string | null } | null>
  /** Keeps the address with the consent to it, once. `false` if the page is gone. */
  askDelivery(token: string, to: HomeAddress, consent: string, at: number): Promise<boolean>
  /** Oldest first; what was delivered last, after what is to do. */
  deliveries(): Promise<readonly DeliveryTask[]>
  /** Tells the citizen, and leaves a line in the log. `false` if it is not the next state any more. */
  moveDelivery(id: number, to: 'sent' | 'delivered', by: Actor, at: number): Promise<boolean>
  /** Puts it in the citizen's inbox, once, with its card where it is no condolence. `false` if it was sent before. */
  releaseGreeting(id: number, kind: GreetingKind, by: Actor, at: number): Promise<boolean>
}
