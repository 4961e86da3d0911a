import { join } from 'node:path'
import { loadContent } from '../../catalogue/load.ts'
import { readConfig } from '../../config.ts'
import { openRecords } from '../../open-records.ts'
import { answerReform, type ReformRequest } from './answer.ts'

/** The figures of the reform pages, in a process of its own: one request in, one answer out. */
process.once('disconnect', () => process.exit())
process.once('message', async ({ from, to, at }: ReformRequest) => {
  const config = readConfig()
  const { CONTENT_DIR, DATA_DIR } = config
  const folders = { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') }
  const { content } = await loadContent(folders)
  const { store } = await openRecords(config, at)
  const answer = await answerReform(store, content, { from, to, at })
  await store.close()
  process.send?.(answer)
})
