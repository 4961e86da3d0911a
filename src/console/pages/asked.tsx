import type { Context } from 'hono'
import { groupsOf, type QuestionGroup } from '../../core/asked-questions.ts'
import { addToDraft } from '../catalogue/added.ts'
import { findingText } from '../catalogue/answered-otherwise.ts'
import { isProcedureId } from '../catalogue/standing.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { Done, Fault, page } from './layout.tsx'
import { ProcedureChoice } from './procedure-choice.tsx'

const DAYS = 60
const DAY_MS = 24 * 60 * 60_000
const AT_MOST = 500
const SHOWN = 30
const SAYINGS = 3

interface Told {
  readonly done?: string
  /** The draft that was changed. */
  readonly draft?: string
  readonly lines?: readonly string[]
  readonly fault?: string
  readonly status?: 200 | 400 | 409
}

async function groupsNow(desk: Desk): Promise<readonly QuestionGroup[]> {
  const open = await desk.store.openKept(desk.clock() - DAYS * DAY_MS, AT_MOST)
  return groupsOf(open, desk.catalogue.content().words.filler)
}

async function askedPage(c: Context, desk: Desk, who: Who, told: Told = {}): Promise<Response> {
  const groups = await groupsNow(desk)
  return page(
    c,
    desk,
    { title: 'Câu hỏi chưa trả lời được', who, status: told.status ?? 200 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      {told.draft !== undefined && (
        <section class="card" aria-labelledby="tried-title">
          <h2 id="tried-title">Thử lại với bản thảo</h2>
          <ul class="rows">
            {told.lines?.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p>
            <a class="button" href={`/staff/catalogue/${told.draft}`}>
              Mở bản thảo để gửi duyệt
            </a>
          </p>
        </section>
      )}
      <p class="note">
        {`Của người dân đồng ý cho giữ câu hỏi, ${DAYS} ngày qua, số riêng tư đã che; câu gần giống nhau xếp một nhóm.`}
      </p>
      {groups.length === 0 && <p>Không còn câu nào chưa trả lời được.</p>}
      {groups.slice(0, SHOWN).map((group) => (
        <Group group={group} desk={desk} />
      ))}
      {groups.length > SHOWN && <p>{`Còn ${groups.length - SHOWN} nhóm ít người hỏi hơn.`}</p>}
    </>,
  )
}

function Group({
  group: { questions },
  desk,
}: {
  readonly group: QuestionGroup
  readonly desk: Desk
}) {
  const { content, find } = desk.catalogue
  const [first] = questions
  if (first === undefined) return null
  const found = find(first.text)
  const likely = found.ranked.find(({ kind }) => kind === 'procedure')?.id
  const id = `g-${first.seq}`
  const sayings = [...new Set(questions.map(({ text }) => text))].slice(0, SAYINGS)
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>
        {first.text} <span class="count">{`${questions.length} lần`}</span>
      </h2>
      {sayings.slice(1).map((text) => (
        <p class="note">{text}</p>
      ))}
      <p class="note">{`Bây giờ hỏi câu này: ${findingText(found, { content: content(), find })}.`}</p>
      <form method="post" action="/staff/asked" class="fields">
        <input type="hidden" name="seqs" value={questions.map(({ seq }) => seq).join(' ')} />
        <div class="line">
          <ProcedureChoice content={content()} chosen={likely} label={`Thủ tục trả lời câu này`} />
          <label>
            Câu đưa vào danh mục
            <input name="saying" maxlength={200} value={first.text} required />
          </label>
          <button type="submit" name="how" value="question">
            Thêm làm câu hỏi mẫu
          </button>
          <button type="submit" name="how" value="alias" class="second">
            Thêm làm tên khác
          </button>
        </div>
        <div class="line">
          <button type="submit" name="how" value="elsewhere" class="second" formnovalidate>
            Việc nơi khác
          </button>
          <button type="submit" name="how" value="left" class="second" formnovalidate>
            Không cần làm gì
          </button>
        </div>
      </form>
    </section>
  )
}

async function attend(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const wanted = new Set(form.text('seqs').split(' ').map(Number).filter(Number.isSafeInteger))
  const open = await desk.store.openKept(desk.clock() - DAYS * DAY_MS, AT_MOST)
  const questions = open.filter(({ seq }) => wanted.has(seq))
  const seqs = questions.map(({ seq }) => seq)
  const how = form.text('how')
  if (questions.length === 0) {
    const fault = 'Nhóm này đã có người làm xong. Hãy xem lại danh sách dưới đây.'
    return await askedPage(c, desk, who, { fault, status: 409 })
  }
  if (how === 'elsewhere' || how === 'left') {
    await desk.store.markKept(seqs, how, '', who, desk.clock())
    return await askedPage(c, desk, who, { done: 'Đã xếp nhóm này, không hiện lại nữa.' })
  }
  const [procedure, saying] = [form.text('procedure'), form.text('saying').slice(0, 200)]
  if (!isProcedureId(procedure) || saying === '' || (how !== 'question' && how !== 'alias')) {
    const fault = 'Hãy chọn thủ tục, và để lại câu đưa vào danh mục.'
    return await askedPage(c, desk, who, { fault, status: 400 })
  }
  const why = `Từ câu người dân hỏi: ${saying}`.slice(0, 200)
  const tree = await addToDraft(desk, who, procedure, { [how]: saying }, why)
  if (tree === null) {
    const fault =
      'Chưa thêm được: thủ tục không còn, tệp đang có lỗi, hoặc có người vừa sửa bản thảo. Hãy thử lại.'
    return await askedPage(c, desk, who, { fault, status: 409 })
  }
  await desk.store.markKept(seqs, 'attached', procedure, who, desk.clock())
  const { world } = await desk.catalogue.tryOut(procedure, tree)
  const texts = [...new Set(questions.map(({ text }) => text))]
  const lines =
    world === null
      ? ['Bản thảo còn lỗi khác, chưa thử được: hãy mở ra sửa.']
      : texts.map((text) => `${text} → ${findingText(world.find(text), world)}`)
  const done = 'Đã thêm vào bản thảo. Người dân thấy khi bản thảo được duyệt và đăng.'
  return await askedPage(c, desk, who, { done, draft: procedure, lines })
}

export const ASKED_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/asked',
    needs: 'editor',
    handle: (c, desk, who) => askedPage(c, desk, who),
  },
  { method: 'POST', path: '/staff/asked', needs: 'editor', handle: attend },
]
