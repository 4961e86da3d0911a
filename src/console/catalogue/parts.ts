import { DELIVERY_KINDS, type DeliveryKind } from '../../core/home-delivery.ts'
import { PLACE_KINDS } from '../../core/procedure.ts'

/** A field of the form. `usual` is what the file need not say. */
export type Part = { readonly name: string; readonly label: string; readonly hint?: string } & (
  | { readonly as: 'line' | 'text' | 'number' | 'day' | 'yes' | 'lines' | 'words' }
  | { readonly as: 'one-of'; readonly of: readonly Option[]; readonly usual?: string }
  | {
      readonly as: 'rows'
      readonly parts: readonly Part[]
      /** The part that a row may consist of: then the file has it alone. */
      readonly just?: string
      /** Whether the file has the list even where it is empty. */
      readonly always?: true
      /** Parts that the file has in each row, filled in or not. */
      readonly must?: string
    }
  /** Parts of one thing, which the file has only where one of them is filled in. */
  | { readonly as: 'group'; readonly parts: readonly Part[] }
)

type Option = readonly [value: string, label: string]

const TIMED: readonly Part[] = [
  { name: 'from', label: 'Áp dụng từ ngày', as: 'day' },
  { name: 'until', label: 'Đến hết ngày', as: 'day' },
]

const PLACES: Readonly<Record<(typeof PLACE_KINDS)[number], string>> = {
  'any-centre': 'Trung tâm bất kỳ trong thành phố',
  'this-centre': 'Chỉ Trung tâm xã này',
  'commune-police': 'Công an xã',
  'national-portal': 'Cổng Dịch vụ công quốc gia',
  'police-portal': 'Cổng dịch vụ công Bộ Công an',
  vneid: 'VNeID',
  post: 'Bưu điện',
  'village-head': 'Trưởng thôn',
  other: 'Nơi khác (ghi rõ ở ghi chú)',
}

const DELIVERIES: Readonly<Record<DeliveryKind, string>> = {
  postal: 'Bưu điện mang đến',
  'officer-visit': 'Cán bộ mang đến, phải ký trước mặt',
  none: 'Không đưa về nhà',
}

function notes(name: string, label: string): Part {
  const parts: Part[] = [{ name: 'text', label: 'Nội dung', as: 'text' }, ...TIMED]
  return { name, label, as: 'rows', just: 'text', parts }
}

const NOTE: Part = { name: 'note', label: 'Ghi chú', as: 'text' }
const URL: Part = { name: 'url', label: 'Đường dẫn', as: 'line', hint: 'https://…' }

