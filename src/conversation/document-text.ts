import { documentsFor } from '../core/checklist.ts'
import type { Procedure, RequiredDocument } from '../core/procedure.ts'
import type { World } from './turn.ts'

export function commonDocuments(procedure: Procedure): readonly RequiredDocument[] {
  return documentsFor(procedure, [])
}

/** `Giấy chứng sinh: 1 bản chính. Bệnh viện đã có bản điện tử thì…` */
export function documentLine(
  document: RequiredDocument,
  withRemark: boolean,
  world: World,
): string {
  const { name, condition, note } = document
  const amount = amountOf(document, world)
  const line = [name, amount].filter((piece) => piece !== '').join(': ')
  const full = condition === undefined ? line : `${line}, ${condition}`
  return withRemark && note !== undefined ? `${full}. ${note}` : full
}

function amountOf({ how, originals, copies }: RequiredDocument, { say }: World): string {
  if (how === 'tell') return say('document-tell')
  const counts = [
    ...(originals > 0 ? [say('originals', { count: originals })] : []),
    ...(copies > 0 ? [say('copies', { count: copies })] : []),
  ].join(', ')
  if (how === 'submit') return counts
  return counts === '' ? say('document-show') : say('document-show-counts', { counts })
}
