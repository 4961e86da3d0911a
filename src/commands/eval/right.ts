import type { Content } from '../../core/content.ts'
import type { Candidate } from '../../core/finding.ts'
import type { AskedQuestion } from './play.ts'

/** Whether a candidate is what a question means. A topic is, where asking back is the right behaviour. */
export function isRight(
  { codes, behaviour }: AskedQuestion,
  { kind, id }: Pick<Candidate, 'kind' | 'id'>,
  { procedures, elsewhere, topics }: Content,
): boolean {
  const ofProcedure = (each: string): readonly string[] => {
    const procedure = procedures.get(each)
    return procedure ? [procedure.code ?? '', ...procedure.formerCodes] : []
  }
  const of = (own: readonly string[]): boolean => own.some((code) => codes.includes(code))
  if (kind === 'procedure') return of(ofProcedure(id))
  if (kind === 'elsewhere') return of(elsewhere.get(id)?.codes ?? [])
  const choices = topics.get(id)?.choices.slice(0, 3) ?? []
  return behaviour === 'clarify' && choices.some(({ procedure }) => of(ofProcedure(procedure)))
}

/** Whether what a question means is in the catalogue or known to be elsewhere. */
export function isKnown(question: AskedQuestion, content: Content): boolean {
  return (['procedure', 'elsewhere'] as const).some((kind) =>
    [...(kind === 'procedure' ? content.procedures : content.elsewhere).keys()].some((id) =>
      isRight(question, { kind, id }, content),
    ),
  )
}
