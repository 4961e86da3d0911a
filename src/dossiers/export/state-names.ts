import { DOSSIER_STATES, type DossierState } from '../../core/dossier.ts'
import type { DossierColumns } from '../../core/dossier-columns.ts'
import { foldedWords } from '../../core/text.ts'

/** A name as it is compared: no diacritics, no case, no notes in brackets. */
export function nameKey(text: string): string {
  return foldedWords(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')).join(' ')
}

/** Reads a state by its name or its number in the national list; `null` for what is none. */
export function stateReader(
  states: DossierColumns['states'],
): (text: string) => DossierState | null {
  const known = new Map<string, DossierState>()
  for (const [i, state] of DOSSIER_STATES.entries()) {
    known.set(String(i + 1), state)
    for (const name of states[state]) known.set(nameKey(name), state)
  }
  return (text) => {
    const key = nameKey(text)
    // `4. Đang xử lý`, `04 - Đang xử lý`: the name decides, the number need not be the national one.
    return known.get(key) ?? known.get(key.replace(/^0?\d{1,2} /, '')) ?? null
  }
}
