import type { Finding } from '../../core/finding.ts'

const MOST = 3
/** A whole that is this clear asks for one thing, `và` or not. */
const CLEAR = 0.9
const AND = /\s+(?:và|va|đồng thời|dong thoi)\s+/iu

/** The parts of a text that may each ask for something: `làm khai sinh và nhập khẩu`. */
export function asksIn(text: string): readonly string[] {
  const asks = text.normalize('NFC').split(AND)
  return asks.length > 1 && asks.length <= MOST ? asks : []
}

/** Where a part asks clearly for another procedure than the whole does, both are offered. */
export function withOthersAsked(whole: Finding, parts: readonly Finding[]): Finding {
  if (whole.kind !== 'answer' || (whole.ranked[0]?.score ?? 1) > CLEAR) return whole
  const asked = parts.flatMap((part) => (part.kind === 'answer' ? [part.procedure] : []))
  const procedures = [...new Set(asked)]
  return procedures.length > 1 && procedures.includes(whole.procedure)
    ? { kind: 'offer', procedures, ranked: whole.ranked }
    : whole
}
