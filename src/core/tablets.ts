import type { Actor } from './staff.ts'
import type { Draft, RatedService } from './survey.ts'

/** A tablet at the counter on which one citizen after another rates: a way of collecting of its own. */
export interface Tablet {
  readonly id: string
  readonly service: RatedService
  /** Until when its page can be opened. */
  readonly until: number
  readonly openedBy: string
}

export interface TabletRecords {
  /** The token of its page, which is kept as a hash only. */
  openTablet(
    tablet: { readonly service: RatedService; readonly until: number },
    by: Actor,
    at: number,
  ): Promise<string>
  /** Those that are open. */
  tablets(at: number): Promise<readonly Tablet[]>
  tabletOf(token: string, at: number): Promise<Tablet | null>
  /** `false` if it is closed or never was. */
  closeTablet(id: string, by: Actor, at: number): Promise<boolean>
  /** A form of somebody whose page was open for so many seconds; `false` if the tablet is closed. */
  answerOnTablet(token: string, draft: Draft, at: number, seconds: number): Promise<boolean>
}
