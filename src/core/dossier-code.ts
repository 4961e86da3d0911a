import { fullReadings } from './dossier-code-full.ts'
import { shortReadings } from './dossier-code-short.ts'
import type { LocalDay } from './local-time.ts'

/** A way to read a dossier code in what somebody sent. It may be the code of no dossier at all. */
export interface DossierReading {
  /** Upper-case, with plain dashes: `H26.15.17-261008-0975`. */
  readonly code: string
  readonly repairs: readonly CodeRepair[]
}

/** How what was sent differs from the code that was read in it. */
export type CodeRepair =
  | 'case'
  | 'spaces'
  /** Something else stood for a dash or a point: `–`, `/`, a space. */
  | 'marks'
  | 'missing-marks'
  /** Letters that look like digits: `O` for 0, `I` and `l` for 1, `S` for 5, `B` for 8. */
  | 'look-alikes'
  /** The sequence had lost its first zeros. */
  | 'zeros'
  /** Only date and sequence were told, so the dossier is taken to be of this office. */
  | 'own-unit'

/** What readings depend on besides the text. */
export interface CodeSurroundings {
  /** How codes of this office begin; `null` where nobody has told. */
  readonly ownUnit: string | null
  /** No dossier is of a later day. */
  readonly today: LocalDay
}

/** A reading with what speaks against it: 0 for a code that only case and dashes needed repair. */
export interface RatedReading extends DossierReading {
  readonly doubt: number
}

/** More readings than this only confuse. */
const MOST_READINGS = 3
/** A reading so much more doubtful than the best is none. */
const MOST_DOUBT_MORE = 2

/**
 * The dossier codes in a text, a link or what a barcode holds, best first, at most three; none for codes of
 * procedures or of social insurance, phone numbers, identity numbers, dates and money.
 */
export function dossierReadings(text: string, at: CodeSurroundings): readonly DossierReading[] {
  const plain = text.replace(/(?:%[0-9a-f]{2})+/gi, decoded).normalize('NFKC')
  const full = fullReadings(plain, at)
  const rated = (full.length > 0 ? full : shortReadings(plain, at)).toSorted(
    (a, b) => a.doubt - b.doubt,
  )
  const [best] = rated
  if (best === undefined) return []
  const most = best.doubt === 0 ? 0 : best.doubt + MOST_DOUBT_MORE
  const byCode = new Map<string, DossierReading>()
  for (const { code, repairs, doubt } of rated) {
    if (doubt <= most && !byCode.has(code)) byCode.set(code, { code, repairs })
  }
  return [...byCode.values()].slice(0, MOST_READINGS)
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
