import type { HelpTask } from './task.ts'

const CATALOGUE = { path: '/staff/catalogue', label: 'Thủ tục' }

export const CATALOGUE_TASKS: readonly HelpTask[] = [
  {
    id: 'sua-thu-tuc',
    title: 'Sửa một thủ tục',
    needs: 'editor',
    page: CATALOGUE,
    when: 'Lệ phí, giấy tờ, thời hạn thay đổi, hoặc người dân được chỉ sai.',
    steps: [
      'Mở Thủ tục, tìm theo tên, mã, hoặc cách người dân gọi.',
      'Bấm Soạn bản thảo. Người dân vẫn thấy bản cũ trong lúc đang soạn.',
      'Sửa. Giấy tờ xếp theo thứ tự người dân cần chuẩn bị; mỗi giấy ghi mấy bản chính, mấy bản sao.',
      'Xem trước trên Zalo, Telegram và web. Đọc to một lần: người nghe có hiểu phải mang gì không?',
      'Đọc các câu hỏi tháng qua nay được trả lời khác đi. Câu nào thành sai thì sửa lại tên gọi khác.',
      'Gửi duyệt. Người khác duyệt thì hai giây sau người dân thấy bản mới.',
    ],
    notes: [
      'Không chắc một con số thì để trống: trợ lý nói là chưa xác nhận. Đừng đoán.',
      'Mất mạng khi đang gõ: mở lại trang, máy hỏi có lấy lại chữ đã gõ không.',
      'Hai người cùng sửa: người lưu sau được báo, không ai bị ghi đè.',
    ],
  },
  {
    id: 'duyet',
    title: 'Duyệt và đăng',
    needs: 'approver',
    page: CATALOGUE,
    when: 'Việc hôm nay báo có bản thảo chờ duyệt.',
    steps: [
      'Mở bản thảo, đọc phần khác so với bản đang đăng.',
      'Xem các điều máy nhắc: thiếu lệ phí, thiếu thời hạn, thiếu nguồn, tên gọi trùng thủ tục khác.',
      'Bấm đăng, hoặc chọn ngày đăng. Chưa được thì trả lại, ghi vì sao.',
    ],
    notes: [
      'Chỉ có một mình và việc gấp: dùng đăng ngay, duyệt sau. Bản ấy đứng ở Việc hôm nay đến khi người khác xem.',
      'Đăng nhầm: mở Lịch sử, đưa bản trước thành bản thảo, rồi duyệt.',
    ],
  },
  {
    id: 'doi-chieu',
    title: 'Đối chiếu với nguồn',
    needs: 'editor',
    page: CATALOGUE,
    when: 'Thủ tục chưa ai đối chiếu, hoặc đã quá ngày xem lại.',
    steps: [
      'Mở Thủ tục, lọc chưa đối chiếu. Làm thủ tục hay được hỏi trước.',
      'Bấm Đối chiếu với nguồn. Mở đường dẫn nguồn ở cửa sổ bên cạnh.',
      'So từng dòng, dòng nào đúng thì đánh dấu. Dòng sai: không đánh dấu, quay lại sửa.',
      'Đủ các dấu thì bấm Đã đối chiếu mọi dòng. Từ đó câu trả lời ghi Cán bộ Trung tâm đối chiếu ngày hôm nay.',
    ],
    notes: ['Đừng đánh dấu cho xong. Người dân tin dòng ấy hơn mọi dòng khác.'],
  },
  {
    id: 'rut-thu-tuc',
    title: 'Rút một thủ tục, đưa bản cũ trở lại',
    needs: 'approver',
    page: CATALOGUE,
    when: 'Thủ tục bị bãi bỏ, hoặc câu trả lời sai mà chưa sửa kịp.',
    steps: [
      'Mở thủ tục, bấm Rút thủ tục, ghi vì sao.',
      'Trợ lý nói chưa có thông tin và chỉ đường khác; không nói sai nữa.',
      'Muốn dùng lại: mở Các bản đã có, chọn bản đúng, bấm Đưa bản này thành bản thảo, rồi duyệt.',
    ],
    notes: [],
  },
  {
    id: 'duyet-thay',
    title: 'Nhờ người duyệt thay khi vắng',
    needs: 'approver',
    page: { path: '/staff/deputies', label: 'Duyệt thay' },
    when: 'Người duyệt nghỉ phép, đi họp, hoặc xã chỉ có hai cán bộ.',
    steps: [
      'Mở Duyệt thay: chọn người soạn sẽ duyệt thay, từ ngày nào đến ngày nào.',
      'Trong những ngày ấy người đó duyệt được bản thảo của người khác, không duyệt được bản mình soạn.',
      'Về sớm thì kết thúc ngay ở trang này.',
    ],
    notes: ['Nhật ký ghi rõ ai duyệt thay ai.'],
  },
]
