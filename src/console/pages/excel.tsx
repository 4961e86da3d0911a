import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { catalogueSheets, type Exported, readCatalogue } from '../catalogue/excel.ts'
import { type ExcelChange, type ExcelReading, excelChanges } from '../catalogue/excel-changes.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import { whenText } from '../words.ts'
import { Differences } from './differences.tsx'
import { Done, Fault, page } from './layout.tsx'

const MAX_BYTES = 5 * 1024 * 1024
const FORM_BYTES = 4 * 1024
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NO_FILE = 'Chưa chọn tệp, hoặc tệp lớn hơn 5 MB. Hãy chọn tệp .xlsx đã xuất ở trang này.'
const GONE = 'Tệp đã xem không còn ở đây (đã nhập, hoặc chờ quá 30 phút). Hãy chọn lại tệp.'

interface Shown {
  readonly fault?: string
  readonly done?: string
  /** What the drafts of an import are marked with, to be undone. */
  readonly undo?: string
  readonly reading?: ExcelReading
  readonly token?: string
  readonly status?: 200 | 400 | 409 | 413
}

function excelPage(c: Context, desk: Desk, who: Who, shown: Shown = {}): Response {
  const { fault, done, undo, reading, token, status = 200 } = shown
  return page(
    c,
    desk,
    { title: 'Sửa danh mục bằng Excel', who, status },
    <>
      {fault !== undefined && <Fault>{fault}</Fault>}
      {done !== undefined && <Done>{done}</Done>}
      {undo !== undefined && (
        <form method="post" action="/staff/excel/undo">
          <input type="hidden" name="why" value={undo} />
          <button type="submit" class="grave">
            Hoàn tác lần nhập này
          </button>
        </form>
      )}
      {reading !== undefined && <Reading reading={reading} token={token} />}
      <section class="card screen" aria-labelledby="export-title">
        <h2 id="export-title">1. Xuất</h2>
        <p>
          <a class="button" href="/staff/excel/danh-muc.xlsx">
            Tải danh mục về Excel
          </a>
        </p>
        <p class="note">
          Sửa trên tệp này, giữ nguyên các cột và cột "Tên tệp", "Bản số". "Trường hợp" chỉ sửa ở
          trang thủ tục.
        </p>
      </section>
      <form method="post" action="/staff/excel" enctype="multipart/form-data" class="card fields">
        <h2>2. Nhập lại</h2>
        <label>
          Tệp Excel đã sửa
          <input type="file" name="file" accept=".xlsx" required />
        </label>
        <p>
          <button type="submit">Xem sẽ đổi những gì</button>
        </p>
        <p class="note">Mới là xem, chưa đổi gì.</p>
      </form>
    </>,
  )
}

