import { faultSummary } from './core/fault.ts'
import { dayText, localDay } from './core/local-time.ts'
import type { Clock, Log } from './core/ports.ts'
import type {
  CatalogueRecords,
  ProcedureDraft,
  ProcedureFiles,
  PublishingRun,
} from './core/revisions.ts'
import type { TryOut } from './core/tried.ts'

export interface PublishingDeps {
  readonly records: CatalogueRecords
  readonly files: ProcedureFiles
  /** What is published on its day is read once more: the catalogue beside it may have changed. */
  readonly tryOut: TryOut
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

  async function noteFile(procedure: string): Promise<number> {
    const tree = await files.read(procedure)
    if (tree !== null && tree !== 'unreadable') {
      return await records.noteFile(procedure, tree, clock())
    }
    return (await records.revisionsOf(procedure))[0]?.seq ?? 0
  }

  async function write(): Promise<void> {
    for (const { seq, procedure, tree } of await records.unwritten()) {
      await files.write(procedure, tree)
      await records.markWritten(seq)
    }
  }

  async function publishDue(): Promise<void> {
    const today = localDay(clock())
    const notPublished: string[] = []
    for (const draft of await records.drafts()) {
      if (draft.publishOn === null || draft.publishOn > today) continue
      const done = await publishOne(draft)
      if (done === 'done') {
        log.info('published-on-day', { procedure: draft.procedure })
        // The next one is read beside it.
        await write()
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
    for (const { procedure } of await records.newestRevisions()) await noteFile(procedure)
    await write()
    await publishDue()
  }

  return {
    run: () =>
      inTurn(bringTogether).catch((error) =>
        log.error('publishing-failed', { fault: faultSummary(error, []) }),
      ),
    note: (procedure) => inTurn(() => noteFile(procedure)),
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
