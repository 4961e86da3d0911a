import type { Generated } from 'kysely'
import type { DeliveryState } from '../core/home-delivery.ts'

/** Tables of what the office's reform plan asks for. */
export interface ReformSchema {
  receipts: ReceiptsTable
  counter_reports: CounterReportsTable
  deliveries: DeliveriesTable
}

/** Lists of papers as they were shown, to the last letter; nothing leads to whom. */
interface ReceiptsTable {
  code: string
  procedure: string
  /** Keys of options, as JSON. */
  chosen: string
  text: string
  /** When it was shown first. */
  shown: number
}

interface CounterReportsTable {
  seq: Generated<number>
  at: number
  /** `null`: the counter told it, or the citizen's days are over. */
  citizen: string | null
  source: 'citizen' | 'counter'
  kind: 'paper' | 'visit'
  procedure: string
  receipt: string | null
  unit: string | null
  what: string | null
  words: string | null
}

/** Results to bring home. `reach` (a chat) and `body` (an address) are sealed. */
interface DeliveriesTable {
  seq: Generated<number>
  /** Of the page, while it waits for the address. */
  token: string | null
  until: number | null
  state: 'open' | DeliveryState
  procedure: string
  dossier: string | null
  citizen: string
  reach: string
  /** `null` before it is given, and once it is deleted. */
  body: string | null
  /** The version of the notice under which they agreed. */
  consent: string | null
  asked: number
  changed: number
  /** When a congratulation or condolence was released. */
  greeted: number | null
}
