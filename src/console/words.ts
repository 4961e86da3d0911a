import { clockText, dayText, localDay, localMinutes } from '../core/local-time.ts'
import type { ChannelName } from '../core/message.ts'
import type { Role } from '../core/staff.ts'
import type { TaskOutcome } from '../core/survey-records.ts'

/** What roles are called. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  viewer: 'xem',
  editor: 'soạn',
  approver: 'duyệt',
  leader: 'lãnh đạo',
  admin: 'quản trị',
}

/** What a role may do, beyond what the one before it may. */
export const ROLE_DUTIES: Readonly<Record<Role, string>> = {
  viewer: 'đọc các trang',
  editor: 'soạn nội dung, trả lời người dân, tra hồ sơ tại quầy',
  approver: 'duyệt và đăng nội dung',
  leader: 'ký lời xin lỗi, xem nhật ký và điều người dân chê',
  admin: 'lập và khóa tài khoản, đặt lại mật khẩu',
}

/** What channels are called where one has to be told from another. */
export const CHANNEL_TITLES: Readonly<Record<ChannelName, string>> = {
  web: 'Trò chuyện trên web',
  telegram: 'Telegram',
  'zalo-oa': 'Zalo Official Account',
  'zalo-bot': 'Zalo Bot',
  terminal: 'máy thử',
}

export const WEEKDAYS = [
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
  'Chủ nhật',
] as const

/** What became of a complaint. */
export const OUTCOME_NAMES: Readonly<Record<TaskOutcome, string>> = {
  mended: 'đã khắc phục',
  explained: 'đã giải thích, không phải sửa',
  unfounded: 'không có cơ sở',
}

/** `24/11/2026 09:00`, in Vietnam. */
export function whenText(at: number): string {
  return `${dayText(localDay(at))} ${clockText(localMinutes(at))}`
}

/** `Chrome trên Windows`, as well as a user agent tells. */
export function deviceText(userAgent: string): string {
  const first = (names: readonly (readonly [RegExp, string])[]): string | undefined =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1]
  const browser = first([
    [/Edg/, 'Edge'],
    [/coc_coc/i, 'Cốc Cốc'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ])
  const system = first([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone hoặc iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'máy Mac'],
    [/Linux/, 'Linux'],
  ])
  if (browser === undefined) return 'trình duyệt không rõ'
  return system === undefined ? browser : `${browser} trên ${system}`
}
