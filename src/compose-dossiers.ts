import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Content } from './core/content.ts'
import type { DossierSource } from './core/dossier-source.ts'
import type { Clock } from './core/ports.ts'
import type { SampleDossier } from './dossiers/sample.ts'
import { createSampleSource } from './dossiers/sample.ts'

interface With {
  /** Where imported dossiers are. */
  readonly imported: DossierSource
  readonly clock: Clock
  content(): Content
}

/** Where dossiers are looked up, and which are made up to try it with. */
export function composeDossiers(
  { DOSSIER_SOURCE, CONTENT_DIR }: Config,
  { imported, clock, content }: With,
): { readonly source: DossierSource; readonly samples: readonly SampleDossier[] } {
  if (DOSSIER_SOURCE === 'imported') return { source: imported, samples: [] }
  const file = join(CONTENT_DIR, 'samples', 'dossiers.yaml')
  const source = createSampleSource({ file, clock, calendar: () => content().calendar })
  return { source, samples: source.rows }
}
