/** Every way in which the chat refuses a request, and what it says. */
const REFUSALS = {
    'not-json': [415, 'Cần gửi JSON, với content-type: application/json.'],
    'broken-json': [400, 'Nội dung gửi lên không phải là JSON đúng.'],
    'wrong-fields': [400, 'Yêu cầu thiếu, thừa hoặc sai trường.'],
    'weak-conversation': [
        400,
        'Trường conversation phải chứa ít nhất 128 bit ngẫu nhiên, viết bằng base64url (22 ký tự trở lên) hoặc hex (32).',
    ],
    'wrong-choice': [400, 'Mã lựa chọn không đúng dạng.'],
    'text-too-long': [413, 'Tin nhắn dài quá 12.000 ký tự; xin rút gọn hoặc gửi làm nhiều tin.'],
    'body-too-large': [413, 'Dữ liệu gửi lên quá 64 KB.'],
    'not-form': [415, 'Ảnh phải gửi bằng multipart/form-data.'],
    'broken-form': [400, 'Biểu mẫu gửi lên bị hỏng.'],
    'not-image': [415, 'Tệp gửi lên không phải là ảnh JPEG, PNG, WebP, GIF hoặc HEIC.'],
    'photo-too-large': [413, 'Ảnh lớn quá 8 MB.'],
    'too-many': [429, 'Gửi nhanh quá; xin chờ ít giây rồi gửi lại.'],
    'not-yet-answered': [
        503,
        'Chưa trả lời kịp; xin gửi lại với đúng mã tin nhắn này sau ít giây để nhận trả lời.',
    ],
    busy: [503, 'Đang nhận nhiều ảnh cùng lúc; xin gửi lại sau ít giây.'],
};
/**
 * Answers `{ error: { code, text, fields? } }` and writes one line. `fields` are names, never what stood
 * in them.
 */
export function refuse(c, log, code, more = {}) {
    const [status, text] = REFUSALS[code];
    const { fields, retryAfterMs } = more;
    log.info('web-chat-refused', { code, fields: fields?.join(' ') });
    if (retryAfterMs !== undefined)
        c.header('Retry-After', String(Math.ceil(retryAfterMs / 1000)));
    return c.json({ error: { code, text, ...(fields && { fields }) } }, status);
}
