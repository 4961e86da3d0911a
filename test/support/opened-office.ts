import { join } from 'node:path'
import { createOfficeFiles } from '../../src/catalogue/office-files.ts'

/** An office that has opened Zalo and Telegram, as the button of its console would have written it. */
export async function openToCitizens(dataDir: string): Promise<void> {
  const files = createOfficeFiles({ shipped: 'content', office: join(dataDir, 'content') })
  const opened = { by: 'kiểm thử', on: '2026-11-02' }
  const came = await files.change(
    'office',
    (tree) => ({ ...tree, opened }),
    async () => undefined,
  )
  if (came !== 'done') throw new Error(JSON.stringify(came))
}
