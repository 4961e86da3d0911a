import type { z } from 'zod'
import { DOSSIER_STATES } from '../../core/dossier.ts'
import { DOSSIER_COLUMNS, type DossierColumns } from '../../core/dossier-columns.ts'
import { fold } from '../../core/text.ts'
import { fields, list, optionalList, text } from './fields.ts'
import { named } from './named.ts'

const REQUIRED: readonly string[] = ['code', 'state']

/** `content/dossier-columns.yaml` */
export const dossierColumnsFile: z.ZodType<DossierColumns> = fields({
  source: text,
  columns: apart(
    fields(
      named(DOSSIER_COLUMNS, (column) =>
        REQUIRED.includes(column)
          ? list(text).refine((names) => names.length > 0, 'cần ít nhất một tên cột')
          : optionalList(text),
      ),
    ),
  ),
  states: apart(fields(named(DOSSIER_STATES, () => optionalList(text)))),
})

/** A name that two of them carry would be read as either. */
function apart<Names extends Readonly<Record<string, readonly string[]>>>(
  schema: z.ZodType<Names>,
): z.ZodType<Names> {
  return schema.superRefine((lists, faults) => {
    const owner = new Map<string, string>()
    for (const [key, names] of Object.entries(lists)) {
      for (const [i, name] of names.entries()) {
        const other = owner.get(fold(name))
        if (other !== undefined && other !== key) {
          const message = `"${name}" đã dùng ở mục "${other}"`
          faults.addIssue({ code: 'custom', path: [key, i], message })
        }
        owner.set(fold(name), key)
      }
    }
  })
}
