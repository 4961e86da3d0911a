import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Content } from './core/content.ts'
import type { DossierSource } from './core/dossier-source.ts'
import type { Clock, Log } from './core/ports.ts'
import { createHttpSource, type HttpSource } from './dossiers/http/http-source.ts'
import type { SampleDossier } from './dossiers/sample.ts'
import { createSampleSource } from './dossiers/sample.ts'

/** Longer nobody waits for the office's own service. */
const HTTP_WITHIN_MS = 3_000

interface With {
  /** Where imported dossiers are. */
  readonly imported: DossierSource
  readonly clock: Clock
  readonly log: Log
  content(): Content
}

interface ComposedDossiers {
  readonly source: DossierSource
  /** Made up, to try look-up with. */
  readonly samples: readonly SampleDossier[]
  /** Asks the office's own service, where there is one: it is asked about what is followed. */
  readonly hear: HttpSource['hear'] | null
  /** What an operator should know now. */
  warnings(): readonly string[]
}

/** Where dossiers are looked up. */
export function composeDossiers(
  { DOSSIER_SOURCE, DOSSIER_HTTP_URL, DOSSIER_HTTP_TOKEN, CONTENT_DIR }: Config,
  { imported, clock, log, content }: With,
): ComposedDossiers {
  if (DOSSIER_SOURCE === 'imported') {
    return { source: imported, samples: [], hear: null, warnings: () => [] }
  }
  if (DOSSIER_SOURCE === 'http' && DOSSIER_HTTP_URL !== undefined) {
    const source = createHttpSource({
      office: { url: DOSSIER_HTTP_URL, token: DOSSIER_HTTP_TOKEN, withinMs: HTTP_WITHIN_MS },
      mapping: () => content().dossierHttp,
      columns: () => content().dossierColumns,
      imported,
      clock,
      log,
    })
    return { source, samples: [], hear: source.hear, warnings: source.warnings }
  }
  const file = join(CONTENT_DIR, 'samples', 'dossiers.yaml')
  const source = createSampleSource({ file, clock, calendar: () => content().calendar })
  return { source, samples: source.rows, hear: null, warnings: () => [] }
}
