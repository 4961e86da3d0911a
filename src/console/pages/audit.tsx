import type { Context } from 'hono'
import { dayText } from '../../core/local-time.ts'
import type { AuditAction, AuditEntry } from '../../core/staff.ts'
import { ROLES } from '../../core/staff.ts'
import { TASK_OUTCOMES } from '../../core/survey-records.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { OUTCOME_NAMES, ROLE_NAMES, whenText } from '../words.ts'
import { page } from './layout.tsx'

const AT_ONCE = 50

/** What was done, as a sentence that begins with who did it. */
const SENTENCES: Readonly<Record<AuditAction, (entry: AuditEntry) => string>> = {
  'signed-in': () => 'đăng nhập',
  'sign-in-refused': ({ about, detail }) =>
    `có người gõ sai mật khẩu của ${about}${detail['address'] ? `, từ ${detail['address']}` : ''}`,
  'signed-out': () => 'đăng xuất',
  'account-added': ({ about, detail }) =>
    `lập tài khoản ${about}, vai trò ${roleName(detail['role'])}`,
  'link-made': ({ about }) => `tạo đường dẫn đặt mật khẩu cho ${about}`,
  'password-set': ({ about }) => `đặt mật khẩu của ${about}`,
  'role-changed': ({ about, detail }) =>
    `đổi vai trò của ${about}: ${roleName(detail['from'])} → ${roleName(detail['to'])}`,
  'unit-changed': ({ about, detail }) =>
    `đổi đơn vị của ${about}: ${detail['from'] || '(không)'} → ${detail['to'] || '(không)'}`,
  'account-locked': ({ about }) => `khóa tài khoản ${about}`,
  'account-unlocked': ({ about }) => `mở khóa tài khoản ${about}`,
  'deputy-named': ({ about, detail }) =>
    `đặt ${about} duyệt thay ${detail['for']}, từ ${dayText(detail['from'] ?? '')} đến hết ${dayText(detail['until'] ?? '')}`,
  'deputy-ended': ({ about, detail }) => `thôi để ${about} duyệt thay ${detail['for']}`,
  'session-ended': ({ about }) => `đóng một phiên của ${about}`,
  'sessions-ended': ({ about, detail }) => `đóng ${detail['ended']} phiên của ${about}`,
  'dossier-opened': ({ about }) => `mở hồ sơ ${about}`,
  'rating-task-ended': ({ detail }) =>
    `${detail['answered'] === 'yes' ? 'trả lời và đóng' : 'đóng'} một việc từ phiếu chấm điểm${outcomeText(detail['outcome'])}`,
  'follow-shown': ({ about }) => `hiện mã QR theo dõi hồ sơ ${about}`,
  'dossiers-imported': ({ about, detail }) =>
    `nạp ${detail['dossiers']} hồ sơ từ ${about}${detail['told'] === 'no' ? ', không báo cho người theo dõi' : ''}`,
  'draft-saved': ({ about }) => `lưu bản thảo của thủ tục ${about}`,
  'draft-sent': ({ about }) => `gửi duyệt bản thảo của thủ tục ${about}`,
  'draft-taken-back': ({ about }) => `lấy lại bản thảo của thủ tục ${about} để sửa`,
  'draft-scheduled': ({ about, detail }) =>
    `duyệt bản thảo của thủ tục ${about}, đăng ngày ${detail['on']}`,
  'draft-dropped': ({ about }) => `bỏ bản thảo của thủ tục ${about}`,
  'procedure-published': ({ about, detail }) =>
    `đăng thủ tục ${about}${detail['review'] === 'owed' ? ', duyệt sau' : ''}`,
  'procedure-withdrawn': ({ about }) => `rút thủ tục ${about}`,
  'procedure-in-file': ({ about }) => `thấy tệp của thủ tục ${about} đã sửa bằng tay`,
  'procedure-reviewed': ({ about }) => `duyệt bản đã đăng của thủ tục ${about}`,
  'questions-marked': ({ about, detail }) =>
    detail['mark'] === 'attached'
      ? `gắn ${detail['questions']} câu hỏi vào thủ tục ${about}`
      : `xếp ${detail['questions']} câu hỏi: ${detail['mark'] === 'elsewhere' ? 'việc nơi khác' : 'không cần làm gì'}`,
  'message-retried': ({ about }) => `cho máy thử lại tin không trả lời được, số ${about}`,
  'question-answered': ({ about }) => `trả lời câu hỏi số ${about}`,
  'greeting-sent': ({ about, detail }) =>
    `gửi ${detail['kind'] === 'death' ? 'lời chia buồn' : 'lời chúc mừng'}, thủ tục ${about}`,
  'card-kept': ({ about }) => `tải ảnh thiệp chúc mừng, thủ tục ${about}`,
  'card-dropped': ({ about }) => `bỏ ảnh thiệp chưa gửi, kết quả số ${about}`,
  'result-sent': ({ about }) => `ghi đã gửi kết quả về nhà: ${about}`,
  'result-delivered': ({ about }) => `ghi đã trao kết quả tại nhà: ${about}`,
  'round-opened': ({ about, detail }) =>
    `mở đợt khảo sát ${about}, cần ${detail['target']} phiếu trả lời đủ`,
  'round-drawn': ({ about, detail }) =>
    `bốc ${detail['drawn']} trong ${detail['among']} hồ sơ của đợt ${about}, mầm ${detail['seed']}`,
  'round-closed': ({ about }) => `đóng đợt khảo sát ${about}`,
  'slips-made': ({ about, detail }) => `in ${detail['count']} phiếu có mã, đợt in ${about}`,
  'slips-cancelled': ({ about }) => `thu lại phiếu chưa dùng của đợt in ${about}`,
  'paper-entered': ({ about, detail }) => `nhập ${detail['forms']} phiếu giấy, chồng ${about}`,
  'paper-entered-again': ({ about, detail }) =>
    `nhập lại ${detail['forms']} phiếu giấy của chồng ${about}`,
  'paper-mended': ({ about, detail }) => `sửa ${detail['forms']} phiếu giấy của chồng ${about}`,
  'paper-closed': ({ about }) => `chốt chồng phiếu giấy ${about}`,
  'paper-undone': ({ about }) => `gỡ chồng phiếu giấy ${about}`,
  'tablet-opened': ({ about }) => `mở máy tính bảng chấm điểm${about && `, ${about}`}`,
  'tablet-closed': ({ about }) => `đóng máy tính bảng chấm điểm${about && `, ${about}`}`,
  'set-aside-reviewed': ({ about, detail }) =>
    `xem ${detail['forms']} phiếu để riêng của tuần ${about}: ${detail['decision'] === 'back' ? 'đưa lại vào số chính' : 'vẫn để riêng'}`,
  'office-changed': ({ about, detail }) =>
    `đổi thông tin Trung tâm, ${about}${detail['to'] ? `: ${detail['to']}` : ''}`,
  'test-code-shown': () => 'lấy mã dùng thử cho một cuộc trò chuyện',
  'test-chat-ended': ({ about }) => `bỏ một cuộc trò chuyện dùng thử trên ${about}`,
  'data-task-done': ({ about, detail }) =>
    `ghi đã ${about === 'delete' ? 'xóa nốt' : 'xem và trả lời về'} dữ liệu cá nhân, yêu cầu ngày ${dayText(detail['day'] ?? '')}`,
  'service-opened': ({ about }) => `mở ${about} cho người dân`,
  'labels-printed': ({ detail }) => `mở trang in ${detail['count']} nhãn gửi kết quả`,
  'feedback-forwarded': ({ about }) => `chuyển phản ánh số PA-${about}`,
  'apology-drafted': ({ about }) => `soạn văn bản xin lỗi, hồ sơ ${about}`,
  'published-list-put': ({ about }) => `thay danh mục công bố theo ${about}`,
  'document-added': ({ about }) => `ghi tài liệu kiểm soát: ${about}`,
  'document-withdrawn': ({ about }) => `thu hồi tài liệu kiểm soát số ${about}`,
  'finding-added': ({ about }) => `ghi phát hiện: ${about}`,
  'finding-moved': ({ about, detail }) =>
    `ghi phát hiện số ${about}: ${detail['to'] === 'mended' ? 'đã sửa' : detail['to'] === 'good' ? 'kiểm lại đạt' : 'kiểm lại chưa đạt'}`,
  'questions-drawn': ({ about, detail }) =>
    `rút ${detail['drawn']} trong ${detail['among']} câu hỏi tháng ${about} để chấm, mầm ${detail['seed']}`,
  'action-added': ({ about }) => `giao việc của tháng: ${about}`,
  'action-done': ({ about }) => `ghi đã xong việc của tháng số ${about}`,
  'inspection-exported': ({ about }) => `tải gói kiểm tra ${about}`,
  'feedback-answered': ({ about }) => `trả lời phản ánh số PA-${about}`,
  'counter-reported': ({ about, detail }) =>
    detail['kind'] === 'visit'
      ? `ghi một lần đi lại của thủ tục ${about}`
      : `ghi một giấy ngoài danh mục của thủ tục ${about}`,
}

