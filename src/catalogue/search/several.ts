import type { Finding } from '../../core/finding.ts'

const MOST = 3
/** A whole that is this clear asks for one thing, `và` or not. */
const CLEAR = 0.9
const AND = /\s(?:và|va|đồng thời|dong thoi)\s/iu

/** The parts of a text that may each ask for something: `làm khai sinh và nhập khẩu`. */
export function asksIn(text: string): readonly string[] {
  const asks = text
    .normalize('NFC')
    .split(AND)
    .map((ask) => ask.trim())
  return asks.length > 1 && asks.length <= MOST ? asks : []
}

/**
 * Where a part asks clearly for another procedure than the whole does, both are offered, and what is
 * near the whole with them: it may do both at once (`khai sinh và nhập khẩu`: liên thông).
 */
export function withOthersAsked(whole: Finding, parts: readonly Finding[]): Finding {
  if (whole.kind !== 'answer' || (whole.ranked[0]?.score ?? 1) > CLEAR) return whole
  const asked = parts.flatMap((part) => (part.kind === 'answer' ? [part.procedure] : []))
  const each = new Set(asked)
  if (each.size < 2 || !each.has(whole.procedure)) return whole
  const procedures = [...new Set([...each, ...whole.near])].slice(0, MOST)
  return { kind: 'offer', procedures, ranked: whole.ranked }
}
