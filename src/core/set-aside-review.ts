import type { IsoWeek } from './local-time.ts'
import type { SetAsideReason } from './set-aside.ts'
import type { Actor } from './staff.ts'
import type { CollectionMode } from './survey.ts'

/** Forms that were set aside together, as much as a reviewer may know: no scores, so none can be picked out. */
export interface SetAsideGroup {
  readonly week: IsoWeek
  readonly mode: CollectionMode
  readonly unit: string | null
  readonly reason: SetAsideReason
}

/** `back`: they count in the main figures. `aside`: they stay out of them. */
export type SetAsideDecision = 'back' | 'aside'

export interface ReviewedGroup extends SetAsideGroup {
  readonly forms: number
  /** The decision holds for the forms there were; where more came since, it waits to be made again. */
  readonly review: SetAsideReview | null
}

export interface SetAsideReview {
  readonly decision: SetAsideDecision
  readonly by: string
  readonly at: number
  readonly forms: number
}

export interface SetAsideReviews {
  /** Of these ISO weeks, both inclusive, the newest first. */
  setAsideGroups(from: IsoWeek, to: IsoWeek): Promise<readonly ReviewedGroup[]>
  /** `false` if there are not so many such forms, or not any more. */
  reviewSetAside(
    group: SetAsideGroup & { readonly forms: number },
    decision: SetAsideDecision,
    by: Actor,
    at: number,
  ): Promise<boolean>
}

export function holds({ forms, review }: ReviewedGroup): boolean {
  return review !== null && review.forms === forms
}
