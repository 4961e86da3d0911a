import { describe, expect, test } from 'vitest'
import type { PaperBatch, PaperForm } from '../../../src/core/paper.ts'
import type { Draft } from '../../../src/core/survey.ts'
import type { FreshDatabase } from '../store.ts'
import { DAY, eachFresh, NOW } from './given.ts'

const BATCH: PaperBatch = {
  batch: 'giay-3f9a',
  mode: 'paper',
  service: {
    procedure: 'khai-sinh',
    field: 'Hộ tịch',
    unit: 'Một cửa',
    channel: null,
    drawn: false,
  },
  week: '2026-W24',
  enteredBy: 'Nguyễn Thị Lan',
  enteredOn: '2026-06-10',
  seed: 'a',
}

function draftOf(number: number, C1 = 4): Draft {
  const filled = { instrument: 'quick', version: '1', complete: true, scores: { C1, D1: 5 } }
  return { ...filled, reason: null, comment: number === 1 ? 'gọi 0912345678' : null }
}

const FORMS: readonly PaperForm[] = Array.from({ length: 40 }, (_, i) => ({
  number: i + 1,
  draft: draftOf(i + 1),
}))

export function paperContract(fresh: () => Promise<FreshDatabase>): void {
  describe('forms on paper', () => {
    const given = eachFresh(fresh)

    test('are closed once one of twenty was entered again, alike', async () => {
      const { store } = given
      await store.enterPaper(BATCH, FORMS)
      const { check } = (await store.paperBatch(BATCH.batch)) ?? { check: null }
      expect(check?.again).toHaveLength(2)
      expect(check?.missing).toEqual(check?.again)
      expect(await store.closePaper(BATCH.batch, '2026-06-11')).toBeNull()

      const [one = 0, two = 0] = check?.again ?? []
      const again = [
        { number: one, draft: draftOf(one) },
        { number: two, draft: draftOf(two, 1) },
      ]
      await store.enterPaperAgain(BATCH.batch, 'Trần Văn Nam', again)
      expect((await store.paperBatch(BATCH.batch))?.check).toMatchObject({
        secondBy: 'Trần Văn Nam',
        missing: [],
        differing: [{ number: two, keys: ['C1'] }],
      })
      expect(await store.closePaper(BATCH.batch, '2026-06-11')).toBeNull()
      await store.mendPaper(BATCH.batch, [{ number: two, draft: draftOf(two, 1) }])
      expect(await store.closePaper(BATCH.batch, '2026-06-11')).toBe(40)
      expect(await store.closePaper(BATCH.batch, '2026-06-11')).toBeNull()
      expect(await store.undoPaper(BATCH.batch)).toBe(false)

      await store.sweepSurveys(NOW, '2026-06-17')
      const responses = await store.responsesOf('2026-W24', '2026-W24')
      expect(responses).toHaveLength(40)
      for (const { mode, channel, setAside, unit } of responses) {
        expect({ mode, channel, setAside, unit }).toEqual({
          mode: 'paper',
          channel: null,
          setAside: null,
          unit: 'Một cửa',
        })
      }
      expect(responses.filter(({ scores }) => scores['C1'] === 1)).toHaveLength(1)
      expect(await store.commentsOf('2026-W24', '2026-W24')).toEqual([
        { week: '2026-W24', text: 'gọi [số điện thoại]' },
      ])
      expect(await store.paperBatches()).toMatchObject([
        {
          enteredBy: 'Nguyễn Thị Lan',
          secondBy: 'Trần Văn Nam',
          forms: 40,
          checked: 2,
          closedOn: '2026-06-11',
        },
      ])
    })

    test('are undone before that, with nothing left', async () => {
      const { store } = given
      await store.enterPaper(BATCH, FORMS)
      expect(await store.undoPaper(BATCH.batch)).toBe(true)
      expect(await store.paperBatch(BATCH.batch)).toBeNull()
      expect(await store.paperBatches()).toEqual([])
      await store.sweepSurveys(NOW + DAY, '2026-06-17')
      expect(await store.waitingBallots()).toBe(0)
    })
  })
}
