import type { Context } from 'hono'
import { clean } from '../../core/text.ts'
import type { TreeMap } from '../../core/tree.ts'
import { differences } from '../catalogue/differences.ts'
import { PROCEDURE_PARTS } from '../catalogue/parts.ts'
import { type Standing, standingOf } from '../catalogue/standing.ts'
import { reshaped, type Sent, treeFrom } from '../catalogue/tree-form.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { Differences } from './differences.tsx'
import { Fault, page } from './layout.tsx'
import { PartField } from './part-field.tsx'
import { noProcedure } from './procedure.tsx'

/** What the form is sent back with: what it was made from. */
interface Filled {
  readonly tree: TreeMap
  readonly version: number
  readonly base: number
  readonly why: string
  /** The row that somebody has just moved: there the keyboard goes on. */
  readonly moved?: string
}

const UNREADABLE =
  'Tệp của thủ tục này đang có lỗi cú pháp nên không mở ra sửa được. Người quản trị cần sửa tệp trước; lỗi ở dòng nào có trong Việc hôm nay.'

function formPage(
  c: Context,
  desk: Desk,
  who: Who,
  { id, name, draft, revisions }: Standing,
  filled: Filled,
  told: { readonly stale?: boolean } = {},
): Response {
  const newest = revisions[0]
  const outdated = newest !== undefined && newest.seq !== filled.base
  const isTyped = told.stale === true || filled.moved !== undefined
  const began = revisions.find(({ seq }) => seq === filled.base)
  return page(
    c,
    desk,
    { title: `Soạn: ${name}`, who, status: told.stale === true ? 409 : 200 },
    <>
      {told.stale === true && (
        <>
          <Fault>
            {`${draft?.by.name ?? 'Người khác'} đã lưu bản thảo này sau khi ông/bà mở trang, nên chữ dưới đây chưa lưu. Hãy xem chỗ khác nhau, sửa cho khớp rồi bấm Lưu lần nữa.`}
          </Fault>
          {draft !== null && (
            <Differences
              title="Bản đã lưu khác bản đang soạn"
              all={differences(draft.tree, filled.tree)}
            />
          )}
        </>
      )}
      {outdated && (told.stale !== true || draft === null) && (
        <>
          <Fault>
            Thủ tục đã đổi sau khi bản thảo này bắt đầu. Hãy đưa các chỗ đã đổi dưới đây vào bản
            thảo rồi lưu; nếu không, chúng sẽ mất khi đăng.
          </Fault>
          <Differences
            title="Đã đổi từ lúc bắt đầu bản thảo"
            all={differences(began?.tree ?? {}, newest.tree)}
          />
        </>
      )}
      <form
        method="post"
        action={`/staff/catalogue/${id}/edit`}
        class="fields card"
        id="procedure-form"
        data-keep={`/staff/catalogue/${id}/edit`}
        data-version={`${filled.version}`}
        data-back={`/staff/catalogue/${id}/shape`}
        data-typed={isTyped ? '' : undefined}
      >
        <input type="hidden" name="version" value={`${filled.version}`} />
        <input type="hidden" name="base" value={`${newest?.seq ?? filled.base}`} />
        <button type="submit" class="screen">
          Lưu bản thảo
        </button>
        {PROCEDURE_PARTS.map((part) => (
          <PartField
            part={part}
            at={part.name}
            value={filled.tree[part.name]}
            id={id}
            {...filled}
          />
        ))}
        <label>
          Vì sao sửa
          <input name="why" maxlength={200} value={filled.why} />
        </label>
        <button type="submit">Lưu bản thảo</button>
      </form>
    </>,
  )
}

async function edit(c: Context, desk: Desk, who: Who): Promise<Response> {
  await noteIfKnown(c, desk)
  const standing = await standingOf(c, desk)
  if (standing === null) return noProcedure(c, desk, who)
  const { draft, file, unreadable, revisions } = standing
  if (unreadable) {
    return page(c, desk, { title: standing.name, who, status: 409 }, <Fault>{UNREADABLE}</Fault>)
  }
  return formPage(c, desk, who, standing, {
    tree: draft?.tree ?? file ?? {},
    version: draft?.version ?? 0,
    base: draft?.base ?? revisions[0]?.seq ?? 0,
    why: draft?.why ?? '',
  })
}

/** What somebody wrote in the file since is in the history before the form is shown. */
async function noteIfKnown(c: Context, desk: Desk): Promise<void> {
  const standing = await standingOf(c, desk)
  if (standing !== null && standing.file !== null) await desk.catalogue.publishing.note(standing.id)
}

async function sentOf(c: Context): Promise<Sent> {
  const body = await c.req.parseBody()
  return new Map(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, clean(value.replaceAll('\r\n', '\n'))] as const] : [],
    ),
  )
}

function filledFrom(sent: Sent, tree: TreeMap): Filled {
  return {
    tree,
    version: Number(sent.get('version') ?? 0) || 0,
    base: Number(sent.get('base') ?? 0) || 0,
    why: (sent.get('why') ?? '').slice(0, 200),
  }
}

async function shape(c: Context, desk: Desk, who: Who): Promise<Response> {
  const standing = await standingOf(c, desk)
  if (standing === null) return noProcedure(c, desk, who)
  const sent = await sentOf(c)
  const [what = '', at = ''] = (sent.get('do') ?? '').split(':')
  const typed = treeFrom(sent, PROCEDURE_PARTS, { draft: true })
  const filled = filledFrom(sent, at === '' ? typed : reshaped(typed, what, at))
  return formPage(c, desk, who, standing, { ...filled, moved: movedTo(what, at) })
}

function movedTo(what: string, at: string): string {
  const step = { up: -1, down: 1 }[what]
  if (step === undefined) return ''
  return at.replace(/\d+$/, (row) => `${Math.max(0, Number(row) + step)}`)
}

async function save(c: Context, desk: Desk, who: Who): Promise<Response> {
  const standing = await standingOf(c, desk)
  if (standing === null) return noProcedure(c, desk, who)
  const { id, draft, file } = standing
  const sent = await sentOf(c)
  const before = draft?.tree ?? file ?? {}
  const typed = treeFrom(sent, PROCEDURE_PARTS, { before })
  const filled = filledFrom(sent, asChecked(typed, file))
  const saved = await desk.store.saveDraft({ procedure: id, ...filled }, who, desk.clock())
  if (saved === 'done') return c.redirect(`/staff/catalogue/${id}?done=saved`, 303)
  const fresh = (await standingOf(c, desk)) ?? standing
  const version = fresh.draft?.version ?? 0
  return formPage(c, desk, who, fresh, { ...filled, version }, { stale: true })
}

/** Who compared the facts with their source did not see those that are changed here. */
function asChecked({ withdrawn: _, ...tree }: TreeMap, file: TreeMap | null): TreeMap {
  const isSame = file !== null && differences(file, tree).length === 0
  return { ...tree, verified: isSame ? (file['verified'] ?? null) : null }
}

export const PROCEDURE_FORM_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/catalogue/:id/edit', needs: 'editor', handle: edit },
  { method: 'POST', path: '/staff/catalogue/:id/edit', needs: 'editor', handle: save },
  { method: 'POST', path: '/staff/catalogue/:id/shape', needs: 'editor', handle: shape },
]
