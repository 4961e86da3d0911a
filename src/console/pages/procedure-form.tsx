import type { Context } from 'hono'
import { clean } from '../../core/text.ts'
import { isTreeList, type Tree, type TreeMap } from '../../core/tree.ts'
import { differences } from '../catalogue/differences.ts'
import { type Part, PROCEDURE_PARTS } from '../catalogue/parts.ts'
import { type Standing, standingOf } from '../catalogue/standing.ts'
import { reshaped, rowsOf, type Sent, treeFrom } from '../catalogue/tree-form.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { Differences } from './differences.tsx'
import { Fault, page } from './layout.tsx'
import { noProcedure } from './procedure.tsx'

type RowsPart = Extract<Part, { as: 'rows' }>

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

interface FieldOf {
  readonly part: Part
  readonly at: string
  readonly value: Tree | undefined
  readonly id: string
  readonly moved?: string
}

function PartField({ part, at, value, id, moved }: FieldOf) {
  if (part.as === 'rows') {
    return <Rows part={part} at={at} value={value} id={id} {...(moved && { moved })} />
  }
  const hint = part.hint !== undefined && <small>{part.hint}</small>
  if (part.as === 'yes') {
    return (
      <label class="tick">
        <input type="checkbox" name={at} value="true" checked={value === 'true'} /> {part.label}
      </label>
    )
  }
  return (
    <div class="field">
      <label for={`f-${at}`}>
        <span>
          {part.label} {hint}
        </span>
      </label>
      <Input part={part} at={at} text={textOf(value, part)} />
    </div>
  )
}

function Input({
  part,
  at,
  text,
}: {
  readonly part: Exclude<Part, RowsPart>
  readonly at: string
  readonly text: string
}) {
  switch (part.as) {
    case 'text':
    case 'lines':
      return (
        <textarea id={`f-${at}`} name={at} rows={part.as === 'lines' ? 6 : 2}>
          {text}
        </textarea>
      )
    case 'one-of':
      return (
        <select id={`f-${at}`} name={at}>
          {part.usual === undefined && <option value="">(chưa chọn)</option>}
          {part.of.map(([value, label]) => (
            <option value={value} selected={value === (text || part.usual)}>
              {label}
            </option>
          ))}
        </select>
      )
    case 'day':
      return <input id={`f-${at}`} name={at} type="date" value={text} />
    case 'number':
      return <input id={`f-${at}`} name={at} inputmode="numeric" value={text} />
    default:
      return <input id={`f-${at}`} name={at} value={text} />
  }
}

function textOf(value: Tree | undefined, part: Part): string {
  if (value === undefined || value === null) return ''
  if (isTreeList(value)) return value.join(part.as === 'lines' ? '\n' : ', ')
  return typeof value === 'string' ? value : ''
}

function Rows({ part, at, value, id, moved }: FieldOf & { readonly part: RowsPart }) {
  const rows = rowsOf(value, part)
  return (
    <fieldset class="rows-of">
      <legend>{part.label}</legend>
      {rows.map((row, i) => (
        <fieldset class="row-of" id={`r-${at}.${i}`}>
          <legend>{`${part.label}, dòng ${i + 1}`}</legend>
          {part.parts.map((inner) => (
            <PartField
              part={inner}
              at={`${at}.${i}.${inner.name}`}
              value={row[inner.name]}
              id={id}
              {...(moved && { moved })}
            />
          ))}
          <div class="line">
            <Shape
              id={id}
              what="up"
              at={`${at}.${i}`}
              label="Lên"
              of={part.label}
              moved={moved === `${at}.${i}`}
            />
            <Shape id={id} what="down" at={`${at}.${i}`} label="Xuống" of={part.label} />
            <Shape id={id} what="drop" at={`${at}.${i}`} label="Bỏ dòng" of={part.label} />
          </div>
        </fieldset>
      ))}
      <div>
        <Shape id={id} what="add" at={at} label={`Thêm: ${part.label}`} />
      </div>
    </fieldset>
  )
}

interface ShapeOf {
  readonly id: string
  readonly what: string
  readonly at: string
  readonly label: string
  /** The list that the row is of. */
  readonly of?: string
  readonly moved?: boolean
}

function Shape({ id, what, at, label, of, moved }: ShapeOf) {
  const row = /\.(\d+)$/.exec(at)?.[1]
  return (
    <button
      type="submit"
      class="second"
      name="do"
      value={`${what}:${at}`}
      formaction={`/staff/catalogue/${id}/shape`}
      formnovalidate
      autofocus={moved}
      aria-label={of === undefined ? undefined : `${label}: ${of}, dòng ${Number(row) + 1}`}
    >
      {label}
    </button>
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
