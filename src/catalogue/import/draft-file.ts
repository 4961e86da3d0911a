import { join } from 'node:path'
import { Document } from 'yaml'
import { dayText } from '../../core/local-time.ts'
import { readContentFile } from '../content-file.ts'
import { layTree } from '../lay.ts'
import { procedureFile } from '../schema/procedure.ts'
import { readText, replaceText } from '../text-file.ts'
import { type Draft, lacks } from './draft.ts'
import { doubtText } from './national-record.ts'
import { sealOf } from './seal.ts'

/** What became of a draft's file. `kept`: staff had written in it, so it stays as it was. */
export type Written = 'new' | 'changed' | 'same' | 'kept'

const SEAL = /^# Dấu máy: ([0-9a-f]{16}) .*\n/m

export interface DraftFile {
  readonly path: string
  readonly text: string
  /** What must be added before it can be published. */
  readonly missing: readonly string[]
}

/** The file of a draft: the procedure's own shape below a head that says what it is and what to see to. */
export function draftFile(draft: Draft, folder: string): DraftFile {
  const path = join(folder, `${draft.id}.yaml`)
  const document = new Document()
  document.contents = layTree(null, draft.tree) as typeof document.contents
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  const { faults } = readContentFile({ path, shown: path, text: body }, procedureFile)
  const missing = [...faults.map(({ what }) => what), ...lacks(draft)]
  const head = [
    `BẢN NHÁP, chưa dùng: máy làm từ ${draft.record.place}, bản ghi ngày ${dayText(draft.on)}.`,
    `Đối chiếu, viết lại bằng lời dễ hiểu, bỏ các dấu [verify], rồi chép phần dưới vào content/procedures/${draft.id}.yaml của xã.`,
    ...missing.map((what) => `Còn thiếu: ${what}`),
    ...draft.doubts.map((doubt) => `Cần xem: ${doubtText(doubt)}`),
  ]
  const comment = head.map((line) => `# ${line.replace(/\s+/g, ' ')}\n`).join('')
  return { path, text: sealed(comment, body), missing }
}

/** Writes a draft unless staff have written in it. A second time with the same record changes nothing. */
export async function writeDraft({ path, text }: DraftFile): Promise<Written> {
  const before = await readText(path)
  if (before === text) return 'same'
  if (before !== null && !isUntouched(before)) return 'kept'
  await replaceText(path, text, false)
  return before === null ? 'new' : 'changed'
}

function sealed(head: string, body: string): string {
  return `${head}# Dấu máy: ${sealOf(head + body)} (sửa tệp thì lần nhập sau máy không ghi đè)\n${body}`
}

function isUntouched(text: string): boolean {
  const seal = SEAL.exec(text)
  return seal !== null && sealOf(text.replace(seal[0], '')) === seal[1]
}
