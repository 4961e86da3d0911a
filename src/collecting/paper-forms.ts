import type { TypedForm } from '../core/collecting.ts'
import { OperatorError } from '../core/errors.ts'
import type { Instrument, Score, Scores } from '../core/instrument.ts'
import type { PaperForm } from '../core/paper.ts'
import { draftOf } from '../core/survey.ts'

/** What stands where a question does not apply. */
const NOT_APPLICABLE = 'x'

/**
 * Forms as an officer typed them. A comment or a reason makes a form as well as a score does. Throws an
 * OperatorError that names every fault by its row.
 */
export function formsTyped(
  typed: readonly TypedForm[],
  instrument: Instrument,
): readonly PaperForm[] {
  const faults: string[] = []
  const known = new Set(['so', 'ly_do', 'y_kien', ...instrument.criteria.map(({ key }) => key)])
  for (const column of Object.keys(typed[0]?.cells ?? {})) {
    if (!known.has(column))
      faults.push(`cột "${column}" không có trong bộ câu hỏi ${instrument.id}`)
  }
  const numbers = new Set<number>()
  const forms = typed.map(({ at, cells }): PaperForm => {
    const number = Number(cells['so'])
    if (!Number.isInteger(number) || number < 1) faults.push(`${at}: "so" phải là số thứ tự phiếu`)
    if (numbers.has(number)) faults.push(`${at}: phiếu số ${number} đã có ở dòng trên`)
    numbers.add(number)
    return { number, draft: draftTyped(cells, instrument, at, faults) }
  })
  if (typed.length === 0) faults.push('chưa có phiếu nào')
  if (faults.length > 0) throw new OperatorError(faults.join('\n'))
  return forms
}

function draftTyped(
  cells: TypedForm['cells'],
  instrument: Instrument,
  at: string,
  faults: string[],
): PaperForm['draft'] {
  const scores: Scores = Object.fromEntries(
    instrument.criteria.flatMap((criterion) => {
      const typed = (cells[criterion.key] ?? '').toLowerCase()
      if (typed === '') return []
      const score = scoreOf(typed, criterion.mayNotApply, instrument)
      if (score === null) faults.push(`${at}: ${criterion.key} không nhận "${typed}"`)
      return score === null ? [] : [[criterion.key, score]]
    }),
  )
  const typedReason = cells['ly_do'] ?? ''
  const reason = instrument.reasons.find(({ key }) => key === typedReason)
  if (typedReason !== '' && reason === undefined) {
    const keys = instrument.reasons.map(({ key }) => key).join(', ')
    faults.push(`${at}: "ly_do" phải là một trong ${keys}`)
  }
  return draftOf(instrument, scores, reason, cells['y_kien'] || null)
}

function scoreOf(typed: string, mayNotApply: boolean, { scale }: Instrument): Score | null {
  if (typed === NOT_APPLICABLE) return mayNotApply ? 'na' : null
  return scale.find(({ value }) => String(value) === typed)?.value ?? null
}
