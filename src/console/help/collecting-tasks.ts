import type { HelpTask } from './task.ts'

export const COLLECTING_TASKS: readonly HelpTask[] = [
  {
    id: 'thu-phieu',
    title: 'Phát phiếu có mã, dán áp phích',
    needs: 'editor',
    page: { path: '/staff/collecting', label: 'Thu phiếu' },
    when: 'Trả giấy hẹn, trả kết quả, hoặc mở một quầy mới.',
    steps: [
      'Mở Thu phiếu, chọn Phiếu có mã. Ghi phát kèm giấy gì, bao nhiêu phiếu, bấm Làm phiếu và mở trang in.',
      'In ngay trang vừa mở (Ctrl+P), cắt theo nét đứt, kẹp vào giấy tờ trả cho người dân.',
      'Cuối tuần còn phiếu chưa phát thì bấm Thu lại phiếu của đợt in ấy.',
      'Áp phích: chọn Áp phích, mở Trang để in, in giấy A4 và dán ở đơn vị.',
    ],
    notes: [
      'Mã chỉ có trên giấy. Đóng trang in là mất, phải làm đợt khác.',
      'Phiếu từ áp phích không gắn hồ sơ và không vào chỉ số chính.',
    ],
  },
  {
    id: 'dot-khao-sat',
    title: 'Mở đợt khảo sát, bốc thăm hồ sơ',
    needs: 'approver',
    page: { path: '/staff/collecting/rounds', label: 'Đợt khảo sát' },
    when: 'Cần con số đại diện cho cả tháng hoặc cả quý.',
    steps: [
      'Nạp dữ liệu hồ sơ của những ngày ấy trước.',
      'Mở Thu phiếu, chọn Đợt khảo sát. Chọn ngày, đơn vị; để trống số phiếu cần thì máy tính giúp. Bấm Mở đợt.',
      'Ghi bốc bao nhiêu hồ sơ, bấm Bốc thăm và in phiếu mời. In ngay trang vừa mở.',
      'Gửi mỗi phiếu cho đúng hồ sơ ghi trên phiếu. Đủ số cần thì bấm Đóng đợt.',
    ],
    notes: [
      'Mời nhiều hơn số phiếu cần: không phải ai cũng trả lời.',
      'Hồ sơ khai tử không bao giờ được bốc.',
    ],
  },
  {
    id: 'may-tinh-bang',
    title: 'Để máy tính bảng ở quầy',
    needs: 'editor',
    page: { path: '/staff/collecting/tablets', label: 'Máy tính bảng' },
    when: 'Muốn người dân chấm ngay tại chỗ mà không cần điện thoại.',
    steps: [
      'Mở Thu phiếu, chọn Máy tính bảng. Chọn đơn vị, số ngày, bấm Mở máy.',
      'Quét mã QR vừa hiện bằng máy tính bảng. Ghim trình duyệt ở trang ấy.',
      'Hết ngày thì bấm Đóng máy, hoặc để máy tự đóng.',
    ],
    notes: [
      'Trang tự xóa sau mỗi người, và sau một phút không ai bấm.',
      'Không đứng cạnh khi người dân đang chấm.',
    ],
  },
  {
    id: 'phieu-de-rieng',
    title: 'Xem các phiếu để riêng',
    needs: 'leader',
    page: { path: '/staff/set-aside', label: 'Phiếu để riêng' },
    when: 'Trước khi công bố con số của một kỳ.',
    steps: [
      'Mở Hài lòng, bấm Xem các phiếu để riêng. Mỗi nhóm ghi tuần, đơn vị và lý do.',
      'Biết lý do chính đáng (hôm ấy phát phiếu cùng lúc cho cả lớp) thì bấm Đưa lại vào số chính.',
      'Không rõ thì bấm Vẫn để riêng. Đổi ý được, nhật ký ghi cả hai lần.',
    ],
    notes: ['Không ai xem được điểm trong nhóm, kể cả lãnh đạo: để không chọn riêng phiếu đẹp.'],
  },
  {
    id: 'nhap-phieu-giay',
    title: 'Nhập phiếu giấy',
    needs: 'editor',
    page: { path: '/staff/collecting/papers', label: 'Phiếu giấy' },
    when: 'Có chồng phiếu người dân điền tay.',
    steps: [
      'Đánh số từng tờ từ 1. Mở Thu phiếu, chọn Phiếu giấy, ghi số tờ và bộ câu hỏi, bấm Mở bảng nhập.',
      'Gõ 1–5: con trỏ tự sang ô kế, hết hàng thì xuống phiếu sau. Gõ x nếu không áp dụng. Bấm Lưu chồng phiếu.',
      'Đưa các tờ được bốc cho người khác. Người ấy đăng nhập tài khoản của mình, mở chồng phiếu và nhập lại.',
      'Hai lần khác nhau thì xem lại tờ giấy và sửa. Khớp rồi bấm Chốt chồng phiếu.',
    ],
    notes: [
      'Nhập nhầm cả chồng thì Gỡ chồng phiếu rồi nhập lại. Chốt rồi không gỡ được nữa.',
      'Không sửa điểm của người dân, kể cả khi thấy vô lý.',
    ],
  },
]
