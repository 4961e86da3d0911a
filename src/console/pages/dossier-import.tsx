import type { Context } from 'hono'
import type { ImportAnswer, ReportPart } from '../../core/dossier-import.ts'
import { instantOf } from '../../core/local-time.ts'
import { clean } from '../../core/text.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { formOf } from '../form.ts'
import type { WaitingFile } from '../waiting-files.ts'
import { Done, Fault, page } from './layout.tsx'

/** An office's export of 100,000 rows has some 15 MB. */
const MAX_BYTES = 24 * 1024 * 1024
/** What a form adds around a file. */
const FORM_BYTES = 4 * 1024
const MAX_NAME = 120

const TOO_LARGE =
  'Tệp lớn hơn 24 MB. Hãy xuất theo từng khoảng thời gian, hoặc nhờ người quản trị nạp bằng lệnh npm run dossiers:import.'
const NO_FILE = 'Chưa chọn tệp nào. Hãy chọn tệp CSV hoặc XLSX xuất từ phần mềm một cửa.'
const GONE =
  'Tệp đã kiểm tra không còn ở đây: đã nạp rồi, có tệp khác thay, hoặc chờ quá 30 phút. Hãy chọn lại tệp.'

const SOURCE_NOTES = {
  imported: null,
  http: 'Trạng thái hồ sơ đang lấy từ dịch vụ tra cứu của cơ quan. Tệp nạp ở đây cho mã tra cứu và số điện thoại, được dùng khi dịch vụ đó không trả lời, và không báo tin cho ai.',
  sample:
    'Người dân đang tra trên hồ sơ mẫu, nên tệp nạp ở đây chưa được dùng. Người quản trị cần đặt DOSSIER_SOURCE=imported.',
} as const

interface Shown {
  readonly fault?: string
  readonly done?: string
  readonly checked?: Extract<ImportAnswer, { kind: 'read' }>
  /** What was checked and may be loaded now. */
  readonly waiting?: { readonly token: string; readonly name: string }
  readonly status?: 200 | 400 | 404 | 409 | 413
}

function importPage(c: Context, desk: Desk, who: Who, shown: Shown = {}): Response {
  const note = SOURCE_NOTES[desk.imports.source]
  return page(
    c,
    desk,
    { title: 'Nạp dữ liệu hồ sơ', who, status: shown.status ?? 200 },
    <>
      {shown.fault !== undefined && <Fault>{shown.fault}</Fault>}
      {shown.done !== undefined && <Done>{shown.done}</Done>}
      {note !== null && <p class="note">{note}</p>}
      {shown.checked !== undefined && <Report {...shown.checked} />}
      {shown.checked !== undefined && shown.waiting !== undefined && (
        <LoadForm asks={shown.checked.asks} dossiers={shown.checked.dossiers} {...shown.waiting} />
      )}
      <FileForm />
    </>,
  )
}

function FileForm() {
  return (
    <form
      method="post"
      action="/staff/dossiers/import"
      enctype="multipart/form-data"
      class="card fields"
    >
      <label>
        Tệp xuất từ phần mềm một cửa
        <input
          type="file"
          name="file"
          accept=".csv,.txt,.xlsx"
          required
          aria-describedby="file-hint"
        />
      </label>
      <p class="note" id="file-hint">
        CSV hoặc XLSX, để nguyên như lúc xuất. Tệp có tên và số điện thoại của người dân: ở đây chỉ
        giữ trong bộ nhớ, nhiều nhất 30 phút.
      </p>
      <label>
        Dữ liệu lúc
        <input type="datetime-local" name="asOf" aria-describedby="as-of-hint" />
      </label>
      <p class="note" id="as-of-hint">
        Để trống nếu vừa xuất xong, hoặc trong tệp đã ghi.
      </p>
      <p>
        <button type="submit">Kiểm tra tệp</button>
      </p>
      <p class="note">Mới là kiểm tra, chưa nạp gì. Tệp lớn có thể mất một phút.</p>
    </form>
  )
}

