import { faultSummary } from './core/fault.ts'
import { dayText, localDay } from './core/local-time.ts'
import type { Clock, Log } from './core/ports.ts'
import {
  type CatalogueRecords,
  type ProcedureDraft,
  type ProcedureFiles,
  type PublishingRun,
  saysTheSame,
} from './core/revisions.ts'
import type { TryOut } from './core/tried.ts'

export interface PublishingDeps {
  readonly records: CatalogueRecords
  readonly files: ProcedureFiles
  /** What is published on its day is read once more: the catalogue beside it may have changed. */
  readonly tryOut: TryOut
  /** What is due is published by one process. Left out: by this one. */
  isElected?(): boolean
  /** There is a revision that others have not written yet. */
  changed?(): void
  readonly clock: Clock
  readonly log: Log
}

const WHY_NOT = {
  faulty: 'bản thảo có lỗi so với danh mục bây giờ',
  outdated: 'thủ tục đã đổi sau khi bản thảo được duyệt',
  stale: 'có người vừa sửa bản thảo',
} as const

/** One after the other: a file that is half written in the records would else be taken for an edit. */
export function createPublishing(deps: PublishingDeps): PublishingRun {
  const { records, files, tryOut, clock, log } = deps
  let last: Promise<unknown> = Promise.resolve()
  let held: readonly string[] = []

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }

  /** Of the file and the newest revision, the one wins that is news here; gives what is newest then. */
  async function bring(procedure: string): Promise<number> {
    // In this order: whoever shares the folder writes the file first, then what it says.
    const last = await files.saidLast(procedure)
    const tree = await files.read(procedure)
    const revisions = await records.revisionsOf(procedure)
    const [newest] = revisions
    if (tree === null || tree === 'unreadable') return newest?.seq ?? 0
    const isOurs = revisions.some((one) => one.seq >= last && saysTheSame(one.tree, tree))
    if (newest === undefined || !isOurs) {
      const seq = await records.noteFile(procedure, tree, clock())
      await files.says(procedure, seq)
      if (newest !== undefined) deps.changed?.()
      return seq
    }
    if (!saysTheSame(newest.tree, tree)) await files.write(procedure, newest)
    else await files.says(procedure, newest.seq)
    if (!newest.written) {
      await records.markWritten(procedure, newest.seq)
      deps.changed?.()
    }
    return newest.seq
  }

  async function publishDue(): Promise<void> {
    if (deps.isElected?.() === false) return
    const today = localDay(clock())
    const notPublished: string[] = []
    for (const draft of await records.drafts()) {
      if (draft.publishOn === null || draft.publishOn > today) continue
      const done = await publishOne(draft)
      if (done === 'done') {
        log.info('published-on-day', { procedure: draft.procedure })
        // The next one is read beside it.
        await bring(draft.procedure)
      } else {
        notPublished.push(heldText(draft, draft.publishOn, done))
      }
    }
    held = notPublished
  }

  async function publishOne({
    procedure,
    version,
    tree,
  }: ProcedureDraft): Promise<'done' | keyof typeof WHY_NOT> {
    const { faults } = await tryOut(procedure, tree)
    return faults.length > 0
      ? 'faulty'
      : await records.publishScheduled(procedure, version, clock())
  }

  async function bringTogether(): Promise<void> {
    for (const { procedure } of await records.newestRevisions()) await bring(procedure)
    await publishDue()
  }

  return {
    run: () =>
      inTurn(bringTogether).catch((error) =>
        log.error('publishing-failed', { fault: faultSummary(error, []) }),
      ),
    note: (procedure) => inTurn(() => bring(procedure)),
    warnings: () => held,
    rest: async () => {
      await last
    },
  }
}

function heldText(
  { procedure }: ProcedureDraft,
  publishOn: string,
  why: keyof typeof WHY_NOT,
): string {
  return `Thủ tục "${procedure}" hẹn đăng ngày ${dayText(publishOn)} chưa đăng được: ${WHY_NOT[why]}. Hãy mở trang thủ tục, bấm "Lấy lại để sửa", sửa rồi gửi duyệt lại.`
}
