import type { Generated } from 'kysely'

/** Tables of what the office's reform plan asks for. */
export interface ReformSchema {
  receipts: ReceiptsTable
  counter_reports: CounterReportsTable
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
