import { type Instrument, isComplete, type Scores } from './instrument.ts'
import type { IsoWeek, LocalDay } from './local-time.ts'
import type { Address, ChannelName } from './message.ts'
import type { SetAsideReason } from './set-aside.ts'

/**
 * How answers were collected (hình thức thu). `link`: on the page behind a personal link. Never pooled in
 * silence.
 */
export const COLLECTION_MODES = ['link', 'chat', 'paper', 'staff', 'tablet', 'public-qr'] as const
export type CollectionMode = (typeof COLLECTION_MODES)[number]

/** Of the service that is rated, as much as reports go by. `null` where it is not known. */
export interface RatedService {
  /** The id of a procedure of the catalogue. */
  readonly procedure: string | null
  readonly field: string | null
  /** The desk or unit that had it. */
  readonly unit: string | null
  readonly channel: ChannelName | null
  /** The dossier was drawn at random; else people answer of themselves. */
  readonly drawn: boolean
}

/** What was answered so far. */
export interface Draft {
  /** Of the instrument that it is a form of by now. */
  readonly instrument: string
  readonly version: string
  readonly complete: boolean
  readonly scores: Scores
  /** The key of what went wrong, if it was told; `task` and `count` as the instrument says. */
  readonly reason: { readonly key: string; readonly leadsTo: 'task' | 'count' } | null
  /** Words of the citizen's, `null` for none; masked when stored. */
  readonly comment: string | null
}

/** What was answered at once, on a page or on paper; `reason` is what was marked, if anything. */
export function draftOf(
  instrument: Instrument,
  scores: Scores,
  reason: Instrument['reasons'][number] | undefined,
  comment: string | null,
): Draft {
  return {
    instrument: instrument.id,
    version: instrument.version,
    complete: isComplete(instrument, scores),
    scores,
    reason: reason === undefined ? null : { key: reason.key, leadsTo: reason.leadsTo },
    comment,
  }
}

/** A survey that waits for its answers (pseudonymous: whose it is, is known until it closes). */
export interface OpenSurvey {
  /** Chance; stands in choice ids. */
  readonly run: string
  /** Of the page where it can be answered; made of the run and our secret, never stored. */
  readonly token: string
  readonly service: RatedService
  readonly draft: Draft | null
  /** Until when it can be answered: after an answer a day, before it longer. */
  readonly until: number
}

/** A survey of one service. A dossier has one only, ever; a unit's poster and most slips are of none. */
export interface NewSurvey {
  readonly run: string
  /** The dossier's code; only a keyed hash is stored, and not with the survey. */
  readonly dossier: string | null
  readonly service: RatedService
  readonly until: number
  /** When to remind who does not answer; `null` where they came of themselves. */
  readonly remindAt: number | null
  /** How it is collected, whichever way it is answered; else the way says it. */
  readonly mode?: CollectionMode
}

/** A closed form on its way into the responses: no address, no run, no dossier, no instant. */
export interface Ballot extends RatedService {
  readonly week: IsoWeek
  readonly mode: CollectionMode
  readonly instrument: string
  readonly version: string
  readonly complete: boolean
  readonly scores: Scores
  /** In no main figure, if there is a reason. */
  readonly setAside: SetAsideReason | null
}

/** An answered form (phiếu) as reports read it. Its key is chance: it tells no order. */
export interface Response extends Ballot {
  readonly key: string
}

/** A complaint for somebody at the office, who must not be of `unit`. */
export interface RatingTask {
  readonly key: string
  readonly opened: LocalDay
  readonly due: LocalDay
  readonly reason: string
  readonly procedure: string | null
  /** Of the desk that it is about. */
  readonly unit: string | null
  /** Only of who wanted the office to know them. */
  readonly reach: Address | null
}
