import type { OpenPaperBatch, PaperForm, PaperTally } from './paper.ts'
import type { Round } from './rounds.ts'
import type { Occasion, SlipBatchLeft } from './slips.ts'
import type { Actor } from './staff.ts'
import type { Tablet } from './tablets.ts'

/** A page to be printed, whole in itself. */
export interface PrintedPage {
  readonly html: string
  /** The content security policy under which a browser shows it as it is. */
  readonly policy: string
}

/** A round with how many complete answers it has by now. */
export interface RoundStanding extends Round {
  readonly answered: number
}

export interface AskedRound {
  readonly from: string
  readonly until: string
  /** The id of a unit of the office; `null`: all. */
  readonly unit: string | null
  /** `null`: as many as the formula needs for the dossiers of those days. */
  readonly target: number | null
}

export interface RoundOpened {
  readonly round: Round
  /** Dossiers that ended in its days and had no survey. */
  readonly finished: number
}

export interface DrawnRound {
  readonly seed: string
  readonly among: number
  /** Not drawn from: of a death, or of a procedure that the catalogue has not. */
  readonly leftOut: number
  readonly slips: readonly { readonly dossier: string; readonly code: string }[]
  readonly page: PrintedPage
}

/** What is rated, by ids; `null` where it is not said. */
export interface AskedService {
  readonly unit: string | null
  readonly procedure: string | null
}

export interface AskedSlips extends AskedService {
  readonly occasion: Occasion
  readonly count: number
  /** How long they are good for. */
  readonly days: number
  /** Answered on the office's tablet. */
  readonly tablet: boolean
}

export interface MadeSlips {
  readonly batch: string
  readonly page: PrintedPage
}

/** More at a time than a desk hands out in a month. */
export const MOST_SLIPS = 400

export interface PosterLink {
  /** `Trò chuyện trên web`; part of the file's name as `name`. */
  readonly label: string
  readonly name: string
  readonly url: string
}

export interface PosterFiles {
  /** An SVG for each way in, by the name of its file. */
  readonly pictures: ReadonlyMap<string, string>
  readonly page: PrintedPage
  readonly pageName: string
}

export interface AskedPaper extends AskedService {
  readonly mode: 'paper' | 'staff'
  /** In which they were filled in; `null`: this one. */
  readonly week: string | null
}

/** A row as somebody typed it: by `so`, the keys of criteria, `ly_do` and `y_kien`. */
export interface TypedForm {
  /** Where faults are told to be: `dòng 4`. */
  readonly at: string
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Collecting answers, the staff's side: for commands and for the console alike. Each deed stands in the
 * audit log before it is done. Throws an OperatorError that says what to mend.
 */
export interface Collecting {
  rounds(): Promise<readonly RoundStanding[]>
  openRound(asked: AskedRound, by: Actor): Promise<RoundOpened>
  /** Nobody's address is kept once a dossier is closed, so whoever is drawn gets a slip of paper. */
  drawRound(
    id: string,
    asked: { readonly count: number; readonly seed: string | null },
    by: Actor,
  ): Promise<DrawnRound>
  closeRound(id: string, by: Actor): Promise<RoundStanding>

  slipBatches(): Promise<readonly SlipBatchLeft[]>
  /** The page is the only place where their codes stand. */
  makeSlips(asked: AskedSlips, by: Actor): Promise<MadeSlips>
  /** How many of a batch were taken back. */
  cancelSlips(batch: string, by: Actor): Promise<number>

  /** By which a unit is rated; `null`: that bids people ask before they come. */
  poster(unit: string | null, links: readonly PosterLink[]): Promise<PosterFiles>

  tablets(): Promise<readonly Tablet[]>
  /** Where the tablet is to be opened: shown now, and never again. */
  openTablet(asked: AskedService & { readonly days: number }, by: Actor): Promise<string>
  closeTablet(id: string, by: Actor): Promise<void>

  papers(): Promise<readonly PaperTally[]>
  paper(batch: string): Promise<OpenPaperBatch>
  /** Reads what was typed. Throws an OperatorError with a line for each fault. */
  paperForms(typed: readonly TypedForm[], instrument: string): readonly PaperForm[]
  enterPaper(asked: AskedPaper, forms: readonly PaperForm[], by: Actor): Promise<OpenPaperBatch>
  /** By another than who entered it first. */
  enterPaperAgain(batch: string, forms: readonly PaperForm[], by: Actor): Promise<OpenPaperBatch>
  mendPaper(batch: string, forms: readonly PaperForm[], by: Actor): Promise<OpenPaperBatch>
  /** How many forms became ballots. */
  closePaper(batch: string, by: Actor): Promise<number>
  undoPaper(batch: string, by: Actor): Promise<void>
}
