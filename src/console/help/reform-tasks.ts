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
  {
    id: 'bang-phu',
    title: 'Danh mục công bố và bảng phủ',
    needs: 'viewer',
    page: { path: '/staff/reform/coverage', label: 'Bảng phủ thủ tục' },
    when: 'Khi thành phố có quyết định công bố danh mục mới.',
    steps: [
      'Người duyệt mở Bảng phủ thủ tục, ghi số và ngày quyết định, dán hai cột mã và tên.',
      'Xem thủ tục nào chưa có, chưa đối chiếu, chưa thấy hồ sơ ở quầy, rồi giao người làm.',
    ],
    notes: ['Có dòng sai mẫu thì cả danh mục chưa được thay; trang nói dòng nào.'],
  },
  {
    id: 'bao-cao-thang',
    title: 'Báo cáo tháng một trang',
    needs: 'leader',
    page: { path: '/staff/reform/leader', label: 'Báo cáo tháng cho lãnh đạo' },
    when: 'Tuần đầu mỗi tháng.',
    steps: [
      'Mở Báo cáo tháng. Đầu trang là ba việc đã giao: xong, trễ, ai làm.',
      'Xem kết quả so với tháng mốc, rồi giao ba việc cho tháng tới. In bằng nút in của trình duyệt: vừa một trang A4.',
    ],
    notes: [
      'Số của tháng được chốt khi mở trang lần đầu sau khi hết tháng; hãy mở ngay đầu tháng.',
    ],
  },
  {
    id: 'cham-cau-tra-loi',
    title: 'Chấm năm mươi câu trả lời',
    needs: 'editor',
    page: { path: '/staff/reform/grading', label: 'Chấm câu trả lời' },
    when: 'Tuần đầu mỗi tháng, hai người cùng làm, mỗi người một máy.',
    steps: [
      'Mở Chấm câu trả lời, bấm Rút câu hỏi nếu chưa ai rút.',
      'Đọc câu hỏi và cách máy trả lời; bấm 1 là đúng, 2 là đúng một phần, 3 là sai.',
    ],
    notes: [
      'Hai người không xem của nhau. Kết quả có trong báo cáo tháng khi câu nào cũng đủ hai người chấm.',
      'Chấm sớm trong tháng: câu hỏi quá hạn giữ thì bị xóa và không chấm được nữa.',
    ],
  },
  {
    id: 'kiem-tra',
    title: 'Chuẩn bị cho đoàn kiểm tra',
    needs: 'leader',
    page: { path: '/staff/reform/inspection', label: 'Gói kiểm tra và phát hiện' },
    when: 'Trước khi kiểm tra, và khi có phát hiện cần sửa.',
    steps: [
      'Chọn kỳ, tải gói kiểm tra.',
      'Ghi từng phát hiện: gì, ai sửa, hạn nào. Sửa xong thì ghi; người khác kiểm lại.',
    ],
    notes: ['Ai tải gói đều được ghi vào nhật ký.'],
  },
]