/** What a line says, after who did it. */
export function auditSentence(line: AuditEntry): string {
  return SENTENCES[line.action](line)
}

function outcomeText(outcome: string | undefined): string {
  const known = TASK_OUTCOMES.find((each) => each === outcome)
  return known === undefined ? '' : `: ${OUTCOME_NAMES[known]}`
}

async function auditPage(c: Context, desk: Desk, who: Who): Promise<Response> {
  const by = c.req.query('by') || undefined
  const before = /^\d{1,15}$/.test(c.req.query('before') ?? '')
    ? Number(c.req.query('before'))
    : undefined
  const lines = await desk.store.auditLog({ before, by, atMost: AT_ONCE + 1 })
  const accounts = await desk.store.staffAccounts(desk.clock())
  const shown = lines.slice(0, AT_ONCE)
  const last = shown.at(-1)
  return page(
    c,
    desk,
    { title: 'Nhật ký', who },
    <>
      <p class="note">
        Mọi thay đổi và mọi lần mở hồ sơ, mới nhất ở trên. Không ai sửa hay xóa được.
      </p>
      <form method="get" action="/staff/audit" class="line">
        <label>
          Việc do ai làm
          <select name="by">
            <option value="">Mọi người</option>
            {accounts.map(({ id, name }) => (
              <option value={id} selected={id === by}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="second">
          Xem
        </button>
      </form>
      <div class="card">
        <Lines lines={shown} />
      </div>
      {lines.length > AT_ONCE && last !== undefined && (
        <p>
          <a href={`/staff/audit?${new URLSearchParams({ before: `${last.seq}`, by: by ?? '' })}`}>
            Xem các dòng cũ hơn
          </a>
        </p>
      )}
    </>,
  )
}

function Lines({ lines }: { readonly lines: readonly AuditEntry[] }) {
  if (lines.length === 0) return <p>Chưa có dòng nào.</p>
  return (
    <table class="lines">
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Ai</th>
          <th scope="col">Việc</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td class="when">{whenText(line.at)}</td>
            <td>
              <strong>{line.by.name}</strong>
            </td>
            <td>{auditSentence(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function roleName(role: string | undefined): string {
  const known = ROLES.find((each) => each === role)
  return known === undefined ? `${role}` : ROLE_NAMES[known]
}

export const AUDIT_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/audit', menu: 'Nhật ký', needs: 'leader', handle: auditPage },
]
