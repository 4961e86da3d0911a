import type { HelpTask } from './task.ts'

export const KEEPING_TASKS: readonly HelpTask[] = [
  {
    id: 'hai-long',
    title: 'Xem chỉ số hài lòng, tính số phiếu cần',
    needs: 'viewer',
    page: { path: '/staff/satisfaction', label: 'Hài lòng' },
    when: 'Làm báo cáo tháng, hoặc muốn biết việc gì người dân chưa vừa lòng.',
    steps: [
      'Mở Hài lòng. Chọn ngày đầu, ngày cuối và bộ câu hỏi, bấm Xem.',
      'Đọc khoảng 95 % cạnh mỗi tỷ lệ: khoảng rộng là còn ít phiếu.',
      'Cột So với kỳ trước ghi có thể do ngẫu nhiên thì đừng nói là tăng hay giảm.',
      'Cuối trang: ghi số hồ sơ và sai số, bấm Tính để biết cần bao nhiêu phiếu.',
      'Tải Excel hoặc CSV để đưa vào báo cáo. Dữ liệu mở chỉ lãnh đạo tải được.',
    ],
    notes: [
      'Đây là chỉ số nội bộ, không phải SIPAS. Đừng đặt cạnh số liệu SIPAS.',
      'Mỗi hình thức thu đứng riêng, không cộng lại. Dưới 5 người thì không nêu.',
      'Phiếu để riêng không bị xóa: trang ghi số chính và số nếu tính cả, kèm lý do.',
    ],
  },
  {
    id: 'dieu-bi-che',
    title: 'Điều người dân chê',
    needs: 'leader',
    page: { path: '/staff/complaints', label: 'Điều bị chê' },
    when: 'Có người chấm 1 hoặc 2 điểm và nói vì sao.',
    steps: [
      'Mở Điều bị chê. Mỗi việc có lý do, thủ tục và hạn.',
      'Giao cho người không ngồi ở quầy bị chê.',
      'Xong thì ghi đã làm gì. Người nêu có cho biết là ai thì viết câu trả lời cho họ.',
    ],
    notes: [
      'Không tìm cách đoán ai đã chấm. Phiếu không giữ địa chỉ.',
      'Đưa tiền ngoài quy định, gây phiền hà: chỉ đếm, từ năm phiếu mới hiện. Tố cáo thì người dân nộp ở nơi tiếp nhận tố cáo.',
    ],
  },
  {
    id: 'tai-khoan',
    title: 'Thêm cán bộ, mất mật khẩu, khóa tài khoản',
    needs: 'admin',
    page: { path: '/staff/accounts', label: 'Tài khoản' },
    when: 'Có người mới, người nghỉ, hoặc quên mật khẩu.',
    steps: [
      'Mở Tài khoản. Thêm cán bộ: ghi tên và vai trò, bấm Thêm và tạo đường dẫn.',
      'Đưa đường dẫn cho đúng người ấy. Đường dẫn dùng một lần, trong 48 giờ.',
      'Quên mật khẩu: bấm Tạo đường dẫn đặt mật khẩu cho tài khoản ấy.',
      'Người nghỉ việc: bấm Khóa tài khoản. Nhật ký của họ vẫn còn.',
    ],
    notes: ['Mỗi người một tài khoản. Dùng chung thì không biết ai đã làm gì.'],
  },
  {
    id: 'mat-khau-cua-toi',
    title: 'Mật khẩu và các phiên của tôi',
    needs: 'viewer',
    page: { path: '/staff/me', label: 'Tài khoản của tôi' },
    when: 'Muốn đổi mật khẩu, hoặc quên đăng xuất ở máy khác.',
    steps: [
      'Bấm vào tên mình ở góc trên.',
      'Thấy phiên lạ thì đóng phiên ấy, rồi đổi mật khẩu ngay.',
    ],
    notes: ['Mười hai giờ không dùng thì phiên tự hết.'],
  },
  {
    id: 'nhat-ky',
    title: 'Xem ai đã làm gì',
    needs: 'leader',
    page: { path: '/staff/audit', label: 'Nhật ký' },
    when: 'Cần biết ai đổi một thủ tục, ai mở một hồ sơ.',
    steps: ['Mở Nhật ký, chọn người.', 'Dòng mới nhất ở trên. Không ai sửa hay xóa được dòng nào.'],
    notes: [],
  },
]
