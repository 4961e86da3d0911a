import type { DeliveryFailure } from '../../core/errors.ts'

/** What to do about a refusal, besides telling the outbox. */
export type CodeClass =
  /** The token: renew it once and try once more. */
  | 'token'
  /** The form of the message: it may pass in a plainer one. */
  | 'form'
  /** What was uploaded is gone: upload again, once. */
  | 'upload'
  /** Too many calls this minute. */
  | 'rate'
  /** Only an operator can mend it. */
  | 'operator'
  | 'recipient'
  | 'ours'
  | 'retry'

const KNOWN: Readonly<Record<number, { readonly is: CodeClass; readonly means: string }>> = {
  [-32]: { is: 'rate', means: 'gọi quá nhiều trong một phút' },
  [-100]: { is: 'upload', means: 'tệp đã tải lên hết hạn' },
  [-200]: { is: 'retry', means: 'gửi không thành công' },
  [-201]: { is: 'form', means: 'tham số không hợp lệ' },
  [-204]: { is: 'operator', means: 'OA đã bị tắt' },
  [-205]: { is: 'operator', means: 'không có OA này; xem ZALO_OA_ID' },
  [-209]: { is: 'operator', means: 'ứng dụng chưa được kích hoạt ở developers.zalo.me' },
  [-210]: { is: 'form', means: 'tham số vượt giới hạn' },
  [-211]: { is: 'operator', means: 'hết hạn mức của tính năng' },
  [-212]: { is: 'operator', means: 'ứng dụng chưa đăng ký API Official Account' },
  [-213]: { is: 'recipient', means: 'người nhận không quan tâm OA' },
  [-216]: { is: 'token', means: 'access token không hợp lệ' },
  [-217]: { is: 'recipient', means: 'người nhận chặn lời mời' },
  [-218]: { is: 'retry', means: 'người nhận đã nhận đủ số tin trong kỳ' },
  [-219]: { is: 'operator', means: 'ứng dụng đã bị gỡ hoặc bị tắt' },
  [-220]: { is: 'token', means: 'access token hết hạn hoặc đã bị thay' },
  [-221]: { is: 'operator', means: 'OA chưa được xác thực' },
  [-223]: { is: 'operator', means: 'OA chưa cấp quyền này; hãy chạy lệnh "npm run zalo:token"' },
  [-224]: { is: 'operator', means: 'gói dịch vụ của OA không có tính năng này' },
  [-227]: { is: 'recipient', means: 'tài khoản người nhận bị khóa hoặc lâu không dùng' },
  [-230]: { is: 'recipient', means: 'người nhận không nhắn tin trong 7 ngày' },
  [-232]: { is: 'recipient', means: 'người nhận chưa nhắn tin, hoặc đã quá hạn' },
  [-233]: { is: 'form', means: 'loại tin không hợp lệ' },
  [-234]: { is: 'retry', means: 'không gửi loại tin này ban đêm' },
  [-235]: { is: 'operator', means: 'loại OA này không được dùng API' },
  [-238]: { is: 'operator', means: 'tài sản của OA có vấn đề' },
  [-240]: { is: 'form', means: 'kiểu gọi cũ đã ngừng' },
  [-241]: { is: 'operator', means: 'tài sản của OA có vấn đề' },
  [-242]: {
    is: 'operator',
    means: 'Zalo đòi appsecret_proof; hãy tắt mục đó ở developers.zalo.me',
  },
  [-244]: { is: 'recipient', means: 'người nhận hạn chế loại tin này của OA' },
  [-248]: { is: 'ours', means: 'nội dung vi phạm tiêu chuẩn của Zalo' },
  [-249]: { is: 'ours', means: 'mẫu tin không gửi được theo người dùng' },
  [-305]: { is: 'recipient', means: 'quá thời gian được trả lời' },
  [-311]: { is: 'recipient', means: 'quá số tin được trả lời' },
  [-320]: { is: 'operator', means: 'chưa có Zalo Cloud Account' },
  [-321]: { is: 'operator', means: 'Zalo Cloud Account hết tiền' },
  112: { is: 'operator', means: 'ứng dụng chưa liên kết với OA' },
}

/** Codes that nobody told us of count as a fault of ours: repeating them would help nobody. */
export function codeClass(code: number): CodeClass {
  return KNOWN[code]?.is ?? 'ours'
}

export function codeMeaning(code: number): string {
  return KNOWN[code]?.means ?? 'mã lỗi lạ'
}

export const FAILURE: Readonly<Record<CodeClass, DeliveryFailure>> = {
  token: 'misconfigured',
  form: 'rejected',
  upload: 'rejected',
  rate: 'throttled',
  operator: 'misconfigured',
  recipient: 'blocked',
  ours: 'rejected',
  retry: 'unreachable',
}
