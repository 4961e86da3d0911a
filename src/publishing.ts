import { faultSummary } from './core/fault.ts'
import { localDay } from './core/local-time.ts'
import type { Clock, Log } from './core/ports.ts'
import type { CatalogueRecords, ProcedureFiles, PublishingRun } from './core/revisions.ts'

export interface PublishingDeps {
  readonly records: CatalogueRecords
  readonly files: ProcedureFiles
  readonly clock: Clock
  readonly log: Log
}

/** One after the other: a file that is half written in the records would else be taken for an edit. */
export function createPublishing({ records, files, clock, log }: PublishingDeps): PublishingRun {
  let last: Promise<unknown> = Promise.resolve()

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

  async function bringTogether(): Promise<void> {
    for (const { procedure } of await records.newestRevisions()) await noteFile(procedure)
    const due = await records.publishDue(localDay(clock()), clock())
    if (due.length > 0) log.info('published-on-day', { procedures: due.length })
    for (const { seq, procedure, tree } of await records.unwritten()) {
      await files.write(procedure, tree)
      await records.markWritten(seq)
    }
  }

  return {
    run: () =>
      inTurn(bringTogether).catch((error) =>
        log.error('publishing-failed', { fault: faultSummary(error, []) }),
      ),
    note: (procedure) => inTurn(() => noteFile(procedure)),
    rest: async () => {
      await last
    },
  }
}
