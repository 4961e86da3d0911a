import type { ChosenOptions } from './checklist.ts'
import { LOOK_ALIKE, SLIP_SIGNS } from './slip-code.ts'
import type { Actor } from './staff.ts'

/** A list of papers as a citizen was shown it. Whoever is shown the same has the same code: it leads to no person. */
export interface Receipt {
  readonly code: string
  readonly procedure: string
  readonly chosen: ChosenOptions
  /** To the last letter, with the line that tells the code. */
  readonly text: string
}

const LENGTH = 6

/**
 * The code of what is shown: the same for the same text, so that nothing has to be drawn by chance. `attempt`
 * rises where the code already stands for another text.
 */
export function receiptCode(procedure: string, text: string, attempt: number): string {
  let high = 0x811c9dc5
  let low = 0x9e3779b9
  for (const sign of `${attempt}\n${procedure}\n${text}`) {
    const point = sign.codePointAt(0) ?? 0
    high = Math.imul(high ^ point, 0x01000193)
    low = Math.imul(low ^ point ^ (high >>> 13), 0x85ebca6b)
  }
  let state = mixed(high) * 2 ** 20 + (mixed(low) >>> 12)
  let code = ''
  for (let at = 0; at < LENGTH; at += 1) {
    code += SLIP_SIGNS[state % SLIP_SIGNS.length]
    state = Math.floor(state / SLIP_SIGNS.length)
  }
  return code
}

/** As murmur3 ends. */
function mixed(number: number): number {
  let state = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}

/** The code in what somebody typed, however they set dashes, spaces and case; `null` for none. */
export function receiptCodeIn(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  const code = [...plain].map((sign) => LOOK_ALIKE[sign] ?? sign).join('')
  return code.length === LENGTH && [...code].every((sign) => SLIP_SIGNS.includes(sign))
    ? code
    : null
}

/** What a person had to come again for. */
export const VISIT_REASONS = ['paper', 'late', 'absent', 'mistake', 'other'] as const
export type VisitReason = (typeof VISIT_REASONS)[number]

/** The counter wanted a paper that the list has not, or somebody had to come again for one file. */
export interface CounterReport {
  readonly kind: 'paper' | 'visit'
  readonly procedure: string
  /** Of the list that was shown, `null` where that is not known. */
  readonly receipt: string | null
  /** A desk of the office file, `null` where that is not known. */
  readonly unit: string | null
  /** Which paper (its key) or why (a `VisitReason`); `null`: told in words, or not at all. */
  readonly what: string | null
  /** Masked. */
  readonly words: string | null
}

export interface KeptReport extends CounterReport {
  readonly at: number
  /** Whether the citizen or the counter told it. */
  readonly from: 'citizen' | 'counter'
}

export interface ReceiptRecords {
  receipt(code: string): Promise<(Receipt & { readonly shown: number }) | null>
  /** Keeps what is printed or shown at the counter, and tells its code, which `textOf` puts into the text. */
  keepReceipt(
    of: Pick<Receipt, 'procedure' | 'chosen'>,
    textOf: (code: string) => string,
    at: number,
  ): Promise<Receipt>
  /** Told by who works at the counter. */
  reportFromCounter(report: CounterReport, by: Actor, at: number): Promise<void>
  /** Newest first. */
  counterReports(from: number, until: number): Promise<readonly KeptReport[]>
}
