import type { AskedService } from '../core/collecting.ts'
import type { Content } from '../core/content.ts'
import { OperatorError } from '../core/errors.ts'
import type { OfficeUnit } from '../core/office.ts'
import type { RatedService } from '../core/survey.ts'

/** Throws an OperatorError that names those there are. */
export function unitNamed(id: string, { office }: Pick<Content, 'office'>): OfficeUnit {
  const unit = office.units.find((each) => each.id === id)
  if (unit !== undefined) return unit
  const known = office.units.map((each) => each.id).join(', ')
  throw new OperatorError(
    `Không có đơn vị "${id}" trong office.yaml (mục units). Đang có: ${known || 'chưa có đơn vị nào'}.`,
  )
}

/** What is rated, by the ids of a unit and a procedure. Throws an OperatorError for unknown ones. */
export function serviceNamed(
  content: Pick<Content, 'office' | 'procedures'>,
  asked: AskedService,
): RatedService {
  const unit = asked.unit === null ? null : unitNamed(asked.unit, content).name
  const procedure = asked.procedure === null ? undefined : content.procedures.get(asked.procedure)
  if (asked.procedure !== null && procedure === undefined) {
    throw new OperatorError(`Không có thủ tục "${asked.procedure}" trong danh mục.`)
  }
  return {
    procedure: procedure?.id ?? null,
    field: procedure?.field ?? null,
    unit,
    channel: null,
    drawn: false,
  }
}
