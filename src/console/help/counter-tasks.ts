import type { HelpTask } from './task.ts'

const QUESTIONS = { path: '/staff/questions', label: 'Câu hỏi' }
const DOSSIERS = { path: '/staff/dossiers', label: 'Hồ sơ' }

export const COUNTER_TASKS: readonly HelpTask[] = [
  {
    id: 'dau-ngay',
    title: 'Mười phút đầu ngày',
    needs: 'viewer',
    page: { path: '/staff', label: 'Việc hôm nay' },
    when: 'Mỗi sáng, trước khi mở quầy.',
    steps: [
      'Mở Việc hôm nay. Mục nào có số là có việc; mục nào không có số thì bỏ qua.',
      'Làm câu hỏi của người dân trước: mỗi câu có giờ đã hẹn.',
      'Xem hồ sơ sắp đến hạn và quá hạn; gọi bộ phận đang giữ hồ sơ.',
      'Xem cảnh báo của các kênh. Không hiểu cảnh báo thì gửi nguyên dòng ấy cho người kỹ thuật.',
    ],
    notes: [
      'Trang tự cập nhật. Không còn việc thì trang nói là không còn, không phải trang bị lỗi.',
    ],
  },
  {
    id: 'quay',
    title: 'In phiếu hướng dẫn cho người đứng ở quầy',
    needs: 'editor',
    page: { path: '/staff/counter', label: 'Quầy' },
    when: 'Người dân đến quầy hỏi cần giấy tờ gì.',
    steps: [
      'Mở Quầy, gõ việc người dân cần làm, bấm Enter.',
      'Máy hỏi trường hợp: hỏi người dân rồi bấm số của câu trả lời.',
      'Hiện danh sách thì bấm Enter hoặc P để in. In xong máy về ô tìm, sẵn cho người sau.',
      'Người dân quét mã QR trên phiếu để mở lại phiếu trên điện thoại; trên Zalo thì quét rồi nhắn mã phiếu.',
    ],
    notes: [
      'Máy tính bảng để người dân tự tra: mở Quầy, bấm Mở chế độ người dân tự tra, rồi đăng xuất ở máy ấy. 60 giây không ai chạm thì màn hình tự xóa.',
      'Trình duyệt chạy với --kiosk-printing thì in thẳng, không hỏi máy in.',
    ],
  },
  {
    id: 'tra-loi-cau-hoi',
    title: 'Trả lời câu hỏi của người dân',
    needs: 'editor',
    page: QUESTIONS,
    when: 'Người dân nhắn gặp cán bộ, hoặc máy không biết và chuyển câu hỏi đến.',
    steps: [
      'Mở Câu hỏi. Câu gần đến giờ hẹn nhất đứng trên cùng.',
      'Bấm vào số câu hỏi, đọc câu người dân viết.',
      'Viết câu trả lời như nói ở quầy: cần mang gì, nộp ở đâu, khi nào.',
      'Bấm Gửi trả lời. Câu trả lời về đúng cuộc trò chuyện của người hỏi.',
    ],
    notes: [
      'Đừng viết họ tên, số giấy tờ, số điện thoại của ai vào câu trả lời.',
      'Quá khoảng thời gian Zalo cho phép thì người dân đọc câu trả lời khi nhắn lại, hoặc bằng số câu hỏi.',
      'Người hỏi đã xóa dữ liệu thì câu hỏi không còn; không cần làm gì.',
    ],
  },
  {
    id: 'theo-doi-bang-qr',
    title: 'Cho người dân theo dõi hồ sơ bằng mã QR',
    needs: 'editor',
    page: DOSSIERS,
    when: 'Người dân vừa nộp hồ sơ, hoặc mang giấy hẹn tới hỏi.',
    steps: [
      'Xem giấy hẹn và giấy tờ tùy thân, như vẫn làm ở quầy.',
      'Mở Hồ sơ, gõ mã hồ sơ. Gõ thiếu gạch, thiếu số 0 cũng tìm được.',
      'Bấm Hiện mã QR để người dân theo dõi.',
      'Người dân quét bằng máy ảnh điện thoại. Từ đó họ xem được hồ sơ, không cần mã nào nữa.',
    ],
    notes: [
      'Chỉ đưa cho đúng người nộp hoặc người được ủy quyền: ai quét cũng xem được hồ sơ này.',
      'Mã dùng một lần, trong mười phút. Hết hạn thì bấm Hiện mã mới.',
    ],
  },
  {
    id: 'nap-ho-so',
    title: 'Nạp hồ sơ từ phần mềm một cửa',
    needs: 'editor',
    page: { path: '/staff/dossiers/import', label: 'Nạp dữ liệu hồ sơ' },
    when: 'Mỗi ngày một lần, cuối giờ chiều.',
    steps: [
      'Trong phần mềm một cửa, xuất danh sách hồ sơ ra Excel (.xlsx) hoặc CSV. Để nguyên tệp, không sửa.',
      'Chọn tệp, bấm Kiểm tra tệp. Chưa có gì thay đổi.',
      'Đọc: bao nhiêu hồ sơ mới, bao nhiêu đổi trạng thái, dòng nào lỗi và vì sao.',
      'Đúng thì bấm nạp. Dòng lỗi không được nạp; các dòng khác vẫn nạp.',
    ],
    notes: [
      'Máy hỏi lại khi tệp sẽ gửi hơn 50 tin, hoặc đổi hơn 20 % số hồ sơ: thường là chọn nhầm tệp.',
      'Nạp nhầm một tệp hai lần không sao, lần sau không đổi gì.',
      'Ba ngày không nạp thì trợ lý nói với người dân là dữ liệu đã cũ và ngừng báo tin.',
    ],
  },
  {
    id: 'mo-phieu',
    title: 'Mở danh sách mà người dân đã xem',
    needs: 'editor',
    page: { path: '/staff/receipts', label: 'Phiếu' },
    when: 'Người dân nói trợ lý bảo mang thế này, mà giấy tờ không khớp.',
    steps: [
      'Hỏi mã phiếu: sáu chữ ở cuối danh sách.',
      'Mở Phiếu, gõ mã. Trang hiện đúng từng chữ người dân đã xem, kể cả khi thủ tục đã sửa sau đó.',
      'Quầy cần giấy khác thì ghi ngay ở đó: giấy gì, vì sao. Không ghi tên người dân.',
    ],
    notes: ['Một danh sách luôn có cùng một mã; mã không cho biết ai đã xem.'],
  },
  {
    id: 'giay-ngoai-danh-muc',
    title: 'Giấy ngoài danh mục và lần đi thứ hai',
    needs: 'viewer',
    page: { path: '/staff/discrepancies', label: 'Giấy ngoài danh mục' },
    when: 'Mỗi tuần một lần, để biết chỗ nào danh mục và quầy nói khác nhau.',
    steps: [
      'Mở Giấy ngoài danh mục, xem theo thủ tục và theo đơn vị.',
      'Giấy ấy thật sự cần thì sửa thủ tục. Không cần thì nói lại với quầy.',
    ],
    notes: [],
  },
  {
    id: 'phan-anh',
    title: 'Nhận và chuyển phản ánh, kiến nghị',
    needs: 'editor',
    page: { path: '/staff/feedback', label: 'Phản ánh' },
    when: 'Người dân gửi phản ánh trong cuộc trò chuyện.',
    steps: [
      'Mở Phản ánh. Việc gần hết hạn chuyển nhất đứng trên cùng; hạn là 5 ngày làm việc.',
      'Đọc lời phản ánh và ảnh, ghi tên phòng hoặc cơ quan giải quyết, bấm Ghi đã chuyển.',
      'Có kết quả thì viết lại cho người gửi, bấm Gửi trả lời. Việc của Trung tâm thì trả lời luôn, không cần chuyển.',
    ],
    notes: [
      'Ảnh đã bỏ nơi chụp, giờ chụp. Ảnh và lời tự xóa sau số ngày giữ trong cài đặt.',
      'Nội dung là tố cáo thì không xử lý ở đây: chuyển kín cho bộ phận tiếp công dân.',
    ],
  },
  {
    id: 'tra-tai-nha',
    title: 'Trả kết quả tại nhà',
    needs: 'editor',
    page: { path: '/staff/deliveries', label: 'Trả tại nhà' },
    when: 'Người dân đã đăng ký nhận kết quả tại nhà.',
    steps: [
      'Mở Trả tại nhà, in nhãn cho những việc sắp đi.',
      'Mang đi thì bấm đã gửi; giao xong thì bấm đã giao. Người dân được báo trong cuộc trò chuyện.',
    ],
    notes: [
      'Địa chỉ tự xóa ít ngày sau khi giao. Đừng chép ra chỗ khác.',
      'Chưa xác nhận căn cứ pháp lý ở thông tin Trung tâm thì người dân chưa được mời.',
    ],
  },
]
