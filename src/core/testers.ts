import type { ChannelName } from './message.ts'
import { LOOK_ALIKE, SLIP_SIGNS } from './slip-code.ts'
import type { Actor } from './staff.ts'

/** A chat of the staff's own that is answered before its channel is open to citizens. */
export interface Tester {
  /** Keyed hash of the address. */
  readonly citizen: string
  readonly channel: ChannelName
  /** The name of who showed the code. */
  readonly by: string
  readonly at: number
}

/** Chats are put on the list by the code that they type; see `tester-added`. */
export interface TesterRecords {
  /** Newest first. */
  testers(): Promise<readonly Tester[]>
  endTester(citizen: string, by: Actor, at: number): Promise<'done' | 'gone'>
}

export const TEST_CODE_LENGTH = 8

/** `THU-K7M4-9QHX`, of eight numbers below the number of signs, drawn by chance. */
export function testCode(drawn: readonly number[]): string {
  const signs = drawn.map((at) => SLIP_SIGNS[at]).join('')
  return `THU-${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** The code in what somebody typed, however they set dashes, spaces and case; `null` for none. */
export function testCodeIn(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .match(/(?<![A-Z0-9])THU[\s.–-]*([A-Z0-9]{4})[\s.–-]*([A-Z0-9]{4})(?![A-Z0-9])/)
  if (plain === null) return null
  const signs = [...plain.slice(1).join('')].map((sign) => LOOK_ALIKE[sign] ?? sign)
  return signs.every((sign) => SLIP_SIGNS.includes(sign))
    ? testCode(signs.map((sign) => SLIP_SIGNS.indexOf(sign)))
    : null
}
