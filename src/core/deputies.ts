import type { LocalDay } from './local-time.ts'
import type { Actor } from './staff.ts'

/** Who approves in somebody's place while they are away; both days are inclusive. */
export interface Deputy {
  /** The id of who stands in. */
  readonly staff: string
  readonly name: string
  /** Who is away. */
  readonly absent: { readonly id: string; readonly name: string }
  readonly from: LocalDay
  readonly until: LocalDay
}

export interface NewDeputy {
  readonly staff: string
  readonly absent: string
  readonly from: LocalDay
  readonly until: LocalDay
}

export interface DeputyRecords {
  /** Those whose time is not over on a day, the first to begin first; nobody who is locked out. */
  deputies(today: LocalDay): Promise<readonly Deputy[]>
  /** Names one, in the place of who stood in for the same person before. */
  nameDeputy(deputy: NewDeputy, by: Actor, at: number): Promise<'done' | 'unknown'>
  endDeputy(absent: string, by: Actor, at: number): Promise<'done' | 'unknown'>
}

/** For whom somebody stands in on a day; `null` for nobody. */
export function standsInFor(
  deputies: readonly Deputy[],
  staff: string,
  today: LocalDay,
): Deputy['absent'] | null {
  const now = deputies.find((each) => each.staff === staff && each.from <= today)
  return now?.absent ?? null
}
