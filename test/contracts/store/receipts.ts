import { describe, expect, test } from 'vitest'
import type { CounterReport, Receipt } from '../../../src/core/receipts.ts'
import type { FreshDatabase } from '../store.ts'
import {
  answered,
  DAY,
  eachFresh,
  HOA,
  KEEP,
  NOW,
  ON_REQUEST,
  span,
  taken,
  text,
  turnFor,
} from './given.ts'

const RECEIPT: Receipt = {
  code: 'K7M2QX',
  procedure: 'khai-sinh',
  chosen: ['thuong'],
  text: 'Giấy tờ cần có:\n- Giấy chứng sinh\n\nMã phiếu: K7M2QX.',
}
const REPORT: CounterReport = {
  kind: 'paper',
  procedure: 'khai-sinh',
  receipt: 'K7M2QX',
  unit: 'trung-tam',
  what: 'lamchung',
  words: null,
}

/** Lists of papers by their code, and what counters asked beside them. */
export function receiptsContract(fresh: () => Promise<FreshDatabase>): void {
  describe('receipts', () => {
    const given = eachFresh(fresh)

    async function show(id: string, receipt: Receipt): Promise<string> {
      const { store } = given
      await store.admit(text(id, id), NOW)
      const waiting = await taken(store)
      const turn = turnFor(waiting, {
        events: [{ kind: 'checklist-shown', receipt }],
        claims: [{ kind: 'receipt', code: receipt.code, text: receipt.text }],
      })
      return (await store.saveTurn(waiting, turn, ON_REQUEST, span())).kind
    }

    test('what was shown is opened byte for byte after ten later versions and a restart', async () => {
      await show('a', RECEIPT)
      const later = Array.from({ length: 10 }, (_, edit) => {
        const text = `Giấy tờ cần có:\n- Giấy sửa lần ${edit}`
        return { ...RECEIPT, code: `M2QXK${edit}`, text }
      })
      for (const [edit, receipt] of later.entries()) await show(`sua-${edit}`, receipt)
      const store = await given.restart()
      const { text: opened = '' } = (await store.receipt(RECEIPT.code)) ?? {}
      expect(Buffer.from(opened)).toEqual(Buffer.from(RECEIPT.text))
      for (const { code, text } of later) expect((await store.receipt(code))?.text).toBe(text)
    })

    test('opens to the last letter what was shown, also after ten other versions and a restart', async () => {
      expect(await show('a', RECEIPT)).toBe('saved')
      for (let n = 0; n < 10; n += 1) {
        const later = { ...RECEIPT, code: `K7M2Q${n}`, text: `Bản sửa thứ ${n}` }
        expect(await show(`later ${n}`, later)).toBe('saved')
      }
      const store = await given.restart()
      expect(await store.receipt('K7M2QX')).toEqual({ ...RECEIPT, shown: NOW })
      expect(await store.receipt('CCCCCC')).toBeNull()
    })

    test('is kept once for all who are shown it, and its code never stands for another text', async () => {
      expect(await show('a', RECEIPT)).toBe('saved')
      expect(await show('b', RECEIPT)).toBe('saved')
      expect(await show('c', { ...RECEIPT, text: 'Giấy khác' })).toBe('refused')
      expect(await given.store.receipt('K7M2QX')).toMatchObject({ text: RECEIPT.text })
    })

    test('is made at the counter under the code that stands in its text', async () => {
      const { store } = given
      const of = { procedure: 'khai-sinh', chosen: [] }
      const textOf = (code: string): string => `Giấy chứng sinh. Mã ${code}.`
      const made = await store.keepReceipt(of, textOf, NOW)
      expect(made.text).toBe(`Giấy chứng sinh. Mã ${made.code}.`)
      expect(await store.receipt(made.code)).toEqual({ ...made, shown: NOW })
      expect(await store.keepReceipt(of, textOf, NOW + 1)).toEqual(made)
    })

    test('reports come from citizens, with a word more, and from the counter, with a line in the log', async () => {
      const { store } = given
      await answered(store, text('a'), { events: [{ kind: 'counter-reported', report: REPORT }] })
      await answered(store, text('b'), {
        events: [{ kind: 'counter-noted', words: 'giấy xác nhận của thôn' }],
      })
      await store.reportFromCounter({ ...REPORT, kind: 'visit', what: 'late' }, HOA, NOW + 1)
      expect(await store.counterReports(NOW, NOW + DAY)).toEqual([
        { ...REPORT, kind: 'visit', what: 'late', at: NOW + 1, from: 'counter' },
        { ...REPORT, words: 'giấy xác nhận của thôn', at: NOW, from: 'citizen' },
      ])
      expect(await store.counterReports(NOW + 2, NOW + DAY)).toEqual([])
      const [line] = await store.auditLog({ atMost: 1 })
      expect(line).toMatchObject({ action: 'counter-reported', about: 'khai-sinh', by: HOA })
    })

    test('words go after their days or with the citizen; that it happened stays counted', async () => {
      const { store } = given
      const report = { ...REPORT, words: 'giấy của thôn' }
      await answered(store, text('a'), { events: [{ kind: 'counter-reported', report }] })
      await answered(store, text('b', 'hoa'), { events: [{ kind: 'counter-reported', report }] })
      await answered(store, text('z', 'hoa'), {
        events: [{ kind: 'citizen-forgotten' }],
        given: ON_REQUEST,
      })
      const words = async (): Promise<readonly (string | null)[]> =>
        (await store.counterReports(NOW, NOW + 1)).map((each) => each.words)
      expect((await words()).toSorted()).toEqual(['giấy của thôn', null])
      await store.retain(NOW + 61 * DAY, KEEP)
      expect(await words()).toEqual([null, null])
    })
  })
}
