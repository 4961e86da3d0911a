import { parseArgs } from 'node:util'
import { OperatorError } from '../../core/errors.ts'
import { marginOf, responsesNeeded } from '../../core/survey-plan.ts'
import { numberText } from '../../satisfaction/number-text.ts'

/** `--plan N --error 0.05`: how many answers so many finished dossiers need. */
export interface AskedPlan {
  readonly dossiers: number
  readonly error: number
}

/** `null` where no plan is asked for. */
export function askedPlan(args: readonly string[]): AskedPlan | null {
  if (!args.includes('--plan')) return null
  const { values } = parseArgs({
    args: [...args],
    options: { plan: { type: 'string' }, error: { type: 'string', default: '0.05' } },
  })
  const [dossiers, error] = [Number(values.plan), Number(values.error)]
  if (!Number.isInteger(dossiers) || dossiers < 1 || !(error > 0 && error < 1)) {
    throw new OperatorError(
      'Cần số hồ sơ đã xong và sai số từ 0 đến 1: npm run index -- --plan 1200 --error 0.05',
    )
  }
  return { dossiers, error }
}

export function planText({ dossiers, error }: AskedPlan): string {
  const needed = responsesNeeded(dossiers, error)
  const margin = numberText(marginOf(needed, dossiers) * 100, 1)
  return [
    `Cần ${numberText(needed)} phiếu trả lời đủ trong ${numberText(dossiers)} hồ sơ: n = N / (1 + N·e²), e = ${numberText(error, 3)}.`,
    `Sai số nhiều nhất ${margin} điểm, đã tính tập hồ sơ hữu hạn. Chỉ đúng khi người được mời là do bốc thăm.`,
  ].join('\n')
}
