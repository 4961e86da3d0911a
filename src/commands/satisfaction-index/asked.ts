import { parseArgs } from 'node:util'
import { OperatorError } from '../../core/errors.ts'
import { isDay } from '../../core/local-time.ts'
import { type Period, periodOf } from '../../satisfaction/period.ts'

/** What is asked of `npm run index`. */
export interface AskedReport {
  readonly period: Period
  /** `null` for all that have forms; the one with most forms first. */
  readonly instrument: string | null
  readonly json: boolean
  /** Files and the folder to write besides. */
  readonly csv: string | undefined
  readonly xlsx: string | undefined
  readonly svg: string | undefined
  readonly openData: string | undefined
}

export function askedReport(args: readonly string[]): AskedReport {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      instrument: { type: 'string' },
      json: { type: 'boolean', default: false },
      csv: { type: 'string' },
      xlsx: { type: 'string' },
      svg: { type: 'string' },
      'open-data': { type: 'string' },
    },
  })
  const { from = '', to = '', instrument = null, json, csv, xlsx, svg } = values
  if (!isDay(from) || !isDay(to) || from > to) {
    throw new OperatorError(
      'Cần ngày đầu và ngày cuối của kỳ, viết năm-tháng-ngày: npm run index -- --from 2026-11-02 --to 2026-11-29',
    )
  }
  const openData = values['open-data']
  return { period: periodOf(from, to), instrument, json, csv, xlsx, svg, openData }
}
