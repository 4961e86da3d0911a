import { clockText, dayText, localDay, localMinutes } from "../../core/local-time.js";
/** Of each kind of row to look at, so many are written out. */
const MOST_LINES = 200;
const STATE_NAMES = {
    registered: 'Mới đăng ký',
    received: 'Được tiếp nhận',
    refused: 'Không được tiếp nhận',
    processing: 'Đang xử lý',
    supplement: 'Yêu cầu bổ sung giấy tờ',
    payment: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    withdrawn: 'Công dân yêu cầu rút hồ sơ',
    stopped: 'Dừng xử lý',
    done: 'Đã xử lý xong',
    returned: 'Đã trả kết quả',
};
/** As lines of a terminal. */
export function linesOf(parts) {
    return parts.flatMap((part) => typeof part === 'string'
        ? [part]
        : [`${part.title}:`, ...part.lines.map((line) => `  ${line}`)]);
}
/** What was found in the file, for the clerk. `correct` says how to tell when its data is of. */
export function readParts(read, correct) {
    const { dossiers, faults, notes, skipped, unread } = read;
    const closed = dossiers.filter(({ lookupCode, phone }) => lookupCode === null && phone === null);
    return [
        `Đọc ${read.table}: ${count(dossiers.length)} hồ sơ, ${count(faults.length)} dòng lỗi` +
            (skipped > 0 ? `, bỏ qua ${count(skipped)} dòng (tiêu đề nhóm, dòng tổng, dòng lặp).` : '.'),
        `Dữ liệu lúc ${timeText(read.asOf)}. Nếu không đúng, ${correct}.`,
        ...(unread.length > 0
            ? [`Cột không đọc: ${unread.map((name) => name.replaceAll('\n', ' ')).join(', ')}.`]
            : []),
        ...(closed.length > 0
            ? [
                `${count(closed.length)} hồ sơ không có mã tra cứu và số điện thoại: người dân chưa tự mở được, cần cán bộ mở theo dõi tại quầy.`,
            ]
            : []),
        ...capped('Dòng lỗi, không được nạp', faults.map(({ row, what }) => `Dòng ${row}: ${what}`)),
        ...capped('Cần để ý', notes.map(({ row, what }) => `Dòng ${row}: ${what}`)),
    ];
}
/** What importing it changes. */
export function planParts({ comparison, load }) {
    const { added, changed, unchanged, older, backwards, tellings } = comparison;
    return [
        `Mới ${count(added)}, đổi ${count(changed)}, như cũ ${count(unchanged)}.`,
        ...(older > 0 ? [`${count(older)} hồ sơ đã có dữ liệu mới hơn tệp này, nên giữ nguyên.`] : []),
        load.tell
            ? `Số tin sẽ báo cho người đang theo dõi: ${count(tellings)}.`
            : 'Lần này không báo cho ai.',
        ...capped('Trạng thái đi lùi so với lần trước (vẫn lấy theo tệp), xin xem lại', backwards.map(({ code, was, is }) => `${code}: ${STATE_NAMES[was]} → ${STATE_NAMES[is]}`)),
    ];
}
/** Why somebody has to agree first. */
export function doubtLines({ comparison, doubts }) {
    const { known, otherState, tellings } = comparison;
    return doubts.map((doubt) => doubt === 'many-messages'
        ? `HỎI LẠI: sẽ gửi ${count(tellings)} tin, nhiều hơn thường lệ.`
        : `HỎI LẠI: ${count(otherState)} trong ${count(known)} hồ sơ đã có đổi trạng thái, nhiều hơn thường lệ. Có đúng tệp không?`);
}
function capped(title, lines) {
    if (lines.length === 0)
        return [];
    const rest = lines.length - MOST_LINES;
    const shown = lines.slice(0, MOST_LINES);
    return [{ title, lines: rest > 0 ? [...shown, `… và ${count(rest)} dòng nữa`] : shown }];
}
function timeText(at) {
    return `${clockText(localMinutes(at))} ngày ${dayText(localDay(at))}`;
}
function count(number) {
    return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}
