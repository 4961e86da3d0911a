import type { ChosenOptions } from '../core/checklist.ts'
import { receiptCode } from '../core/receipts.ts'
import type { Reply } from '../core/reply.ts'
import type { Turn, World } from './turn.ts'

/** What the line with the code takes of a first reply. */
export const RECEIPT_ROOM = 60

export interface Checklist {
  readonly procedure: string
  readonly chosen: ChosenOptions
}

/** A list of papers gets its short code, by which the counter opens the very same list. */
export function withReceipt(taken: Turn, of: Checklist, world: World): Turn {
  const [reply, ...rest] = taken.replies
  if (reply === undefined) return taken
  const { code, text } = receiptOf(reply, of, world)
  return {
    ...taken,
    replies: [{ ...reply, text }, ...rest],
    events: [...taken.events, { kind: 'checklist-shown', receipt: { ...of, code, text } }],
    claims: [...(taken.claims ?? []), { kind: 'receipt', code, text }],
  }
}

/** The code, and the text that carries it. */
export function receiptOf(
  { text }: Reply,
  { procedure }: Checklist,
  { say, refused }: World,
): { readonly code: string; readonly text: string } {
  const attempt = refused.filter(({ kind }) => kind === 'receipt').length
  const code = receiptCode(procedure, text, attempt)
  return { code, text: `${text}\n\n${say('receipt-code', { code })}` }
}
