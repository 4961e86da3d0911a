import { describe, expect, test } from 'vitest'
import type { Address } from '../../../src/core/message.ts'
import { newSession } from '../../../src/core/session.ts'
import { MOST_OF_A_CHAT } from '../../../src/core/set-aside.ts'
import type { Store } from '../../../src/core/store.ts'
import type { Draft, NewSurvey, RatedService } from '../../../src/core/survey.ts'
import type { FreshDatabase } from '../store.ts'
import {
  answered,
  asking,
  DAY,
  eachFresh,
  MINUTE,
  NOW,
  ON_REQUEST,
  parts,
  taken,
  text,
} from './given.ts'

const LAN = { channel: 'telegram', id: 'lan' } as const
const SERVICE: RatedService = {
  procedure: 'khai-sinh',
  field: 'Hộ tịch',
  unit: 'Công chức Tư pháp - Hộ tịch',
  channel: 'telegram',
  drawn: false,
}
const DRAFT: Draft = {
  instrument: 'quick',
  version: '1',
  complete: true,
  scores: { C1: 2, D1: 'na', overall: 5 },
  reason: null,
  comment: null,
}
const WEEK = '2026-W24'
const DUE = '2026-06-17'

function survey(run: string, over: Partial<NewSurvey> = {}): NewSurvey {
  const dossier = `H26.1.2-261008-${run}`
  return { run, dossier, service: SERVICE, until: NOW + 14 * DAY, remindAt: NOW + 3 * DAY, ...over }
}

/** Begins surveys in a turn of Lan's, as an invitation does. */
async function begun(
  store: Store,
  surveys: readonly NewSurvey[],
  message = text(surveys.map(({ run }) => run).join()),
): Promise<void> {
  const events = surveys.map((each) => ({ kind: 'survey-begun', survey: each }) as const)
  await answered(store, message, { events, given: ON_REQUEST })
}

/** The token of its page, as the citizen is told it. */
async function tokenOf(store: Store, run: string, of: Address = LAN): Promise<string> {
  const { surveys } = (await store.whatIsKnown(of)).kept
  return surveys.find((each) => each.run === run)?.token ?? 'none'
}

let count = 0
async function closed(
  store: Store,
  forms: number,
  over: Partial<Draft> = {},
  at = NOW,
): Promise<void> {
  for (let i = 0; i < forms; i += 1) {
    count += 1
    const run = `r${count}`
    await begun(store, [survey(run)])
    await store.closeSurvey(await tokenOf(store, run), { ...DRAFT, ...over }, at, null)
  }
}

