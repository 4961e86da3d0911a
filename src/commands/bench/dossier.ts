import type { Dossier } from '../../core/dossier.ts'

/** A whole dossier of a birth, but for what a measurement needs to be otherwise. */
export function benchDossier(
  own: Pick<Dossier, 'code' | 'state' | 'received' | 'due' | 'finished' | 'asOf'>,
): Dossier {
  return {
    ...own,
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    pauses: [],
    holder: { name: 'Công chức Tư pháp - Hộ tịch', since: null },
    missing: [],
    reason: null,
    fee: null,
    collectAt: null,
    apology: null,
    source: 'phần mềm một cửa',
    sample: false,
  }
}
