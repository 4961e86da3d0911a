import type {
  DossierLoad,
  DossierRecords,
  LoadComparison,
  ReadyDossiers,
} from '../core/dossier-records.ts'
import type { ReadExport } from './export/read-export.ts'

/** More messages than this, or a larger share of other states, is asked about: it may be a wrong file. */
const MOST_MESSAGES = 50
const MOST_STATES = 0.2

export type Doubt = 'many-messages' | 'many-states'

/** What an import would do, or did. */
export interface ImportPlan {
  readonly ready: ReadyDossiers
  readonly load: DossierLoad
  readonly comparison: LoadComparison
  /** Why somebody has to agree first; empty when it goes by itself. */
  readonly doubts: readonly Doubt[]
}

export interface ImportOptions {
  readonly at: number
  /** The file's name. */
  readonly from: string
  /** Followers are told of nothing. */
  readonly quiet: boolean
}

/** What importing would change. Nothing is stored. */
export async function planImport(
  records: Pick<DossierRecords, 'readyDossiers' | 'newestLoad'>,
  read: ReadExport,
  { at, from, quiet }: ImportOptions,
): Promise<ImportPlan> {
  const ready = records.readyDossiers(read.dossiers)
  const comparison = await ready.compare()
  const tell = !quiet && (await records.newestLoad()) !== null
  return {
    ready,
    load: { asOf: read.asOf, at, from, tell },
    comparison: tell ? comparison : { ...comparison, tellings: 0 },
    doubts: doubtsOf(comparison, tell),
  }
}

function doubtsOf(
  { known, otherState, tellings }: LoadComparison,
  tell: boolean,
): readonly Doubt[] {
  return [
    ...(tell && tellings > MOST_MESSAGES ? (['many-messages'] as const) : []),
    ...(otherState > known * MOST_STATES ? (['many-states'] as const) : []),
  ]
}
