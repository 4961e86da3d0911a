import type { Role } from '../core/staff.ts'
import type { Who } from './desk.ts'

/** Something to see to, in the words of who has to do it. */
export interface TodayItem {
  readonly text: string
  /** Since when, by when, or what to do. */
  readonly note?: string | undefined
  /** Where in the console it is done. */
  readonly href?: string | undefined
  /** Cannot wait until tomorrow. */
  readonly urgent?: boolean | undefined
}

/** A part of the page "Việc hôm nay". */
export interface TodaySection {
  /** Stands in the address, so that a link can lead to it. */
  readonly id: string
  readonly title: string
  /** How many there are, where `items` shows only the first. */
  readonly count: number
  readonly items: readonly TodayItem[]
  /** Where the rest is, or what to do about them all. */
  readonly note?: string | undefined
  /** Who sees it; everybody, where it is not said. */
  readonly needs?: Role
  /** What is said when nothing is to be done. */
  readonly nothing: string
}

/** Looks what there is to do at an instant, for who asks. A subject of the console adds one in `compose.ts`. */
export type TodaySource = (
  now: number,
  who: Pick<Who, 'unit'>,
) => TodaySection | Promise<TodaySection>
