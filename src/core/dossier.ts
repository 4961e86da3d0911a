/**
 * The ten states of the national portal, in the order of their numbers: 1 Mới đăng ký … 10 Đã trả kết
 * quả (facts, part B4). `Sắp đến hạn` and `Quá hạn` are derived, never stored.
 */
export const DOSSIER_STATES = [
  'registered',
  'received',
  'refused',
  'processing',
  'supplement',
  'payment',
  'withdrawn',
  'stopped',
  'done',
  'returned',
] as const
export type DossierState = (typeof DOSSIER_STATES)[number]

/**
 * What is known of a dossier (hồ sơ) and may be told to whoever may open it. Instants are epoch ms. It
 * holds no name, address or number of a person: sources leave those out.
 */
export interface Dossier {
  /** Canonical: upper-case, plain dashes, as printed on the receipt. */
  readonly code: string
  readonly state: DossierState
  /** `1.001193`, `null` where the source does not tell. */
  readonly procedureCode: string | null
  readonly procedureName: string | null
  readonly received: number | null
  /** When the result was promised, as the source says it; see `pauses`. */
  readonly due: number | null
  /** When it was decided or given back. */
  readonly finished: number | null
  /** Spans in which the clock stood still; `due` already takes account of those that ended. */
  readonly pauses: readonly Pause[]
  /** The unit or desk that has it now. */
  readonly holder: { readonly name: string; readonly since: number | null } | null
  /** The papers that a supplement request asks for. */
  readonly missing: readonly string[]
  /** Why it was refused, stopped, or papers were asked for. */
  readonly reason: string | null
  /** Whole dong to be paid now; `null` when nothing is due. */
  readonly fee: number | null
  /** Where the result is given out; `null` is where it was handed in. */
  readonly collectAt: string | null
  readonly apology: Apology | null
  /** Where this comes from, as people know it: `phần mềm một cửa của thành phố`. */
  readonly source: string
  /** When the source said so. */
  readonly asOf: number
  /** Made up, to try look-up with. */
  readonly sample: boolean
}

export interface Pause {
  readonly from: number
  /** `null` while it lasts. */
  readonly until: number | null
}

/** A signed letter of apology with a new date (xin lỗi và hẹn lại). */
export interface Apology {
  readonly reason: string | null
  readonly newDue: number
  readonly signedBy: string
  readonly signed: number
}

/** When the result is promised now: an apology's date takes the place of the first one. */
export function promised({ due, apology }: Dossier): number | null {
  return apology?.newDue ?? due
}

/** Nothing more will happen: refused, withdrawn, stopped, or given back. */
export function isEnded(state: DossierState): boolean {
  return STAGE[state] === ENDED
}

/** Whether a dossier that was `was` cannot properly become `is`: it is flagged, not refused. */
export function goesBackwards(was: DossierState, is: DossierState): boolean {
  return STAGE[is] < STAGE[was]
}

const ENDED = 4

/** While it is worked on a dossier goes to and fro between asking for papers, for money, and work. */
const STAGE: Readonly<Record<DossierState, number>> = {
  registered: 0,
  received: 1,
  processing: 2,
  supplement: 2,
  payment: 2,
  done: 3,
  refused: ENDED,
  withdrawn: ENDED,
  stopped: ENDED,
  returned: ENDED,
}
