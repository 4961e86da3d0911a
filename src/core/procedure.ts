import type { HomeDelivery } from './home-delivery.ts'
import type { LocalDay } from './local-time.ts'

/** A fact that may hold only for a time; both days are inclusive, in Vietnam. */
export interface Timed {
  readonly from?: LocalDay | undefined
  readonly until?: LocalDay | undefined
}

/**
 * Something said in words. Text that carries a mark of doubt (`[verify]`, `[from memory…]`) stays in
 * the file and is not shown; see shown-facts.ts.
 */
export interface Note extends Timed {
  readonly text: string
}

/** What an answer can be about. */
export const FACETS = [
  'documents',
  'fee',
  'time',
  'place',
  'steps',
  'form',
  'result',
  'legal',
] as const
export type Facet = (typeof FACETS)[number]

/** An administrative procedure (thủ tục hành chính) as staff describe it in `content/procedures/`. */
export interface Procedure {
  /** The name of its file: an ASCII slug of at most 24 that never changes. */
  readonly id: string
  /** The code in the national database, e.g. `1.001193`; absent when none is published. */
  readonly code?: string | undefined
  /** Codes that it had, and codes of variants that it answers by a case question. */
  readonly formerCodes: readonly string[]
  /** The id of the procedure that took its place. */
  readonly replacedBy?: string | undefined
  /** Taken out of the catalogue: its file stays, and nobody is told of it. */
  readonly withdrawn?: boolean | undefined
  readonly name: string
  /** A name of at most 40 characters for buttons, where the full name is longer. */
  readonly shortName?: string | undefined
  readonly englishName?: string | undefined
  readonly field: string
  /** Other names that people use. */
  readonly aliases: readonly string[]
  /** Sample questions, as people ask. */
  readonly questions: readonly string[]
  /** Whether a question about it tells of health, poverty or a child, and so is never kept. */
  readonly sensitive: boolean
  /** Whether somebody has died: then nobody is asked to rate it. */
  readonly mourning: boolean
  /** What to know before anything else: deadlines, a better procedure to use. */
  readonly notes: readonly Note[]
  readonly documents: readonly RequiredDocument[]
  readonly cases: readonly CaseQuestion[]
  readonly fees: readonly Fee[]
  readonly times: readonly ProcessingTime[]
  readonly places: readonly ReceivingPlace[]
  readonly online: OnlineLevel
  readonly onlineUrl?: string | undefined
  /** Whether the result is brought home, and how. */
  readonly delivery?: HomeDelivery | undefined
  readonly steps: readonly Note[]
  readonly forms: readonly Form[]
  readonly results: readonly Note[]
  readonly conditions: readonly Note[]
  readonly legal: readonly LegalBasis[]
  readonly related: readonly string[]
  readonly next: readonly string[]
  /** A linked procedure (liên thông): the ids of those that one filing of it does at once. */
  readonly covers: readonly string[]
  readonly sources: readonly Source[]
  /** The day of the record that the facts were taken from. */
  readonly asOf: LocalDay
  /** The day by which staff should look at it again. */
  readonly reviewBy: LocalDay
  /** Who at the office has compared it with the source, and when; `null` until then. */
  readonly verified: { readonly by: string; readonly on: LocalDay } | null
  /** For staff only: conflicts between sources, doubts. */
  readonly staffNotes: readonly string[]
}

/** A paper to hand in, to show, or a fact to tell (thành phần hồ sơ). */
export interface RequiredDocument extends Timed {
  /** ASCII, at most 8; part of choice ids, so it never changes. */
  readonly key: string
  readonly name: string
  readonly how: 'submit' | 'show' | 'tell'
  readonly originals: number
  readonly copies: number
  readonly note?: string | undefined
  /** A condition in words, where no case question asks: `nếu trẻ bị bỏ rơi`. */
  readonly condition?: string | undefined
  /** Keys of options; see `neededFor` in checklist.ts. Empty: needed in every case. */
  readonly when: readonly string[]
}

/** A question whose answer changes the list of documents (trường hợp). */
export interface CaseQuestion {
  readonly key: string
  readonly ask: string
  /** Asked only after one of these options of earlier questions; empty: always. */
  readonly when: readonly string[]
  readonly options: readonly CaseOption[]
}

export interface CaseOption {
  /** ASCII, at most 8, unique in the procedure. */
  readonly key: string
  readonly label: string
  /** The common case, which the first list is for. Exactly one in a question. */
  readonly usual: boolean
  /** The id of another procedure that this case is handled by. */
  readonly goTo?: string | undefined
  readonly note?: string | undefined
}

export interface Fee extends Timed {
  /** What the money is for, where there is more than one: `Nộp trực tiếp`. */
  readonly label?: string | undefined
  /** Whole dong; 0 is free; `null` when no amount is confirmed. */
  readonly amount: number | null
  /** `bản`, `lần`, `trang`: the amount is for each. */
  readonly per?: string | undefined
  readonly note?: string | undefined
}

export interface ProcessingTime extends Timed {
  readonly label?: string | undefined
  /** 0 is the same day; `null` when it is not confirmed. */
  readonly days: number | null
  readonly kind: 'working' | 'calendar'
  /** Whether what is received after 15:00 is given back the next working day. */
  readonly after15: boolean
  readonly note?: string | undefined
}

/** `none`: not online. `partial`: begun online, finished at the counter. `only`: online alone. */
export type OnlineLevel = 'none' | 'partial' | 'full' | 'only'

export const PLACE_KINDS = [
  /** Any commune's centre in the city. */
  'any-centre',
  /** The centre of this commune only. */
  'this-centre',
  'commune-police',
  'national-portal',
  'police-portal',
  'vneid',
  'post',
  'village-head',
  'other',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export interface ReceivingPlace extends Timed {
  readonly kind: PlaceKind
  /** Says which, for `other`; else a remark. */
  readonly note?: string | undefined
}

export interface Form extends Timed {
  readonly name: string
  readonly url?: string | undefined
}

export interface LegalBasis extends Timed {
  /** Number and, if it helps, name: `Luật Hộ tịch 60/2014/QH13`. */
  readonly text: string
  readonly url?: string | undefined
  /** The day from which `replacedBy` holds instead. */
  readonly replacedOn?: LocalDay | undefined
  readonly replacedBy?: string | undefined
}

export interface Source {
  readonly name: string
  readonly url?: string | undefined
  readonly on: LocalDay
}
