import type { Calendar } from '../../src/core/calendar.ts'
import type { Dossier } from '../../src/core/dossier.ts'
import type { DossierSource } from '../../src/core/dossier-source.ts'
import { createSampleSource } from '../../src/dossiers/sample.ts'

/**
 * The dossiers of the transcripts, dated around `clock`, as if an office had imported them; the code `H26.99.99`
 * marks those that stay samples, and `H26.15.17-261101-0500` is of a system that does not answer.
 */
export function fixtureDossiers(clock: () => number, calendar: Calendar): DossierSource {
  const samples = createSampleSource({
    file: 'test/fixtures/dossiers.yaml',
    clock,
    calendar: () => calendar,
  })
  const imported = (dossier: Dossier): Dossier =>
    dossier.code.startsWith('H26.99.99')
      ? dossier
      : { ...dossier, source: 'phần mềm một cửa', sample: false }
  return {
    async readDossier(code) {
      const dossier = await samples.readDossier(code)
      return dossier && imported(dossier)
    },
    async openDossier(code, typed, facts) {
      if (code === 'H26.15.17-261101-0500') throw new Error('no answer')
      const opened = await samples.openDossier(code, typed, facts)
      return opened && { ...opened, dossier: imported(opened.dossier) }
    },
  }
}
