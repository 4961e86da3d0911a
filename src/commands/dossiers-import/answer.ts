import type { DossierColumns } from '../../core/dossier-columns.ts'
import type { ImportAnswer, ImportRequest } from '../../core/dossier-import.ts'
import type { DossierRecords } from '../../core/dossier-records.ts'
import { readExport } from '../../dossiers/export/read-export.ts'
import { FileFault } from '../../dossiers/file/table.ts'
import { planImport } from '../../dossiers/import.ts'
import { doubtLines, planParts, readParts } from './report.ts'

const AS_OF = 'ghi lại ngày giờ ở ô "Dữ liệu lúc" rồi kiểm tra lại'

/** What the console is told of an export; loads it where that was asked for and nothing stands against it. */
export async function answerImport(
  records: Pick<DossierRecords, 'readyDossiers' | 'newestLoad'>,
  columns: DossierColumns,
  { bytes, name, at, asOf, checkOnly, agreed, quiet }: ImportRequest,
): Promise<ImportAnswer> {
  try {
    const read = await readExport(Buffer.from(bytes), {
      columns,
      saved: at,
      asOf: asOf === null ? undefined : Math.min(asOf, at),
    })
    const found = readParts(read, AS_OF)
    const dossiers = read.dossiers.length
    if (dossiers === 0) {
      const parts = [...found, 'Không có hồ sơ nào để nạp.']
      return { kind: 'read', parts, asks: [], dossiers, loaded: false }
    }
    const plan = await planImport(records, read, { at, from: name, quiet })
    const asks = doubtLines(plan)
    const loaded = !checkOnly && (agreed || asks.length === 0)
    if (loaded) await plan.ready.apply(plan.load)
    return { kind: 'read', parts: [...found, ...planParts(plan)], asks, dossiers, loaded }
  } catch (error) {
    if (error instanceof FileFault) return { kind: 'fault', what: error.message }
    throw error
  }
}
