import { parse } from 'csv-parse/sync'
import type { TypedForm } from '../core/collecting.ts'
import { OperatorError } from '../core/errors.ts'

/** The rows of a file: a row a form, `so` its number on the stack. Throws an OperatorError. */
export function typedInFile(csv: string): readonly TypedForm[] {
  try {
    const delimiter = (csv.split('\n')[0] ?? '').includes(';') ? ';' : ','
    const rows: TypedForm['cells'][] = parse(csv, {
      bom: true,
      columns: true,
      trim: true,
      skip_empty_lines: true,
      delimiter,
    })
    return rows.map((cells, at) => ({ at: `dòng ${at + 2}`, cells }))
  } catch (error) {
    throw new OperatorError(`tệp không đọc được: ${(error as Error).message}`, { cause: error })
  }
}
