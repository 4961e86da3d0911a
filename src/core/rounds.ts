import type { LocalDay } from './local-time.ts'

/** A round of asking (đợt khảo sát): of one unit or of all, between two days, for so many answers. */
export interface Round {
  readonly id: string
  /** Named as the office's system names who has a dossier; `null`: all. */
  readonly unit: string | null
  readonly from: LocalDay
  readonly until: LocalDay
  /** How many complete answers are wanted. */
  readonly target: number
  readonly opened: LocalDay
  readonly closed: LocalDay | null
  /** The draw that was made for it. */
  readonly draw: RoundDraw | null
}

export interface RoundDraw {
  /** With it and the codes of the dossiers anybody can draw again. */
  readonly seed: string
  readonly among: number
  readonly drawn: number
}

/** A closed dossier of which it is not known that it had a survey. */
export interface Drawable {
  readonly code: string
  readonly procedureCode: string | null
  readonly unit: string | null
}

export interface RoundRecords {
  openRound(
    round: Pick<Round, 'id' | 'unit' | 'from' | 'until' | 'target' | 'opened'>,
  ): Promise<void>
  /** `false` if it is closed already or never was. */
  closeRound(id: string, on: LocalDay): Promise<boolean>
  rounds(): Promise<readonly Round[]>
  /** Those that ended within these days, of a unit or of all, by code. */
  drawable(from: LocalDay, until: LocalDay, unit: string | null): Promise<readonly Drawable[]>
  noteDraw(id: string, draw: RoundDraw): Promise<void>
  /** Complete answers so far, of those that were asked by a draw; what still waits to be mixed is not in it. */
  answeredIn(round: Round): Promise<number>
}
