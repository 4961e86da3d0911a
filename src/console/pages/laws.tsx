import type { Context } from 'hono'
import { dayText, isDay } from '../../core/local-time.ts'
import type { Procedure } from '../../core/procedure.ts'
import { mayAct } from '../../core/staff.ts'
import { lawTexts, proceduresUnder, withReplaced } from '../catalogue/law-hits.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { Done, Fault, page } from './layout.tsx'

const INCOMPLETE = 'Hãy ghi tên hoặc số văn bản và ngày bị thay.'

interface Asked {
  readonly text: string
  readonly on: string
  readonly by: string
}

interface Told {
  readonly done?: string
  readonly fault?: string
  readonly status?: 200 | 400
}

function lawsPage(c: Context, desk: Desk, who: Who, asked: Asked, told: Told = {}): Response {
  const content = desk.catalogue.content()
  const texts = lawTexts(content)
  const isAsked = asked.text !== '' && isDay(asked.on)
  const hits = isAsked ? proceduresUnder(content, asked.text) : []
  return page(
    c,
    desk,
    { title: 'Văn bản bị thay', who, status: told.status ?? 200 },
    <>
      {told.fault !== undefined && <Fault>{told.fault}</Fault>}
      {told.done !== undefined && <Done>{told.done}</Done>}
      {mayAct(who.role, 'approver') && (
        <AskForm asked={asked} texts={texts.map(({ text }) => text)} />
      )}
      {isAsked && told.done === undefined && <Hits asked={asked} hits={hits} />}
      <section class="card" aria-labelledby="texts-title">
        <h2 id="texts-title">Văn bản mà danh mục dựa vào</h2>
        <ul class="rows">
          {texts.map(({ text, procedures, owed }) => (
            <li>
              {text} <span class="count">{`${procedures.length} thủ tục`}</span>{' '}
              {owed > 0 && <span class="mark">{`${owed} thủ tục chờ rà soát`}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>,
  )
}

function AskForm({ asked, texts }: { readonly asked: Asked; readonly texts: readonly string[] }) {
  return (
    <section class="card screen" aria-labelledby="ask-title">
      <h2 id="ask-title">Có văn bản sắp hết áp dụng</h2>
      <form method="get" action="/staff/laws" class="line">
        <label>
          Tên hoặc số văn bản cũ
          <input name="text" list="law-texts" maxlength={300} required value={asked.text} />
          <small>Ví dụ 60/2014/QH13</small>
        </label>
        <datalist id="law-texts">
          {texts.map((text) => (
            <option value={text} />
          ))}
        </datalist>
        <label>
          Bị thay từ ngày
          <input name="on" type="date" required value={asked.on} />
        </label>
        <label>
          Văn bản mới
          <input name="by" maxlength={300} value={asked.by} />
        </label>
        <button type="submit">Xem thủ tục nào bị ảnh hưởng</button>
      </form>
    </section>
  )
}

function Hits({ asked, hits }: { readonly asked: Asked; readonly hits: readonly Procedure[] }) {
  return (
    <section class="card" aria-labelledby="hits-title">
      <h2 id="hits-title">{`${hits.length} thủ tục dựa vào văn bản này`}</h2>
      {hits.length === 0 && (
        <p>Không thủ tục nào ghi văn bản này ở Căn cứ pháp lý. Hãy thử gõ số của văn bản.</p>
      )}
      <ul class="rows">
        {hits.map(({ id, name }) => (
          <li>
            <a href={`/staff/catalogue/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
      {hits.length > 0 && (
        <form method="post" action="/staff/laws" class="fields">
          <input type="hidden" name="text" value={asked.text} />
          <input type="hidden" name="on" value={asked.on} />
          <input type="hidden" name="by" value={asked.by} />
          <p class="note">
            {`Việc rà soát hiện ở Việc hôm nay từ bây giờ. Từ ${dayText(asked.on)}, câu trả lời của các thủ tục này nói "đang rà soát theo luật mới" cho đến khi bản mới được đăng.`}
          </p>
          <button type="submit">{`Đánh dấu ở ${hits.length} thủ tục`}</button>
        </form>
      )}
    </section>
  )
}

function show(c: Context, desk: Desk, who: Who): Response {
  const [text = '', on = '', by = ''] = ['text', 'on', 'by'].map((key) =>
    (c.req.query(key) ?? '').trim().slice(0, 300),
  )
  return lawsPage(c, desk, who, { text, on, by })
}

/** No fact changes, only what is known of the law: like a comparison with the source, it needs no second person. */
async function mark(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const asked = {
    text: form.text('text').slice(0, 300),
    on: form.text('on'),
    by: form.text('by').slice(0, 300),
  }
  if (asked.text === '' || !isDay(asked.on)) {
    return lawsPage(c, desk, who, asked, { fault: INCOMPLETE, status: 400 })
  }
  const hits = proceduresUnder(desk.catalogue.content(), asked.text)
  const left: string[] = []
  for (const { id, name } of hits) {
    if (!(await markOne(desk, who, id, asked))) left.push(name)
  }
  await desk.catalogue.publishing.run()
  const done = `Đã đánh dấu ở ${hits.length - left.length} thủ tục; việc rà soát đã mở ở Việc hôm nay.`
  return left.length === 0
    ? lawsPage(c, desk, who, asked, { done })
    : lawsPage(c, desk, who, asked, {
        done,
        fault: `Chưa đánh dấu được ở: ${left.join('; ')}. Tệp của các thủ tục này đang có lỗi hoặc vừa có người sửa; hãy mở ra sửa rồi làm lại.`,
      })
}

async function markOne(desk: Desk, who: Who, id: string, asked: Asked): Promise<boolean> {
  const { publishing, readFile } = desk.catalogue
  const base = await publishing.note(id)
  const file = await readFile(id)
  if (file === null || file === 'unreadable') return false
  const tree = withReplaced(file, asked.text, asked)
  const why = `Văn bản bị thay từ ${dayText(asked.on)}: ${asked.text}`
  const revision = { procedure: id, kind: 'published', tree, why, base } as const
  return (await desk.store.addRevision(revision, who, desk.clock())) === 'done'
}

export const LAW_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/laws', needs: 'viewer', handle: show },
  { method: 'POST', path: '/staff/laws', needs: 'approver', handle: mark },
]