function Reading({
  reading,
  token,
}: {
  readonly reading: ExcelReading
  readonly token: string | undefined
}) {
  const { changes, faults, unchanged } = reading
  const ready = changes.filter(({ conflict }) => conflict === null)
  return (
    <>
      {faults.length > 0 && (
        <div class="told fault" role="alert">
          <p>Phải sửa trong tệp rồi chọn lại:</p>
          <ul class="rows">
            {faults.slice(0, 100).map((fault) => (
              <li>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{`${changes.length} thủ tục có đổi, ${unchanged} thủ tục giữ nguyên.`}</p>
      {changes.map((change) => (
        <Change change={change} />
      ))}
      {faults.length === 0 && ready.length > 0 && token !== undefined && (
        <form method="post" action="/staff/excel/apply" class="card">
          <input type="hidden" name="token" value={token} />
          <button type="submit">{`Đưa ${ready.length} thủ tục thành bản thảo`}</button>
          <p class="note">
            Người dân chưa thấy gì đổi cho đến khi từng bản thảo được duyệt và đăng.
          </p>
        </form>
      )}
    </>
  )
}

function Change({
  change: { id, name, changes, faults, conflict },
}: {
  readonly change: ExcelChange
}) {
  return (
    <>
      <h2>
        <a href={`/staff/catalogue/${id}`}>{name}</a>{' '}
        {conflict !== null && <span class="mark">không nhập</span>}
      </h2>
      {conflict !== null && <p class="told fault">{`${conflict.why} Thủ tục này được để lại.`}</p>}
      {conflict !== null && conflict.since.length > 0 && (
        <Differences title={`${name}: người khác đã đổi`} all={conflict.since} />
      )}
      {faults.length > 0 && (
        <ul class="told rows">
          {faults.map((fault) => (
            <li>{fault}</li>
          ))}
        </ul>
      )}
      <Differences title={`${name}: tệp này đổi`} all={changes} />
    </>
  )
}

async function exportFile(c: Context, desk: Desk): Promise<Response> {
  const all: Exported[] = []
  for (const id of [...desk.catalogue.content().procedures.keys()].toSorted()) {
    const version = await desk.catalogue.publishing.note(id)
    const tree = await desk.catalogue.readFile(id)
    if (tree !== null && tree !== 'unreadable') all.push({ id, version, tree })
  }
  const bytes = desk.sheets.write(catalogueSheets(all))
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': TYPE,
    'Content-Disposition': 'attachment; filename="danh-muc.xlsx"',
  })
}

async function check(c: Context, desk: Desk, who: Who): Promise<Response> {
  let isTooLarge = false
  const limit = bodyLimit({
    maxSize: MAX_BYTES + FORM_BYTES,
    onError: (over) => {
      isTooLarge = true
      return over.body(null, 413)
    },
  })
  let file: unknown
  await limit(c, async () => {
    file = (await c.req.parseBody())['file']
  })
  if (isTooLarge || !(file instanceof File) || file.size === 0 || file.size > MAX_BYTES) {
    return excelPage(c, desk, who, { fault: NO_FILE, status: isTooLarge ? 413 : 400 })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sheets = await desk.sheets.read(bytes)
  if (typeof sheets === 'string') return excelPage(c, desk, who, { fault: sheets, status: 400 })
  const reading = await excelChanges(desk, readCatalogue(sheets))
  const at = desk.clock()
  const token = desk.sheetsWaiting.put(who.id, {
    bytes,
    name: file.name.slice(0, 100),
    at,
    asOf: null,
  })
  return excelPage(c, desk, who, { reading, token })
}

/** Read once more: what somebody changed since it was shown is a conflict now. */
async function apply(c: Context, desk: Desk, who: Who): Promise<Response> {
  const at = desk.clock()
  const token = (await formOf(c)).text('token')
  const file = desk.sheetsWaiting.get(who.id, token, at)
  const sheets = file === null ? '' : await desk.sheets.read(file.bytes)
  if (file === null || typeof sheets === 'string') {
    return excelPage(c, desk, who, { fault: GONE, status: 409 })
  }
  const { changes, faults } = await excelChanges(desk, readCatalogue(sheets))
  const left = changes.filter(({ conflict }) => conflict !== null)
  if (faults.length > 0) return excelPage(c, desk, who, { fault: faults[0] ?? '', status: 409 })
  const why = `Nhập từ Excel ${file.name}, ${whenText(at)}`
  let made = 0
  for (const { id, tree, base, conflict } of changes) {
    if (conflict !== null) continue
    const draft = { procedure: id, version: 0, tree, base, why }
    if ((await desk.store.saveDraft(draft, who, at)) === 'done') made += 1
  }
  desk.sheetsWaiting.drop(who.id)
  const rest = left.length > 0 ? ` ${left.length} thủ tục để lại vì có người đã đổi.` : ''
  const done = `Đã đưa ${made} thủ tục thành bản thảo.${rest} Mở trang Thủ tục, lọc "Có bản thảo" để gửi duyệt.`
  return excelPage(c, desk, who, { done, undo: why })
}

/** Drops the drafts of an import that nobody has written in since. */
async function undo(c: Context, desk: Desk, who: Who): Promise<Response> {
  const why = (await formOf(c)).text('why')
  let dropped = 0
  for (const { procedure, version, why: made, by } of await desk.store.drafts()) {
    if (!why.startsWith('Nhập từ Excel') || made !== why || by.id !== who.id) continue
    const end = await desk.store.dropDraft(procedure, version, who, desk.clock())
    if (end === 'done') dropped += 1
  }
  return excelPage(c, desk, who, { done: `Đã hoàn tác: bỏ ${dropped} bản thảo của lần nhập.` })
}

export const EXCEL_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/excel',
    needs: 'editor',
    handle: (c, desk, who) => excelPage(c, desk, who),
  },
  { method: 'GET', path: '/staff/excel/danh-muc.xlsx', needs: 'editor', handle: exportFile },
  { method: 'POST', path: '/staff/excel', needs: 'editor', takesFiles: true, handle: check },
  { method: 'POST', path: '/staff/excel/apply', needs: 'editor', handle: apply },
  { method: 'POST', path: '/staff/excel/undo', needs: 'editor', handle: undo },
]
