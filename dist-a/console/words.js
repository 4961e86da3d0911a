import { clockText, dayText, localDay, localMinutes } from "../core/local-time.js";
/** What roles are called. */
export const ROLE_NAMES = {
    viewer: 'xem',
    editor: 'soạn',
    approver: 'duyệt',
    leader: 'lãnh đạo',
    admin: 'quản trị',
};
/** What a role may do, beyond what the one before it may. */
export const ROLE_DUTIES = {
    viewer: 'đọc các trang',
    editor: 'soạn nội dung, trả lời người dân, tra hồ sơ tại quầy',
    approver: 'duyệt và đăng nội dung',
    leader: 'ký lời xin lỗi, xem nhật ký và điều người dân chê',
    admin: 'lập và khóa tài khoản, đặt lại mật khẩu',
};
/** `24/11/2026 09:00`, in Vietnam. */
export function whenText(at) {
    return `${dayText(localDay(at))} ${clockText(localMinutes(at))}`;
}
/** `Chrome trên Windows`, as well as a user agent tells. */
export function deviceText(userAgent) {
    const first = (names) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
    const browser = first([
        [/Edg/, 'Edge'],
        [/coc_coc/i, 'Cốc Cốc'],
        [/Firefox|FxiOS/, 'Firefox'],
        [/Chrome|CriOS/, 'Chrome'],
        [/Safari/, 'Safari'],
    ]);
    const system = first([
        [/Android/, 'Android'],
        [/iPhone|iPad/, 'iPhone hoặc iPad'],
        [/Windows/, 'Windows'],
        [/Mac OS/, 'máy Mac'],
        [/Linux/, 'Linux'],
    ]);
    if (browser === undefined)
        return 'trình duyệt không rõ';
    return system === undefined ? browser : `${browser} trên ${system}`;
}
