import { needsOf } from '../conversation/dossier-needs.ts'
import { respond, type Surroundings, worldFor } from '../conversation/respond.ts'
import type { HeldDossier, OneTime } from '../core/dossier-records.ts'
import type { DossierSource } from '../core/dossier-source.ts'
import { NOTHING_LOOKED_UP } from '../core/look-up.ts'
import type { Message } from '../core/message.ts'
import type { Log } from '../core/ports.ts'
import type { Session } from '../core/session.ts'
import type { RatedService } from '../core/survey.ts'
import type { Claim, TakenTurn } from '../core/turn.ts'
import { fetchDossiers } from '../dossiers/look-up.ts'
import { createChatFeedback } from './chat-feedback.ts'
import { createChatHandOvers } from './chat-hand-overs.ts'
import { createChatSurveys } from './chat-surveys.ts'

/** As many times as the service takes a turn whose claims did not hold. */
const MAX_TAKES = 3

const SILENT: Log = { info() {}, warn() {}, error() {} }

/** One chat without a store: what its turns do with dossiers is remembered until it ends. */
export interface OneChat {
  take(message: Message, session: Session, around: Surroundings): Promise<TakenTurn>
  /** As if an officer had made a QR of it. */
  give(token: string, what: OneTime): void
  /** As if a slip of paper had been handed over. */
  giveSlip(code: string, service: RatedService): void
  /** As if an officer had answered the question of this code. */
  answer(code: string, text: string, at: number): void
  /** As if an officer had passed the feedback of this code on. */
  forward(code: string, to: string, at: number): void
}

/** Dossiers that this chat opens come from `source`; pages it is given carry `freshToken`. */
export function createOneChat(source: DossierSource, freshToken: string): OneChat {
  const held = new Map<string, HeldDossier>()
  const tokens = new Map<string, OneTime>()
  const uses: { readonly key: string; readonly until: number }[] = []

  let tester = false
  const surveys = createChatSurveys()
  const handOvers = createChatHandOvers()
  const feedback = createChatFeedback()

  function holds(claim: Claim, at: number): boolean {
    switch (claim.kind) {
      case 'one-time':
        return tokens.has(claim.token)
      case 'budget':
        return uses.filter(({ key, until }) => key === claim.key && until > at).length < claim.limit
      case 'receipt':
        return true
      case 'hand-over-new':
        return handOvers.isNew(claim.code)
      case 'feedback-new':
        return feedback.isNew(claim.code)
      case 'survey-open':
      case 'survey-new':
      case 'slip':
        return surveys.holds(claim, at)
    }
  }

  function keep({ events, claims }: TakenTurn, at: number): void {
    for (const claim of claims) {
      if (claim.kind === 'one-time') tokens.delete(claim.token)
      if (claim.kind === 'budget' && claim.checkOnly !== true) {
        uses.push({ key: claim.key, until: at + claim.windowMs })
      }
    }
    surveys.keep(events, at)
    handOvers.keep(events, at)
    feedback.keep(events, at)
    for (const event of events) {
      if (event.kind === 'tester-added') tester = true
      if (event.kind === 'citizen-forgotten') {
        held.clear()
        tester = false
      }
      if (event.kind === 'dossier-held') {
        const { code, how } = event
        const before = held.get(code) ?? {
          code,
          how,
          since: at,
          tells: false,
          opened: 0,
          refused: 0,
        }
        held.set(code, { ...before, seen: at, how: how === 'counter' ? how : before.how })
      }
      if (event.kind === 'dossier-tells') update(event.code, { tells: event.tells })
    }
    for (const event of events) {
      if (event.kind !== 'dossier-tried') continue
      const { opened = 0, refused = 0 } = held.get(event.code) ?? {}
      update(event.code, event.opened ? { opened: opened + 1 } : { refused: refused + 1 })
    }
  }

  function update(code: string, change: Partial<HeldDossier>): void {
    const known = held.get(code)
    if (known !== undefined) held.set(code, { ...known, ...change })
  }

  return {
    answer(code, text, at) {
      handOvers.answer(code, text, at)
      feedback.answer(code, text, at)
    },
    forward: feedback.forward,
    give: (token, what) => void tokens.set(token, what),
    giveSlip: surveys.give,
    async take(message, session, around) {
      const { now, content } = around
      const records = {
        heldBy: async () => [...held.values()].toSorted((a, b) => b.seen - a.seen),
        receipt: async () => null,
        oneTimeOf: async (token: string) => tokens.get(token) ?? null,
      }
      const facts = content.settings.dossiers.secondFacts
      const refused: Claim[] = []
      for (let take = 1; take <= MAX_TAKES; take += 1) {
        const needs = needsOf(message, session, worldFor(message, session.locale, around))
        const found =
          needs === null
            ? NOTHING_LOOKED_UP
            : await fetchDossiers(needs, message.from, now, { source, records, facts, log: SILENT })
        const lookedUp = { ...found, freshToken }
        const kept = {
          ...around.kept,
          ...surveys.kept(),
          ...handOvers.kept(),
          feedback: feedback.kept(),
          tester,
        }
        const turn = respond(message, session, { ...around, kept, lookedUp, refused })
        const failed = turn.claims.filter((claim) => !holds(claim, now))
        if (failed.length === 0) {
          keep(turn, now)
          return turn
        }
        refused.push(...failed)
      }
      throw new Error(`the turn was refused ${MAX_TAKES} times`)
    },
  }
}
