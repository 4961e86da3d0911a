import { join } from 'node:path'
import { loadContent } from '../../catalogue/load.ts'
import { readConfig } from '../../config.ts'
import { openRecords } from '../../open-records.ts'
import type { SatisfactionRequest } from '../../satisfaction/making.ts'
import { answerSatisfaction } from './answer.ts'

/** The console's report, in a process of its own: one request in, one answer out. Ends with the service. */
process.once('disconnect', () => process.exit())
process.once('message', async ({ asked, besides, at }: SatisfactionRequest) => {
  const config = readConfig()
  const { CONTENT_DIR, DATA_DIR } = config
  const folders = { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') }
  const { content } = await loadContent(folders)
  const { store } = await openRecords(config, at)
  const answer = await answerSatisfaction(store, content, asked, besides)
  await store.close()
  process.send?.(answer)
})
