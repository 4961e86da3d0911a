import type { DossierImport, ImportAnswer, ImportRequest } from '../core/dossier-import.ts'
import { faultSummary } from '../core/fault.ts'
import type { Log } from '../core/ports.ts'

const BUSY = 'Đang nạp một tệp khác. Hãy đợi tệp đó xong rồi làm lại.'
const FAILED =
  'Việc đọc tệp bị gián đoạn, có thể chưa nạp gì. Hãy làm lại; còn lỗi thì gửi tệp cho người quản trị.'

/** Imports in a child process, one at a time: reading and hashing would hold everybody's answers up. */
export function createChildImport({
  answerOf,
  log,
}: {
  /** In a process of its own; see `inChild`. */
  readonly answerOf: (request: ImportRequest) => Promise<ImportAnswer>
  readonly log: Log
}): DossierImport {
  let isBusy = false
  return async (request) => {
    if (isBusy) return { kind: 'fault', what: BUSY }
    isBusy = true
    try {
      return await answerOf(request)
    } catch (error) {
      log.error('dossier-import-failed', { fault: faultSummary(error, []) })
      return { kind: 'fault', what: FAILED }
    } finally {
      isBusy = false
    }
  }
}
