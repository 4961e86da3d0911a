import type { VisitReason } from '../core/receipts.ts'

/** What a person had to come again for, as staff read it. */
export const VISIT_REASON_NAMES: Readonly<Record<VisitReason, string>> = {
  paper: 'Thiếu giấy tờ',
  late: 'Đến hẹn mà chưa xong',
  absent: 'Không gặp được cán bộ',
  mistake: 'Giấy trả bị sai',
  other: 'Lý do khác',
}
