import type { Context } from 'hono'
import type { QueuedQuestion } from '../../core/hand-over.ts'
import { mask } from '../../core/mask.ts'
import { addToDraft, withAdded } from '../catalogue/added.ts'
import { isProcedureId } from '../catalogue/standing.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { Fault, page } from './layout.tsx'
import { ProcedureChoice } from './procedure-choice.tsx'

const NAME_LENGTH = 150

/** One tap makes what an officer answered something that the catalogue answers next time. */
export function ToDraft({
  question,
  desk,
}: {
  readonly question: QueuedQuestion
  readonly desk: Desk
}) {
  const { code, text, procedure } = question
  const found = desk.catalogue.find(text)
  const likely = procedure ?? (found.kind === 'answer' ? found.procedure : undefined)
  return (
    <section class="card screen" aria-labelledby="draft-title">
      <h2 id="draft-title">Để lần sau máy tự trả lời</h2>
      <form method="post" action={`/staff/questions/${code}/draft`} class="line">
        <ProcedureChoice
          content={desk.catalogue.content()}
          chosen={likely}
          label="Đưa vào thủ tục"
          none="(mục mới)"
        />
        <button type="submit">Đưa vào danh mục thành bản thảo</button>
      </form>
      <p class="note">
        Câu hỏi thành câu hỏi mẫu, câu trả lời thành ghi chú; số riêng tư được che. Mở ra sửa lại
        rồi mới gửi duyệt.
      </p>
    </section>
  )
}

async function toDraft(c: Context, desk: Desk, who: Who): Promise<Response> {
  const question = await desk.store.handedQuestion(c.req.param('code') ?? '')
  if (question === null || question.answer === null) return refused(c, desk, who, 404)
  const { code, answer, text } = question
  const added = { question: mask(text).slice(0, 200), note: mask(answer.text) }
  const chosen = (await formOf(c)).text('procedure')
  const procedure = chosen === '' ? `hoi-${code.toLowerCase()}` : chosen
  if (!isProcedureId(procedure)) return refused(c, desk, who, 404)
  const why = `Từ câu hỏi số ${code}`
  const isAdded =
    chosen === ''
      ? await begin(desk, who, procedure, added, why)
      : (await addToDraft(desk, who, procedure, added, why)) !== null
  return isAdded
    ? c.redirect(`/staff/catalogue/${procedure}/edit`, 303)
    : refused(c, desk, who, 409)
}

async function begin(
  desk: Desk,
  who: Who,
  procedure: string,
  added: { readonly question: string; readonly note: string },
  why: string,
): Promise<boolean> {
  const name = added.question.slice(0, NAME_LENGTH)
  const empty = { name, field: '', documents: [], fees: [], times: [], places: [], verified: null }
  const draft = { procedure, version: 0, tree: withAdded(empty, added), base: 0, why }
  return (await desk.store.saveDraft(draft, who, desk.clock())) === 'done'
}

function refused(c: Context, desk: Desk, who: Who, status: 404 | 409): Response {
  const what =
    status === 404
      ? 'Không có câu hỏi này, hoặc câu hỏi chưa được trả lời.'
      : 'Chưa đưa vào danh mục được: bản thảo đã có, có người vừa sửa, hoặc tệp đang có lỗi. Hãy tìm trong trang Thủ tục.'
  return page(c, desk, { title: 'Đưa vào danh mục', who, status }, <Fault>{what}</Fault>)
}

export const ANSWER_DRAFT_ROUTES: readonly StaffRoute[] = [
  { method: 'POST', path: '/staff/questions/:code/draft', needs: 'editor', handle: toDraft },
]
