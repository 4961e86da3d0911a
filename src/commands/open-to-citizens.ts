import { join } from 'node:path'
import { createOfficeFiles } from '../catalogue/office-files.ts'

/**
 * Makes an empty data folder that of an office which has opened Zalo and Telegram, as the button of its console
 * would: for rehearsals against platforms that are played. Throws where the file cannot be written.
 */
export async function openToCitizens(dataDir: string): Promise<void> {
  const files = createOfficeFiles({ shipped: 'content', office: join(dataDir, 'content') })
  const opened = { by: 'diễn tập', on: '2026-11-02' }
  const came = await files.change(
    'office',
    (tree) => ({ ...tree, opened }),
    async () => undefined,
  )
  if (came !== 'done') throw new Error(JSON.stringify(came))
}
