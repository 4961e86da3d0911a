const OA = {
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
    [-249]: {
        is: 'operator',
        means: 'mẫu tin không gửi được theo người dùng; xem ZALO_ZNS_TEMPLATE_ID',
    },
    [-305]: { is: 'recipient', means: 'quá thời gian được trả lời' },
    [-311]: { is: 'recipient', means: 'quá số tin được trả lời' },
    [-320]: { is: 'operator', means: 'chưa có Zalo Cloud Account' },
    [-321]: { is: 'operator', means: 'Zalo Cloud Account hết tiền' },
    112: { is: 'operator', means: 'ứng dụng chưa liên kết với OA' },
};
/** Of template messages. */
const ZNS = {
    [-32]: { is: 'rate', means: 'gọi quá nhiều trong một phút' },
    [-100]: { is: 'retry', means: 'lỗi không rõ' },
    ...each('operator', 'ứng dụng chưa được phép gửi tin theo mẫu', -101, -102, -103, -104, -105),
    ...each('recipient', 'số điện thoại không hợp lệ', -108),
    ...each('operator', 'mẫu tin không dùng được; xem ZALO_ZNS_TEMPLATE_ID', -109, -117, -127, -131, -145, -146),
    ...each('ours', 'nội dung điền vào mẫu không đúng', -111, -112, -1121, -1122, -1124, -132),
    ...each('recipient', 'người nhận không nhận được loại tin này', -110, -114, -118, -119, -120, -139, -140, -141),
    ...each('operator', 'Zalo Cloud Account hết tiền hoặc chưa có', -115, -126, -136, -137, -1381),
    ...each('token', 'access token không hợp lệ', -124),
    ...each('operator', 'Zalo đòi appsecret_proof; hãy tắt mục đó ở developers.zalo.me', -1241),
    ...each('operator', 'OA không được gửi tin theo mẫu; xem ZALO_OA_ID', -125, -135, -1351),
    ...each('retry', 'không gửi loại tin này ban đêm', -133),
    ...each('retry', 'hết hạn mức trong ngày', -144, -1441, -147, -1471, -1472),
};
export const OA_CODES = codesOf(OA);
/** Which of the two tables a template by user id is refused with is not documented. */
export const TEMPLATE_CODES = codesOf({ ...OA, ...ZNS });
/** Codes that nobody told us of count as a fault of ours: repeating them would help nobody. */
function codesOf(table) {
    return {
        classOf: (code) => table[code]?.is ?? 'ours',
        meaningOf: (code) => table[code]?.means ?? 'mã lỗi lạ',
    };
}
function each(is, means, ...codes) {
    return Object.fromEntries(codes.map((code) => [code, { is, means }]));
}
export const FAILURE = {
    token: 'misconfigured',
    form: 'rejected',
    upload: 'rejected',
    rate: 'throttled',
    operator: 'misconfigured',
    recipient: 'blocked',
    ours: 'rejected',
    retry: 'unreachable',
};
