import {
  type CounterReport,
  type Receipt,
  type ReceiptRecords,
  receiptCode,
} from '../core/receipts.ts'
import { addAuditLine } from './audit-log.ts'
import type { Room, Trx } from './room.ts'

/** More codes than this taken by other texts is a fault. */
const MOST_ATTEMPTS = 20

export function createReceiptRecords(room: Room): ReceiptRecords {
  const { db, write } = room
  return {
    async receipt(code) {
      const row = await db
        .selectFrom('receipts')
        .selectAll()
        .where('code', '=', code)
        .executeTakeFirst()
      if (row === undefined) return null
      const { procedure, text, shown } = row
      return { code, procedure, chosen: JSON.parse(row.chosen), text, shown }
    },
    keepReceipt: (of, textOf, at) =>
      write(async (trx) => {
        const bare = textOf('')
        for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
          const code = receiptCode(of.procedure, bare, attempt)
          const receipt = { ...of, code, text: textOf(code) }
          if (!(await standsFor(trx, receipt))) continue
          await addReceipt(trx, receipt, at)
          return receipt
        }
        throw new Error('no code is left for a list of papers')
      }),
    reportFromCounter: (report, by, at) =>
      write(async (trx) => {
        const { kind, procedure } = report
        await addReport(trx, report, { citizen: null, source: 'counter', at })
        const detail = { kind }
        await addAuditLine(trx, { at, by, action: 'counter-reported', about: procedure, detail })
      }),
    async counterReports(from, until) {
      const rows = await db
        .selectFrom('counter_reports')
        .selectAll()
        .where('at', '>=', from)
        .where('at', '<', until)
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .execute()
      return rows.map(({ seq: _seq, citizen: _citizen, source, ...report }) => ({
        ...report,
        from: source,
      }))
    },
  }
}

/** Whether the code is free, or stands for this very text. */
export async function standsFor(
  trx: Trx,
  { code, text }: Pick<Receipt, 'code' | 'text'>,
): Promise<boolean> {
  const row = await trx
    .selectFrom('receipts')
    .select('text')
    .where('code', '=', code)
    .executeTakeFirst()
  return row === undefined || row.text === text
}

/** Once, by whoever is shown it first. */
export async function addReceipt(
  trx: Trx,
  { code, procedure, chosen, text }: Receipt,
  at: number,
): Promise<void> {
  await trx
    .insertInto('receipts')
    .values({ code, procedure, chosen: JSON.stringify(chosen), text, shown: at })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}

export async function addReport(
  trx: Trx,
  report: CounterReport,
  of: {
    readonly citizen: string | null
    readonly source: 'citizen' | 'counter'
    readonly at: number
  },
): Promise<void> {
  await trx
    .insertInto('counter_reports')
    .values({ ...report, ...of })
    .execute()
}

/** Adds words to what this citizen reported last. */
export async function noteReport(trx: Trx, citizen: string, words: string): Promise<void> {
  const last = await trx
    .selectFrom('counter_reports')
    .select('seq')
    .where('citizen', '=', citizen)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return
  await trx.updateTable('counter_reports').set({ words }).where('seq', '=', last.seq).execute()
}