function Report({ parts, asks }: { parts: readonly ReportPart[]; asks: readonly string[] }) {
  return (
    <section class="card" aria-labelledby="report-title">
      <h2 id="report-title">Đọc được gì</h2>
      {parts.map((part) =>
        typeof part === 'string' ? (
          <p>{part}</p>
        ) : (
          <>
            <h3>{part.title}</h3>
            <ul class="rows">
              {part.lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </>
        ),
      )}
      {asks.map((ask) => (
        <p>
          <strong>{ask}</strong>
        </p>
      ))}
    </section>
  )
}

interface LoadOptions {
  readonly asks: readonly string[]
  readonly dossiers: number
  readonly token: string
  readonly name: string
}

function LoadForm({ asks, dossiers, token, name }: LoadOptions) {
  return (
    <form method="post" action="/staff/dossiers/import/load" class="card fields">
      <input type="hidden" name="file" value={token} />
      <label class="tick">
        <input type="checkbox" name="quiet" value="yes" /> Lần này không báo cho người đang theo dõi
      </label>
      {asks.length > 0 && (
        <label class="tick">
          <input type="checkbox" name="agreed" value="yes" required /> Đã xem, đúng là muốn nạp tệp
          này
        </label>
      )}
      <p>
        <button type="submit">{`Nạp ${dossiers} hồ sơ của ${name}`}</button>
      </p>
    </form>
  )
}

/** Reads and checks a file that was sent; nothing is stored. */
async function check(c: Context, desk: Desk, who: Who): Promise<Response> {
  const length = Number(c.req.header('Content-Length') ?? Number.NaN)
  // Refused before it is read: it would fill the memory.
  if (!(length <= MAX_BYTES + FORM_BYTES)) {
    return importPage(c, desk, who, { fault: TOO_LARGE, status: 413 })
  }
  const body = await c.req.parseBody()
  const sent = body['file']
  if (!(sent instanceof File) || sent.size === 0) {
    return importPage(c, desk, who, { fault: NO_FILE, status: 400 })
  }
  const file: WaitingFile = {
    bytes: new Uint8Array(await sent.arrayBuffer()),
    name: clean(sent.name).trim().slice(-MAX_NAME) || 'tệp không tên',
    at: desk.clock(),
    asOf: instantIn(body['asOf']),
  }
  const answer = await desk.imports.run({ ...file, checkOnly: true, agreed: false, quiet: false })
  if (answer.kind === 'fault') {
    return importPage(c, desk, who, { fault: `${file.name}: ${answer.what}`, status: 400 })
  }
  return importPage(c, desk, who, checked(desk, who, file, answer))
}

function checked(
  desk: Desk,
  who: Who,
  file: WaitingFile,
  answer: Extract<ImportAnswer, { kind: 'read' }>,
): Shown {
  if (answer.dossiers === 0) return { checked: answer, status: 400 }
  const token = desk.imports.waiting.put(who.id, file)
  return { checked: answer, waiting: { token, name: file.name } }
}

async function load(c: Context, desk: Desk, who: Who): Promise<Response> {
  const form = await formOf(c)
  const file = desk.imports.waiting.get(who.id, form.text('file'), desk.clock())
  if (file === null) return importPage(c, desk, who, { fault: GONE, status: 404 })
  const quiet = form.text('quiet') === 'yes'
  const agreed = form.text('agreed') === 'yes'
  const answer = await desk.imports.run({ ...file, checkOnly: false, agreed, quiet })
  if (answer.kind === 'fault') {
    return importPage(c, desk, who, { fault: `${file.name}: ${answer.what}`, status: 409 })
  }
  // What is known may have changed since it was checked, so that now it is asked first.
  if (!answer.loaded) return importPage(c, desk, who, checked(desk, who, file, answer))
  desk.imports.waiting.drop(who.id)
  await desk.store.audit({
    at: desk.clock(),
    by: who,
    action: 'dossiers-imported',
    about: file.name,
    detail: { dossiers: `${answer.dossiers}`, told: quiet ? 'no' : 'yes' },
  })
  return importPage(c, desk, who, { done: `Đã nạp ${file.name}.`, checked: answer })
}

/** Of a `datetime-local` field; `null` where it is empty or no time. */
function instantIn(value: unknown): number | null {
  const found = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(value) : null
  if (found === null) return null
  const [, day = '', hours, minutes] = found
  return instantOf(day, Number(hours) * 60 + Number(minutes))
}

export const DOSSIER_IMPORT_ROUTES: readonly StaffRoute[] = [
  {
    method: 'GET',
    path: '/staff/dossiers/import',
    needs: 'editor',
    handle: (c, desk, who) => importPage(c, desk, who),
  },
  {
    method: 'POST',
    path: '/staff/dossiers/import',
    needs: 'editor',
    takesFiles: true,
    handle: check,
  },
  { method: 'POST', path: '/staff/dossiers/import/load', needs: 'editor', handle: load },
]
