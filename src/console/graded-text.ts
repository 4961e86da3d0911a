import { gradedOf, type QuestionSample } from '../core/grading.ts'

/** What two clerks found; until both have graded all of it, only that they have not. */
export function gradedText(sample: QuestionSample | null): string {
  if (sample === null) return 'Chấm câu trả lời: chưa chấm đủ (chưa rút câu hỏi).'
  const { drawn, done, open, right, wrong, agreed } = gradedOf(sample)
  if (open > 0 || right === null) {
    return `Chấm câu trả lời: chưa chấm đủ (${done} trong ${drawn} câu có hai người chấm).`
  }
  const percent = (share: number): string => `${Math.round(100 * share)} %`
  const lost = drawn > done ? `, ${drawn - done} câu đã hết hạn giữ` : ''
  return (
    `Chấm câu trả lời: ${done} câu${lost}; cả hai người chấm đúng ${percent(right.share)} ` +
    `(khoảng tin cậy ${percent(right.low)} đến ${percent(right.high)}), có người chấm sai ${wrong} câu, ` +
    `hai người giống nhau ${percent(agreed / done)}.`
  )
}
