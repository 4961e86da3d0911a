import type { Context } from 'hono'
import { mayAct, type Role } from '../../core/staff.ts'
import type { Desk, StaffRoute, Who } from '../desk.ts'
import { page } from './layout.tsx'

interface Part {
  readonly path: string
  readonly label: string
  readonly what: string
  readonly needs: Role
}

/** One entry of the menu for all of these, so that it stays short. */
const PARTS: readonly Part[] = [
  {
    path: '/staff/reform/leader',
    label: 'Báo cáo tháng cho lãnh đạo',
    what: 'Một trang A4: ba việc tháng trước, kết quả so với mốc, đề nghị ba việc.',
    needs: 'leader',
  },
  {
    path: '/staff/reform/grading',
    label: 'Chấm câu trả lời',
    what: 'Năm mươi câu hỏi thật rút ngẫu nhiên, hai người chấm: đúng, đúng một phần, sai.',
    needs: 'editor',
  },
  {
    path: '/staff/reform/review',
    label: 'Rà soát thủ tục',
    what: 'Thủ tục nào làm khó nhiều người nhất; giấy hay thiếu, bổ sung, ngày làm, hài lòng. Có Excel.',
    needs: 'viewer',
  },
  {
    path: '/staff/discrepancies',
    label: 'Giấy ngoài danh mục, lần đi lại',
    what: 'Chỗ nào danh mục và quầy nói khác nhau.',
    needs: 'viewer',
  },
  {
    path: '/staff/reform/late',
    label: 'Trễ hẹn và xin lỗi',
    what: 'Hồ sơ trễ theo bộ phận và lý do; soạn văn bản xin lỗi để ký.',
    needs: 'editor',
  },
  {
    path: '/staff/reform/coverage',
    label: 'Bảng phủ thủ tục',
    what: 'Danh mục công bố so với trợ lý, đối chiếu và hồ sơ ở quầy; thiếu gì nêu tên.',
    needs: 'viewer',
  },
  {
    path: '/staff/reform/documents',
    label: 'Tài liệu kiểm soát',
    what: 'Bản, người duyệt, ngày hiệu lực, thu hồi, thời hạn lưu.',
    needs: 'viewer',
  },
  {
    path: '/staff/reform/inspection',
    label: 'Gói kiểm tra và phát hiện',
    what: 'Một tệp Excel cho đoàn kiểm tra; phát hiện có hạn sửa và kiểm lại.',
    needs: 'leader',
  },
]

function reform(c: Context, desk: Desk, who: Who): Response {
  return page(
    c,
    desk,
    { title: 'Cải cách', who },
    <ul class="rows">
      {PARTS.filter(({ needs }) => mayAct(who.role, needs)).map(({ path, label, what }) => (
        <li>
          <a href={path}>{label}</a>
          <span class="note">{what}</span>
        </li>
      ))}
    </ul>,
  )
}

export const REFORM_ROUTES: readonly StaffRoute[] = [
  { method: 'GET', path: '/staff/reform', menu: 'Cải cách', needs: 'viewer', handle: reform },
]
