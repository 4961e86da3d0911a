import { join } from 'node:path'
import { loadDossierColumns } from '../../catalogue/dossier-columns.ts'
import { readConfig } from '../../config.ts'
import type { ImportRequest } from '../../core/dossier-import.ts'
import { openRecords } from '../../open-records.ts'
import { answerImport } from './answer.ts'

/** The console's import, in a process of its own: one request in, one answer out. Ends with the service. */
process.once('disconnect', () => process.exit())
process.once('message', async (request: ImportRequest) => {
  const config = readConfig()
  const { CONTENT_DIR, DATA_DIR, DOSSIER_SOURCE } = config
  const columns = loadDossierColumns({ shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') })
  const { store } = await openRecords(config, request.at)
  // What the office's own service says is what followers are told.
  const quiet = request.quiet || DOSSIER_SOURCE === 'http'
  const answer = await answerImport(store, columns, { ...request, quiet })
  await store.close()
  process.send?.(answer)
})
