import type { Role } from '../../core/staff.ts'

/** A page of the guide: one task, as a colleague would explain it standing beside. */
export interface HelpTask {
  /** Part of its address. */
  readonly id: string
  readonly title: string
  /** Who has this task; others may read it as well. */
  readonly needs: Role
  /** Where it is done, and what that page is called in the menu. */
  readonly page: { readonly path: string; readonly label: string }
  readonly when: string
  readonly steps: readonly string[]
  /** What people stumble over. */
  readonly notes: readonly string[]
}
