import { readFileSync } from 'node:fs'
import { readContentFile } from '../../src/catalogue/content-file.ts'
import { dossierColumnsFile } from '../../src/catalogue/schema/dossier-columns.ts'
import type { DossierColumns } from '../../src/core/dossier-columns.ts'

/** The columns that are shipped: exports are read with them. */
export function shippedColumns(): DossierColumns {
  const path = 'content/dossier-columns.yaml'
  const { value, faults } = readContentFile(
    { path, shown: path, text: readFileSync(path, 'utf8') },
    dossierColumnsFile,
  )
  if (value === undefined) throw new Error(JSON.stringify(faults))
  return value
}
