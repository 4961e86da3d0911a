import type { HelpTask } from './task.ts'

export const REFORM_TASKS: readonly HelpTask[] = [
  {
    id: 'cai-cach',
    title: 'Các trang cải cách',
    needs: 'viewer',
    page: { path: '/staff/reform', label: 'Cải cách' },
    when: 'Mỗi tuần một lần, và trước buổi họp tháng.',
    steps: ['Mở Cải cách, chọn trang cần xem. Mỗi trang nói rõ đếm từ đâu và xếp theo gì.'],
    notes: ['Số liệu chỉ để đếm: không trang nào cho biết ai đã hỏi, ai đã báo.'],
  },
  {
    id: 'ra-soat',
    title: 'Rà soát để bớt giấy tờ, bớt đi lại',
    needs: 'viewer',
    page: { path: '/staff/reform/review', label: 'Rà soát thủ tục' },
    when: 'Mỗi quý, khi hội đồng rà soát họp.',
    steps: [
      'Mở Rà soát thủ tục, chọn kỳ. Thủ tục đứng đầu là nơi nhiều người vướng nhất.',
      'Xem giấy hay thiếu: sửa lời dặn trong thủ tục, hoặc đề nghị bỏ giấy ấy.',
      'Tải Excel, hội đồng ghi kiến nghị vào cột cuối.',
    ],
    notes: ['Dưới năm phiếu thì không hiện mức hài lòng, để không ai bị đoán ra.'],
  },
  {
    id: 'tre-hen',
    title: 'Hồ sơ trễ và văn bản xin lỗi',
    needs: 'editor',
    page: { path: '/staff/reform/late', label: 'Trễ hẹn và xin lỗi' },
    when: 'Mỗi ngày, sau khi nạp hồ sơ.',
    steps: [
      'Mở Trễ hẹn và xin lỗi. Hồ sơ chưa có thư xin lỗi có chữ Soạn thư.',
      'Ghi lý do, ngày hẹn lại, người ký; in, ghi tên người nộp, trình ký.',
      'Ban hành trong phần mềm một cửa. Lần nạp sau, người theo dõi hồ sơ được báo.',
    ],
    notes: [],
  },
]
