import type { CollectionMode } from '../core/survey.ts'
import type { ShownFigure } from './hiding.ts'
import type { Report } from './report.ts'
import { DRAWN, FORMULA, NO_RATE, TITLE, VOLUNTEERS } from './wording.ts'

/** `npm run index -- --json`, the shape that others rely on (design, section 4). */
export interface ReportJson {
  readonly title: string
  readonly formula: string
  readonly period: { readonly from: string; readonly to: string }
  readonly instrument: string
  readonly version: string
  readonly modes: readonly ModeJson[]
}

/** One mode twice, where some of its people were drawn at random and others came of themselves. */
interface ModeJson {
  readonly mode: CollectionMode
  readonly drawn: boolean
  /** Of all who were drawn, whichever way they answer; `null` for volunteers. */
  readonly invited: number | null
  readonly reached: number | null
  readonly complete: number
  readonly partial: number
  readonly responseRate: number | null
  readonly coverage: number | null
  readonly setAside: number
  readonly note: string
  readonly figures: readonly FigureJson[]
  readonly withSetAside: readonly FigureJson[]
}

interface FigureJson {
  readonly level: ShownFigure['level']
  readonly key: string
  readonly n: number | null
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
  readonly satisfied: number | null
  readonly valid: number | null
  readonly values: readonly (number | null)[]
  readonly note?: string
}

export function reportJson({ period, form, invitations, groups }: Report): ReportJson {
  const { from, to } = period
  const { invited, reached, responseRate, coverage } = invitations
  const none = { invited: null, reached: null, responseRate: null, coverage: null }
  return {
    title: TITLE,
    formula: FORMULA,
    period: { from, to },
    instrument: form.instrument.id,
    version: form.instrument.version,
    modes: groups.map(({ mode, drawn, complete, partial, figures, setAside }) => ({
      mode,
      drawn,
      ...(drawn ? { invited, reached, responseRate, coverage } : none),
      complete,
      partial,
      setAside: setAside.forms,
      note: drawn ? DRAWN : `${VOLUNTEERS}; ${NO_RATE}`,
      figures: figures.map(figureJson),
      withSetAside: setAside.figures.map(figureJson),
    })),
  }
}

function figureJson({ label: _, shown, ...figure }: ShownFigure): FigureJson {
  if (shown === 'percent') return figure
  if (shown === 'hidden') return { ...figure, note: 'dưới 5 người, hoặc suy ra được: không nêu' }
  return { ...figure, share: null, low: null, high: null, note: 'dưới 30 người: chỉ nêu số đếm' }
}