/** The form of a procedure, in its order; what it has not stays in the file as it is. */
export const PROCEDURE_PARTS: readonly Part[] = [
  { name: 'name', label: 'Tên thủ tục', as: 'line' },
  { name: 'shortName', label: 'Tên ngắn', as: 'line', hint: 'Nhiều nhất 40 chữ, hiện trên nút.' },
  { name: 'englishName', label: 'Tên tiếng Anh', as: 'line' },
  { name: 'code', label: 'Mã thủ tục', as: 'line', hint: 'Ví dụ 1.001193' },
  { name: 'formerCodes', label: 'Mã cũ', as: 'words', hint: 'Cách nhau bằng dấu phẩy.' },
  {
    name: 'replacedBy',
    label: 'Đã thay bằng thủ tục',
    as: 'line',
    hint: 'Tên tệp, ví dụ khai-sinh',
  },
  { name: 'field', label: 'Lĩnh vực', as: 'line' },
  { name: 'aliases', label: 'Tên khác người dân hay gọi', as: 'lines', hint: 'Mỗi dòng một tên.' },
  { name: 'questions', label: 'Câu hỏi mẫu', as: 'lines', hint: 'Mỗi dòng một câu.' },
  { name: 'sensitive', label: 'Nói đến sức khỏe, hộ nghèo hoặc trẻ em', as: 'yes' },
  { name: 'mourning', label: 'Có người mất: không mời đánh giá', as: 'yes' },
  notes('notes', 'Cần biết trước'),
  {
    name: 'documents',
    label: 'Thành phần hồ sơ',
    as: 'rows',
    always: true,
    parts: [
      { name: 'key', label: 'Khóa', as: 'line', hint: 'a-z, 0-9, tối đa 8 chữ; không đổi về sau.' },
      { name: 'name', label: 'Tên giấy tờ', as: 'text' },
      {
        name: 'how',
        label: 'Cách dùng',
        as: 'one-of',
        usual: 'submit',
        of: [
          ['submit', 'Nộp'],
          ['show', 'Xuất trình'],
          ['tell', 'Chỉ khai'],
        ],
      },
      { name: 'originals', label: 'Bản chính', as: 'number' },
      { name: 'copies', label: 'Bản sao', as: 'number' },
      NOTE,
      { name: 'condition', label: 'Điều kiện bằng lời', as: 'line' },
      { name: 'when', label: 'Chỉ khi chọn', as: 'words', hint: 'Khóa của lựa chọn ở Trường hợp.' },
      ...TIMED,
    ],
  },
  {
    name: 'cases',
    label: 'Trường hợp',
    as: 'rows',
    parts: [
      { name: 'key', label: 'Khóa', as: 'line' },
      { name: 'ask', label: 'Câu hỏi', as: 'line' },
      { name: 'when', label: 'Chỉ hỏi sau khi chọn', as: 'words' },
      {
        name: 'options',
        label: 'Lựa chọn',
        as: 'rows',
        always: true,
        parts: [
          { name: 'key', label: 'Khóa', as: 'line' },
          { name: 'label', label: 'Nhãn', as: 'line' },
          { name: 'usual', label: 'Thường gặp', as: 'yes' },
          { name: 'goTo', label: 'Chuyển sang thủ tục', as: 'line' },
          NOTE,
        ],
      },
    ],
  },
  {
    name: 'fees',
    label: 'Lệ phí',
    as: 'rows',
    always: true,
    must: 'amount',
    parts: [
      { name: 'label', label: 'Khoản', as: 'line' },
      { name: 'amount', label: 'Số tiền (đồng)', as: 'number', hint: '0 là không thu.' },
      { name: 'per', label: 'Tính theo', as: 'line', hint: 'bản, lần, trang' },
      NOTE,
      ...TIMED,
    ],
  },
  {
    name: 'times',
    label: 'Thời hạn',
    as: 'rows',
    always: true,
    must: 'days',
    parts: [
      { name: 'label', label: 'Khoản', as: 'line' },
      { name: 'days', label: 'Số ngày', as: 'number', hint: '0 là trong ngày.' },
      {
        name: 'kind',
        label: 'Loại ngày',
        as: 'one-of',
        usual: 'working',
        of: [
          ['working', 'Ngày làm việc'],
          ['calendar', 'Ngày thường'],
        ],
      },
      { name: 'after15', label: 'Nhận sau 15:00 thì trả hôm sau', as: 'yes' },
      NOTE,
      ...TIMED,
    ],
  },
  {
    name: 'places',
    label: 'Nơi nộp',
    as: 'rows',
    always: true,
    parts: [
      {
        name: 'kind',
        label: 'Nơi',
        as: 'one-of',
        of: PLACE_KINDS.map((kind) => [kind, PLACES[kind]] as const),
      },
      NOTE,
      ...TIMED,
    ],
  },
  {
    name: 'online',
    label: 'Làm qua mạng',
    as: 'one-of',
    of: [
      ['none', 'Không'],
      ['partial', 'Một phần'],
      ['full', 'Toàn trình'],
      ['only', 'Chỉ qua mạng'],
    ],
  },
  { name: 'onlineUrl', label: 'Đường dẫn nộp qua mạng', as: 'line', hint: 'https://…' },
  {
    name: 'delivery',
    label: 'Đưa kết quả về nhà',
    as: 'group',
    parts: [
      {
        name: 'kind',
        label: 'Cách đưa',
        as: 'one-of',
        of: DELIVERY_KINDS.map((kind) => [kind, DELIVERIES[kind]] as const),
      },
      { name: 'carrier', label: 'Ai mang', as: 'line', hint: 'bưu điện xã, công chức tư pháp' },
      { name: 'signs', label: 'Ai phải có mặt ký', as: 'line' },
      {
        name: 'fee',
        label: 'Tiền đưa (đồng)',
        as: 'number',
        hint: '0 là không thu; để trống nếu chưa có quyết định.',
      },
      { name: 'area', label: 'Đưa đến đâu', as: 'line', hint: 'trong xã' },
    ],
  },
  notes('steps', 'Các bước'),
  {
    name: 'forms',
    label: 'Mẫu tờ khai',
    as: 'rows',
    just: 'name',
    parts: [{ name: 'name', label: 'Tên mẫu', as: 'line' }, URL, ...TIMED],
  },
  notes('results', 'Kết quả'),
  notes('conditions', 'Điều kiện'),
  {
    name: 'legal',
    label: 'Căn cứ pháp lý',
    as: 'rows',
    just: 'text',
    parts: [
      { name: 'text', label: 'Văn bản', as: 'line' },
      URL,
      { name: 'replacedOn', label: 'Bị thay từ ngày', as: 'day' },
      { name: 'replacedBy', label: 'Văn bản thay', as: 'line' },
      ...TIMED,
    ],
  },
  { name: 'related', label: 'Thủ tục liên quan', as: 'words' },
  { name: 'next', label: 'Thủ tục làm tiếp', as: 'words' },
  {
    name: 'covers',
    label: 'Liên thông: làm một lần thay cho các thủ tục',
    as: 'words',
    hint: 'Tên tệp của từng thủ tục; số giấy tờ và lần nộp bớt được tính từ đây.',
  },
  {
    name: 'sources',
    label: 'Nguồn',
    as: 'rows',
    always: true,
    parts: [
      { name: 'name', label: 'Tên nguồn', as: 'line' },
      URL,
      { name: 'on', label: 'Ngày của nguồn', as: 'day' },
    ],
  },
  { name: 'asOf', label: 'Số liệu tính đến ngày', as: 'day' },
  { name: 'reviewBy', label: 'Xem lại trước ngày', as: 'day' },
  { name: 'staffNotes', label: 'Ghi chú nội bộ', as: 'lines', hint: 'Người dân không thấy.' },
]