export function surveysContract(fresh: () => Promise<FreshDatabase>): void {
  describe('surveys', () => {
    const given = eachFresh(fresh)

    test('are known to their citizen and by their page', async () => {
      const { store } = given
      await begun(store, [survey('0975'), survey('0976', { until: NOW + DAY })])
      const { surveys } = (await store.whatIsKnown(LAN)).kept
      expect(surveys.map(({ run }) => run)).toEqual(['0975', '0976'])
      const [first] = surveys
      expect(first).toMatchObject({ service: SERVICE, draft: null, until: NOW + 14 * DAY })
      expect(await store.surveyOf(first?.token ?? '', NOW)).toEqual(first)
      expect(await store.surveyOf(first?.token ?? '', NOW + 14 * DAY)).toBeNull()
      expect(await store.surveyOf(first?.run ?? '', NOW)).toBeNull()
      expect((await store.whatIsKnown({ channel: 'web', id: 'lan' })).kept.surveys).toEqual([])
    })

    test('that a turn may begin are new each time, and have the token that is told', async () => {
      const { store } = given
      const { freshSurvey } = (await store.whatIsKnown(LAN)).kept
      expect((await store.whatIsKnown(LAN)).kept.freshSurvey).not.toEqual(freshSurvey)
      await begun(store, [survey(freshSurvey.run)])
      expect(await store.surveyOf(freshSurvey.token, NOW)).toMatchObject({ run: freshSurvey.run })
    })

    test('remind once, at their time, and no more once answered', async () => {
      const { store } = given
      await begun(store, [survey('0975'), survey('0976'), survey('0977', { remindAt: null })])
      const event = { kind: 'survey-answered', run: '0976', draft: DRAFT } as const
      await answered(store, text('1'), { events: [event] })
      expect(await store.remindOfSurveys(NOW + 3 * DAY - 1, 9)).toBe(0)
      expect(await store.remindOfSurveys(NOW + 3 * DAY, 9)).toBe(1)
      expect(await store.remindOfSurveys(NOW + 4 * DAY, 9)).toBe(0)
      const { message } = await taken(store, NOW + 4 * DAY)
      const notice = { about: 'survey-reminder', run: '0975' }
      expect(message).toMatchObject({ from: LAN, kind: 'notice', notice })
    })

    test('an answer keeps a survey open for a day; then it is a partial form', async () => {
      const { store } = given
      await begun(store, [survey('0975')])
      const draft = { ...DRAFT, complete: false, scores: { C1: 4 } }
      await answered(store, text('1'), {
        events: [{ kind: 'survey-answered', run: '0975', draft }],
      })
      expect((await store.whatIsKnown(LAN)).kept.surveys).toMatchObject([
        { draft, until: NOW + DAY },
      ])
      await store.sweepSurveys(NOW + DAY - 1, DUE)
      expect(await store.waitingBallots()).toBe(0)
      await store.sweepSurveys(NOW + DAY, DUE)
      expect(await store.waitingBallots()).toBe(1)
      expect((await store.whatIsKnown(LAN)).kept.surveys).toEqual([])
    })

    test('one that nobody answers leaves nothing', async () => {
      const { store } = given
      await begun(store, [survey('0975')])
      const token = await tokenOf(store, '0975')
      await store.sweepSurveys(NOW + 14 * DAY, DUE)
      expect(await store.surveyOf(token, NOW)).toBeNull()
      expect(await store.waitingBallots()).toBe(0)
    })

    test('are closed once, by whichever of chat and page is first', async () => {
      const { store } = given
      await begun(store, [survey('0975')])
      const token = await tokenOf(store, '0975')
      expect(await store.closeSurvey(token, DRAFT, NOW, null)).toBe(true)
      expect(await store.closeSurvey(token, DRAFT, NOW, null)).toBe(false)
      expect(await store.waitingBallots()).toBe(1)
      await store.admit(text('1'), NOW)
      const [waiting] = await store.takeMessages(asking())
      if (waiting === undefined) throw new Error('nobody waits')
      const claim = { kind: 'survey-open', run: '0975' } as const
      const outcome = { kind: 'rating', ids: [] } as const
      const session = { ...newSession(LAN, 'vi'), revision: 1 }
      const turn = { replies: [], session, events: [], claims: [claim], outcome }
      const saving = await store.saveTurn(waiting, turn, parts(), { at: NOW, until: NOW + MINUTE })
      expect(saving).toEqual({ kind: 'refused', claims: [claim] })
    })

    test('of another cannot be claimed, nor a dossier that had its survey', async () => {
      const { store } = given
      await begun(store, [survey('0975')])
      await store.admit(text('1', 'minh'), NOW)
      const [waiting] = await store.takeMessages(asking())
      if (waiting === undefined) throw new Error('nobody waits')
      const claims = [
        { kind: 'survey-open', run: '0975' },
        { kind: 'survey-new', dossier: 'H26.1.2-261008-0975' },
        { kind: 'survey-new', dossier: 'H26.1.2-261008-0976' },
      ] as const
      const outcome = { kind: 'rating', ids: [] } as const
      const session = newSession(waiting.message.from, 'vi')
      const turn = { replies: [], session, events: [], claims, outcome }
      const saving = await store.saveTurn(waiting, turn, parts(), { at: NOW, until: NOW + MINUTE })
      expect(saving).toEqual({ kind: 'refused', claims: claims.slice(0, 2) })
    })

    test('the close empties what the conversation knows of it', async () => {
      const { store } = given
      const web = { channel: 'web', id: 'lan' } as const
      await begun(store, [survey('0975')], text('0', 'lan', 'web'))
      const place = { at: 'survey', run: '0975', step: 'criterion:C1', confirm: 2 } as const
      const menu = [{ id: 'score:0975:c1:2', label: 'Không hài lòng', key: '2' }]
      const session = { ...newSession(web, 'vi'), place, menu, revision: 1 }
      const event = { kind: 'survey-answered', run: '0975', draft: DRAFT } as const
      const message = text('1', 'lan', 'web')
      await answered(store, message, { session, events: [event], given: ON_REQUEST })
      expect(await store.answerOf(web, '1')).toMatchObject({ outcome: { kind: 'answered' } })
      const token = await tokenOf(store, '0975', web)
      expect(await store.closeSurvey(token, DRAFT, NOW, null)).toBe(true)
      const left = await store.loadSession(web)
      expect(left).toMatchObject({ place: { at: 'start' }, menu: [], revision: 3 })
      expect(await store.answerOf(web, '1')).toBeNull()
    })

    test('deleting what is kept deletes open surveys, and who wanted to be known', async () => {
      const { store } = given
      await begun(store, [survey('0975')])
      const token = await tokenOf(store, '0975')
      const contact = { kind: 'survey-contact', run: '0975', reason: 'wait', due: DUE } as const
      await answered(store, text('1'), { events: [contact] })
      expect(await store.ratingTasks()).toMatchObject([{ reason: 'wait', reach: LAN, due: DUE }])
      await answered(store, text('2'), { events: [{ kind: 'citizen-forgotten' }] })
      expect(await store.surveyOf(token, NOW)).toBeNull()
      expect(await store.ratingTasks()).toMatchObject([{ reason: 'wait', reach: null }])
    })
  })

  describe('closed forms', () => {
    const given = eachFresh(fresh)

    test('become responses five at a time, comments masked and apart', async () => {
      const { store } = given
      await closed(store, 4, { comment: 'gọi tôi 0912345678' })
      await store.sweepSurveys(NOW, DUE)
      expect(await store.responsesOf(WEEK, WEEK)).toEqual([])
      expect(await store.waitingBallots()).toBe(4)
      await closed(store, 1)
      await store.sweepSurveys(NOW, DUE)
      const responses = await store.responsesOf(WEEK, WEEK)
      expect(responses).toHaveLength(5)
      const { scores, instrument, version, complete } = DRAFT
      const stored = {
        ...SERVICE,
        week: WEEK,
        mode: 'link',
        instrument,
        version,
        complete,
        scores,
        setAside: null,
      }
      for (const { key, ...response } of responses) expect(response).toEqual(stored)
      const masked = { week: WEEK, text: 'gọi tôi [số điện thoại]' }
      expect(await store.commentsOf(WEEK, WEEK)).toEqual([masked, masked, masked, masked])
      expect(await store.waitingBallots()).toBe(0)
      await store.sweepSurveys(NOW, DUE)
      expect(await store.responsesOf(WEEK, WEEK)).toHaveLength(5)
    })

    test('are counted for reports, those alike in all but their scores together', async () => {
      const { store } = given
      const other = { C1: 5, D1: 3, overall: 'na', B2: 4 } as const
      await closed(store, 3)
      await closed(store, 2, { scores: other })
      await store.sweepSurveys(NOW, DUE)
      const of = { ...SERVICE, week: WEEK, mode: 'link', instrument: 'quick', version: '1' }
      const cell = { ...of, complete: true, setAside: null }
      expect(await store.formTallies(WEEK, WEEK)).toEqual([
        { ...cell, criteria: ['B2', 'C1', 'D1', 'overall'], forms: new Map([['453-', 2]]) },
        { ...cell, criteria: ['C1', 'D1', 'overall'], forms: new Map([['2-5', 3]]) },
      ])
      await closed(store, 5, { scores: other }, NOW + 7 * DAY)
      await closed(store, 5, { scores: { C1: 1 }, complete: false }, NOW + 7 * DAY)
      await store.sweepSurveys(NOW + 7 * DAY, DUE)
      await store.sweepSurveys(NOW + 14 * DAY, DUE)
      const after = await store.formTallies('2026-W25', '2026-W26')
      const counted = after.flatMap(({ forms }) => [...forms])
      expect(counted.toSorted()).toEqual([
        ['1', 5],
        ['453-', 5],
      ])
      const responses = await store.responsesOf(WEEK, '2026-W26')
      expect(responses).toHaveLength(15)
    })

    test('of one chat that sends many are set aside, told once the week is over', async () => {
      const { store } = given
      await closed(store, MOST_OF_A_CHAT + 5)
      await store.sweepSurveys(NOW, DUE)
      const reasons = async () =>
        (await store.responsesOf(WEEK, WEEK)).map(({ setAside }) => setAside)
      expect(await reasons()).toEqual(Array(MOST_OF_A_CHAT).fill(null))
      expect(await store.waitingBallots()).toBe(5)
      await store.sweepSurveys(NOW + 7 * DAY, DUE)
      expect((await reasons()).toSorted()).toEqual([
        ...Array(MOST_OF_A_CHAT).fill(null),
        ...Array(5).fill('one-many'),
      ])
    })

    test('a chat begins anew each week', async () => {
      const { store } = given
      await closed(store, MOST_OF_A_CHAT)
      await store.sweepSurveys(NOW + 7 * DAY, DUE)
      await closed(store, 5, {}, NOW + 7 * DAY)
      await store.sweepSurveys(NOW + 14 * DAY, DUE)
      const all = await store.responsesOf(WEEK, '2026-W25')
      expect(all.map(({ setAside }) => setAside)).toEqual(Array(MOST_OF_A_CHAT + 5).fill(null))
    })

    test('a reason opens a task, or is only counted', async () => {
      const { store } = given
      await closed(store, 1, { reason: { key: 'wait', leadsTo: 'task' } })
      await closed(store, 2, { reason: { key: 'money', leadsTo: 'count' } })
      await store.sweepSurveys(NOW, DUE)
      await store.sweepSurveys(NOW, DUE)
      expect(await store.countedReasons(WEEK, WEEK)).toEqual([
        { week: WEEK, reason: 'money', told: 2 },
      ])
      const { procedure, unit } = SERVICE
      const task = { opened: '2026-06-10', due: DUE, reason: 'wait', procedure, unit, reach: null }
      expect(await store.ratingTasks()).toMatchObject([task])
    })

    test('invitations are counted when they are made and when they arrive', async () => {
      const { store } = given
      const counted = { kind: 'survey-counted', service: SERVICE, invited: 1 } as const
      await answered(store, text('1'), { events: [{ ...counted, reached: 0 }] })
      await answered(store, text('2'), { events: [{ ...counted, reached: 1 }] })
      expect(await store.invitationsOf(WEEK, WEEK)).toEqual([
        { ...SERVICE, week: WEEK, invited: 2, reached: 1 },
      ])
    })
  })
}
