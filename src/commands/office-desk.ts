import { join } from 'node:path'
import { loadContent } from '../catalogue/load.ts'
import { createCollecting } from '../collecting/collecting.ts'
import { ConfigError, readConfig } from '../config.ts'
import type { Collecting } from '../core/collecting.ts'
import type { Content } from '../core/content.ts'
import { ContentError, OperatorError } from '../core/errors.ts'
import type { Actor } from '../core/staff.ts'
import { loadVoices } from '../locale/say.ts'
import { openRecords } from '../open-records.ts'

/** Who a command acts as in the audit log. */
export const AT_TERMINAL: Actor = { id: null, name: 'dòng lệnh' }

/** What commands about ratings work with, beside the running service. */
export interface OfficeDesk {
  readonly content: Content
  readonly collecting: Collecting
  /** Where citizens reach the service; throws an OperatorError where that is not set. */
  publicUrl(): string
}

/** Runs a command at the desk; tells an operator's error in one line and sets the exit code. */
export async function atDesk(work: (desk: OfficeDesk) => Promise<void>): Promise<void> {
  try {
    const config = readConfig()
    const { CONTENT_DIR, DATA_DIR, PUBLIC_URL } = config
    const folders = { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') }
    const { content } = await loadContent(folders)
    const { store } = await openRecords(config, Date.now())
    try {
      const publicUrl = () => publicUrlOf(PUBLIC_URL)
      const collecting = createCollecting({
        store,
        content: () => content,
        say: loadVoices('locales').vi,
        publicUrl,
        clock: Date.now,
      })
      await work({ content, collecting, publicUrl })
    } finally {
      await store.close()
    }
  } catch (error) {
    const isForOperator = [OperatorError, ConfigError, ContentError].some(
      (kind) => error instanceof kind,
    )
    console.error(isForOperator ? (error as Error).message : error)
    process.exitCode = 1
  }
}

function publicUrlOf(url: string | undefined): string {
  if (url !== undefined) return url
  throw new OperatorError(
    'Cần đặt PUBLIC_URL: mã in ra phải dẫn tới địa chỉ mà điện thoại của người dân mở được.',
  )
}
