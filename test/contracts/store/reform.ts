import { describe, expect, test } from 'vitest'
import type { Outcomes } from '../../../src/core/leader.ts'
import { localDay } from '../../../src/core/local-time.ts'
import type { FreshDatabase } from '../store.ts'
import { dossier } from './dossiers.ts'
import { answered, DAY, eachFresh, HOA, KEEP, NOW, text } from './given.ts'

/** What the reports of the reform count. */
export function reformContract(fresh: () => Promise<FreshDatabase>): void {
  describe('reform figures', () => {
    const given = eachFresh(fresh)

    test('papers are counted by week, of nobody in particular', async () => {
      const { store } = given
      const ticked = { kind: 'papers-ticked', procedure: 'khai-sinh' } as const
      await answered(store, text('a'), {
        events: [{ ...ticked, listed: ['tokhai', 'chgsinh'], had: ['tokhai'] }],
      })
      await answered(store, text('b', 'an'), {
        events: [
          { ...ticked, listed: ['tokhai', 'chgsinh'], had: [] },
          { ...ticked, listed: [], had: ['tokhai'] },
        ],
      })
      const today = localDay(NOW)
      expect(await store.paperCounts(today, today)).toEqual([
        { procedure: 'khai-sinh', paper: 'chgsinh', listed: 2, had: 0 },
        { procedure: 'khai-sinh', paper: 'tokhai', listed: 2, had: 2 },
      ])
      expect(await store.paperCounts('2020-01-01', '2020-12-31')).toEqual([])
    })

    test('a dossier tells whether it was sent back, and which lists its chat had seen before', async () => {
      const { store } = given
      const load = { at: NOW, from: 'a.csv', tell: false }
      const row = (code: string, over = {}) => ({
        dossier: dossier({ code, ...over }),
        lookupCode: null,
        phone: null,
      })
      const codes = ['H26.1.2-261008-0001', 'H26.1.2-261008-0002', 'H26.1.2-261008-0003'] as const
      const [first, second, third] = codes
      await store
        .readyDossiers([row(first, { state: 'supplement' }), row(second), row(third)])
        .apply({ ...load, asOf: NOW })
      await store.readyDossiers([row(first, { asOf: NOW + 1 })]).apply({ ...load, asOf: NOW + 1 })
      const outcome = (id: string) => ({ kind: 'list-given', ids: [id] }) as const
      const held = (code: string) => ({ kind: 'dossier-held', code, how: 'counter' }) as const
      const turns = [
        { kind: 'turn-taken', outcome: outcome('khai-sinh') },
        held(second),
        { kind: 'dossier-tells', code: second, tells: true, version: '1' },
      ] as const
      await answered(store, text('a'), { events: turns, at: NOW - 3 * DAY })
      await answered(store, text('b', 'an'), { events: [held(third)] })
      const seen = await store.seenDossiers('', 10)
      expect(seen.map(({ dossier: { code }, ...rest }) => ({ code, ...rest }))).toEqual([
        { code: first, supplemented: true, listsSeen: null, told: false },
        { code: second, supplemented: false, listsSeen: ['khai-sinh'], told: true },
        { code: third, supplemented: false, listsSeen: [], told: false },
      ])
      expect((await store.seenDossiers(second, 10)).map((each) => each.dossier.code)).toEqual([
        third,
      ])
    })

    test('a new list of record takes the place of the old one whole', async () => {
      const { store } = given
      expect(await store.publishedList()).toBeNull()
      const procedure = (code: string) => ({ code, name: `Thủ tục ${code}` })
      const list = { decision: '1/QĐ', decided: '2026-01-02' }
      await store.putPublishedList({ ...list, procedures: [procedure('1.000001')] }, HOA, NOW)
      const next = { decision: '2/QĐ', decided: '2026-02-03', procedures: [procedure('1.000002')] }
      await store.putPublishedList(next, HOA, NOW)
      expect(await store.publishedList()).toEqual(next)
    })

    test('a new version withdraws the one before, by the day that it begins', async () => {
      const { store } = given
      const document = { name: 'Quy trình', approver: 'Bà Hoa', keep: '5 năm' }
      await store.addDocument({ ...document, version: '1', effective: '2026-01-01' }, HOA, NOW)
      await store.addDocument({ ...document, version: '2', effective: '2026-03-01' }, HOA, NOW)
      const [second, first] = await store.controlledDocuments()
      expect([second, first]).toMatchObject([
        { version: '2', withdrawn: null },
        { version: '1', withdrawn: '2026-03-01' },
      ])
      await store.withdrawDocument(second?.id ?? 0, '2026-05-01', HOA, NOW)
      await store.withdrawDocument(first?.id ?? 0, '2026-05-01', HOA, NOW)
      expect((await store.controlledDocuments()).map(({ withdrawn }) => withdrawn)).toEqual([
        '2026-05-01',
        '2026-03-01',
      ])
    })

    test('a finding is mended, then seen to again, in this order and once; all of it is logged', async () => {
      const { store } = given
      await store.addFinding({ what: 'Thiếu bảng', owner: 'Anh An', due: '2026-07-01' }, HOA, NOW)
      const [finding] = await store.findings()
      const id = finding?.id ?? 0
      expect(await store.moveFinding(id, 'good', HOA, NOW)).toBe(false)
      expect(await store.moveFinding(id, 'mended', HOA, NOW)).toBe(true)
      expect(await store.moveFinding(id, 'mended', HOA, NOW)).toBe(false)
      expect(await store.moveFinding(id, 'failed', HOA, NOW + 1)).toBe(true)
      expect(await store.moveFinding(id, 'good', HOA, NOW)).toBe(false)
      const today = localDay(NOW)
      expect(await store.findings()).toMatchObject([
        { found: today, mended: today, recheck: { on: today, is: 'failed' } },
      ])
      const lines = await store.auditBetween(NOW, NOW + 2)
      expect(lines.map(({ action }) => action)).toEqual([
        'finding-added',
        'finding-moved',
        'finding-moved',
      ])
      expect(await store.auditBetween(NOW + 1, NOW + 2)).toHaveLength(1)
    })

    test('actions of a month end once; what a month was is kept once, and the first is the baseline', async () => {
      const { store } = given
      const action = { month: '2026-06', text: 'Rà soát', owner: 'An', due: '2026-06-30' }
      await store.addAction(action, HOA, NOW)
      const [kept] = await store.actions('2026-06')
      expect(await store.endAction(kept?.id ?? 0, HOA, NOW)).toBe(true)
      expect(await store.endAction(kept?.id ?? 0, HOA, NOW + DAY)).toBe(false)
      expect(await store.actions('2026-06')).toMatchObject([{ ...action, done: localDay(NOW) }])
      expect(await store.actions('2026-07')).toEqual([])
      const outcomes = (onTime: number) => ({ ...NO_OUTCOMES, onTime })
      expect(await store.baseline()).toBeNull()
      await store.keepOutcomes('2026-06', outcomes(90))
      await store.keepOutcomes('2026-05', outcomes(80))
      await store.keepOutcomes('2026-05', outcomes(10))
      expect(await store.outcomes('2026-05')).toEqual(outcomes(80))
      expect(await store.baseline()).toEqual({ month: '2026-05', outcomes: outcomes(80) })
    })

    test('questions of a month are drawn once, graded once by each of two, and fall away with their text', async () => {
      const { store } = given
      const outcome = { kind: 'answered', ids: ['khai-sinh'] } as const
      const ask = async (count: number, from: string, at: number) => {
        const events = Array.from({ length: count }, (_, i) => {
          return { kind: 'question-kept', text: `${from} ${i}`, outcome } as const
        })
        await answered(store, text(from, from), { events, at })
      }
      const month = { month: '2026-06', seed: 'cau-hoi-2026-06', from: NOW - DAY, until: NOW + 1 }
      expect(await store.drawQuestions(month, HOA, NOW)).toBe(false)
      await ask(3, 'trước', NOW - 2 * DAY)
      await ask(40, 'lan', NOW)
      await ask(30, 'an', NOW)
      expect(await store.sampleOf('2026-06')).toBeNull()
      expect(await store.drawQuestions(month, HOA, NOW)).toBe(true)
      const sample = await store.sampleOf('2026-06')
      const { questions = [] } = sample ?? {}
      expect(sample?.seed).toBe('cau-hoi-2026-06')
      expect(questions).toHaveLength(50)
      expect(new Set(questions.map(({ asked }) => asked?.text)).size).toBe(50)
      expect(questions.some(({ asked }) => asked?.text.startsWith('trước'))).toBe(false)
      expect(await store.drawQuestions(month, HOA, NOW)).toBe(false)
      expect(await store.sampleOf('2026-06')).toEqual(sample)

      const id = questions[0]?.id ?? 0
      const clerk = (name: string) => ({ id: name, name })
      expect(await store.gradeQuestion(id, 'right', clerk('a'))).toBe(true)
      expect(await store.gradeQuestion(id, 'wrong', clerk('a'))).toBe(false)
      expect(await store.gradeQuestion(id, 'partial', clerk('b'))).toBe(true)
      expect(await store.gradeQuestion(id, 'wrong', clerk('c'))).toBe(false)
      expect(await store.gradeQuestion(123_456, 'wrong', clerk('c'))).toBe(false)
      await store.retain(NOW + 40 * DAY, KEEP)
      const after = await store.sampleOf('2026-06')
      expect(after?.questions.every(({ asked }) => asked === null)).toBe(true)
      expect(after?.questions[0]?.grades).toEqual([
        { by: 'a', grade: 'right' },
        { by: 'b', grade: 'partial' },
      ])
    })

    test('turns are counted by what became of them, without what is told unasked', async () => {
      const { store } = given
      const turn = (kind: 'answered' | 'hand-over' | 'news' | 'menu') =>
        ({ kind: 'turn-taken', outcome: { kind, ids: [] } }) as const
      const events = [turn('answered'), turn('hand-over'), turn('news'), turn('menu')]
      await answered(store, text('a'), { events })
      expect(await store.turnCounts(NOW, NOW + 1)).toEqual({ all: 3, answered: 1, person: 1 })
      expect(await store.turnCounts(NOW + 1, NOW + 2)).toEqual({ all: 0, answered: 0, person: 0 })
    })
  })
}

const NO_OUTCOMES: Outcomes = {
  supplementsPerHundred: null,
  visitsPerHundred: null,
  onTime: null,
  apologised: null,
  told: null,
  chatPerDossier: null,
  person: null,
  verified: null,
  feedbackInTime: null,
}
