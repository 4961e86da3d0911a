import type { Message } from '../core/message.ts'
import { type Receipt, receiptCodeIn } from '../core/receipts.ts'
import type { Session } from '../core/session.ts'
import { answerProcedure } from './answer.ts'
import { askCase } from './cases.ts'
import { awaitsDigits } from './dossier-intent.ts'
import { showLifePapers } from './linked.ts'
import type { Step, Turn } from './turn.ts'

const LIFE = 'life.'

/** The code of a list of papers, where a message may be one: what a slip's QR carries, or what stands on it. */
export function receiptCodeSaid(message: Message, { place }: Session): string | null {
  if (message.kind === 'start') {
    return receiptCodeIn(message.payload?.match(/^c_([A-Za-z0-9]{6})$/)?.[1] ?? '')
  }
  if (message.kind !== 'text' || awaitsDigits(place)) return null
  const typed = message.text
    .normalize('NFC')
    .replace(/^\s*(?:m[ãa] )?(?:phi[ếe]u )?(?:s[ốo] )?/i, '')
  const isShort = /^[A-Z0-9](?:[ .-]?[A-Z0-9]){5}\s*$/i.test(typed)
  return isShort && /\d/.test(typed) && /[A-Z]/i.test(typed) ? receiptCodeIn(typed) : null
}

/** Opens the very list; where the catalogue was changed since, the list as it is now, and says so. */
export const openReceipt: Step<{ receipt: Receipt }> = ({ receipt }, session, world) => {
  const { procedure, chosen, code } = receipt
  const ways: readonly (() => Turn)[] = procedure.startsWith(LIFE)
    ? [() => showLifePapers({ lifeEvent: procedure.slice(LIFE.length) }, session, world)]
    : [
        () => askCase({ procedure, chosen }, session, world),
        () => answerProcedure({ procedure, facets: [] }, session, world),
      ]
  const turns = ways.map((take) => take())
  const same = turns.find((taken) => isUnder(code, taken))
  const now = same ?? turns[0]
  if (now === undefined || same !== undefined || now.outcome.kind === 'stale-choice') {
    return now ?? answerProcedure({ procedure, facets: [] }, session, world)
  }
  const changed = { text: world.say('receipt-changed', { code }) }
  return { ...now, replies: [changed, ...now.replies] }
}

function isUnder(code: string, { events }: Turn): boolean {
  return events.some((event) => event.kind === 'checklist-shown' && event.receipt.code === code)
}
