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
      'Xong thì chọn kết quả xem xét. Người nêu có cho biết là ai thì viết câu trả lời cho họ.',
    ],
    notes: [
      'Không tìm cách đoán ai đã chấm. Phiếu không giữ địa chỉ.',
      'Đưa tiền ngoài quy định, gây phiền hà: chỉ đếm, từ năm phiếu mới hiện. Tố cáo thì người dân nộp ở nơi tiếp nhận tố cáo.',
    ],
  },
  {
    id: 'trung-tam',
    title: 'Đổi giờ mở cửa, ngày nghỉ, số điện thoại; đăng thông báo; tắt một kênh',
    needs: 'admin',
    page: { path: '/staff/office', label: 'Trung tâm' },
    when: 'Trung tâm đổi giờ, nghỉ lễ, mất điện, hoặc một kênh gặp sự cố.',
    steps: [
      'Mở Trung tâm, sửa đúng mục cần sửa, bấm Lưu của mục ấy. Trong 2 giây người dân thấy.',
      'Đăng thông báo: viết ngắn, chọn ngày cuối. Hết ngày ấy thông báo tự mất.',
      'Tắt một kênh: bấm vào tên kênh, ghi lời người dân nhận, bấm Tắt. Xong việc thì bấm Bật lại.',
      'Ngày nghỉ năm sau: ghi khi có thông báo chính thức, thường vào tháng 11, 12.',
    ],
    notes: [
      'Ai lưu giờ và số điện thoại thì tên người ấy đứng làm người xác nhận.',
      'Kênh tắt: tin nhắn vẫn được nhận và trả lời bằng lời đã ghi; tin báo hồ sơ chờ đến khi bật lại.',
      'Câu báo có người bị nạn vẫn nhận được số khẩn cấp, kênh tắt cũng vậy.',
    ],
  },
  {
    id: 'mo-cua',
    title: 'Dùng thử, rồi mở Zalo và Telegram cho người dân',
    needs: 'editor',
    page: { path: '/staff/opening', label: 'Mở cửa' },
    when: 'Mới cài đặt, chưa phục vụ người dân qua Zalo, Telegram.',
    steps: [
      'Mở Mở cửa, bấm Lấy mã dùng thử.',
      'Gõ mã vào cuộc trò chuyện của mình trên Zalo hoặc Telegram. Từ đó trợ lý trả lời mình như thật.',
      'Làm từng điều kiện còn ghi chưa xong; bấm vào đường dẫn cạnh điều kiện để làm.',
      'Đủ điều kiện thì lãnh đạo hoặc người quản trị bấm Mở Zalo, Telegram cho người dân.',
    ],
    notes: [
      'Trước khi mở, người lạ nhắn vào chỉ nhận một câu mỗi ngày: trợ lý chưa mở, gọi số nào.',
      'Mở rồi thì không đóng lại ở đây; cần dừng thì tắt từng kênh ở trang Trung tâm.',
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
