import type { Message } from '../core/message.ts'
import type { Notice } from '../core/notice.ts'
import type { Part } from '../core/ports.ts'
import type { Locale } from '../core/session.ts'
import type { Answer } from '../core/store.ts'
import type { Seal } from './seal.ts'

/** What is told to a citizen, with the address it goes to. */
export interface PartBody {
  readonly to: string
  readonly locale: Locale
  readonly part: Part
  /** What it tells unasked; `kept` where the session keeps that anyway. */
  readonly notice?: Notice | 'kept'
}

/** The sealed bodies of rows. One that cannot be opened was damaged, and opens as `null`. */
export interface Bodies {
  sealMessage(citizen: string, message: Message): string
  openMessage(citizen: string, sealed: string | null): Message | null
  sealPart(citizen: string, body: PartBody): string
  openPart(citizen: string, sealed: string | null): PartBody | null
  sealAnswer(citizen: string, answer: Answer): string
  openAnswer(citizen: string, sealed: string | null): Answer | null
}

export function createBodies(seal: Seal): Bodies {
  const close = (kind: string, citizen: string, body: unknown): string =>
    seal.seal(JSON.stringify(body), `${kind}:${citizen}`)
  const open = (kind: string, citizen: string, sealed: string | null): unknown => {
    if (sealed === null) return null
    try {
      return JSON.parse(seal.open(sealed, `${kind}:${citizen}`))
    } catch {
      return null
    }
  }
  return {
    sealMessage: (citizen, message) => close('message', citizen, message),
    openMessage: (citizen, sealed) => open('message', citizen, sealed) as Message | null,
    sealPart: (citizen, body) => close('part', citizen, body),
    openPart: (citizen, sealed) => open('part', citizen, sealed) as PartBody | null,
    sealAnswer: (citizen, answer) => close('answer', citizen, answer),
    openAnswer: (citizen, sealed) => open('answer', citizen, sealed) as Answer | null,
  }
}
