import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierColumns } from '../core/dossier-columns.ts'
import { ContentError } from '../core/errors.ts'
import { faultText, readContentFile } from './content-file.ts'
import { FILE_OF } from './content-files.ts'
import { dossierColumnsFile } from './schema/dossier-columns.ts'
import type { ContentFolders } from './source.ts'

/**
 * How exports are read, without the rest of the content: a fault elsewhere does not keep the states of
 * dossiers from being loaded. Throws ContentError.
 */
export function loadDossierColumns({ shipped, office }: ContentFolders): DossierColumns {
  const path = FILE_OF.dossierColumns
  const own = office === undefined ? undefined : join(office, path)
  const shown = own !== undefined && existsSync(own) ? own : join(shipped, path)
  const text = readFileSync(shown, 'utf8')
  const { value, faults } = readContentFile({ path, shown, text }, dossierColumnsFile)
  if (value === undefined) throw new ContentError(faults.map(faultText))
  return value
}
