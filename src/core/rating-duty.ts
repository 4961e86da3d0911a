import type { OfficeUnit } from './office.ts'
import type { RatingTask } from './survey.ts'

/**
 * Whether a task from a low score may be seen and ended by somebody of this unit (the id of an office's unit;
 * `null`: of none, who stands above them all). Never by the desk that it is about: so somebody of a unit has
 * only what is known to be about another one.
 */
export function isTaskFor(
  { unit: about }: Pick<RatingTask, 'unit'>,
  own: string | null,
  units: readonly OfficeUnit[],
): boolean {
  if (own === null) return true
  const named = units.find(({ name }) => name === about)
  return named !== undefined && named.id !== own
}
