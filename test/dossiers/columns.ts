import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { readContentFile } from '../../src/catalogue/content-file.ts'
import { dossierColumnsFile } from '../../src/catalogue/schema/dossier-columns.ts'
import { dossierHttpFile } from '../../src/catalogue/schema/dossier-http.ts'
import type { DossierColumns } from '../../src/core/dossier-columns.ts'
import type { DossierHttp } from '../../src/core/dossier-http.ts'

/** The columns that are shipped: exports are read with them. */
export function shippedColumns(): DossierColumns {
  return shipped('content/dossier-columns.yaml', dossierColumnsFile)
}

/** The mapping that is shipped: iGate's. */
export function shippedHttp(): DossierHttp {
  return shipped('content/dossier-http.yaml', dossierHttpFile)
}

function shipped<Value>(path: string, schema: z.ZodType<Value>): Value {
  const { value, faults } = readContentFile(
    { path, shown: path, text: readFileSync(path, 'utf8') },
    schema,
  )
  if (value === undefined) throw new Error(JSON.stringify(faults))
  return value
}
