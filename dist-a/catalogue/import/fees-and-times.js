import { MARK, short } from "./document-rows.js";
const WORKING = /^ngày \(?làm việc\)?$/;
const SAME_DAY = /^trong ngày(?:; (?:nhận )?sau 15 giờ [^;]*ngày làm việc (?:sau|tiếp theo))?$/i;
/** How long it takes, by way of filing where these differ. A number without its unit is no time. */
export function draftTimes(times) {
    return merged('thời hạn', times, (text) => {
        const found = /^(\d{1,3})\s*(.*)$/.exec(text.trim());
        const unit = (found?.[2] ?? '').toLowerCase();
        if (SAME_DAY.test(text)) {
            return { fact: { days: '0', ...(text.includes('15 giờ') ? { after15: 'true' } : {}) } };
        }
        if (found && WORKING.test(unit))
            return { fact: { days: number(found[1]) } };
        if (found && unit === 'ngày')
            return { fact: { days: number(found[1]), kind: 'calendar' } };
        if (found && unit === '')
            return unsure({ days: null }, text, 'thời hạn không có đơn vị');
        if (text === '' || /^không quy định/i.test(text)) {
            return { fact: { days: null }, doubt: 'không ghi thời hạn' };
        }
        return unsure({ days: null }, text, 'thời hạn không tính bằng ngày hoặc là lời văn');
    });
}
/** What it costs. The portal prints `Miễn phí` where a cell is blank, so that alone says nothing. */
export function draftFees(fees) {
    return merged('lệ phí', fees, (text) => {
        const amounts = amountsIn(text);
        if (/^miễn phí/i.test(text)) {
            if (amounts.some((amount) => amount > 0)) {
                return unsure({ amount: null }, text, '"Miễn phí" mà có số tiền đi kèm');
            }
            return unsure({ amount: null }, text, '"Miễn phí" có khi chỉ là ô để trống');
        }
        const said = /^(?:(?:lệ )?phí\s*:\s*)?([\d.,]+)\s*(?:việt nam )?(?:đồng|vnđ|đ)(?!\p{L})/iu.exec(text);
        const amount = said ? amountOf(said[1] ?? '') : undefined;
        if (amount === undefined) {
            const isBlank = text === '' || /^không có thông tin\W*$/i.test(text);
            return isBlank
                ? { fact: { amount: null }, doubt: 'không có mức tiền' }
                : unsure({ amount: null }, text, 'mức tiền nằm trong lời văn, máy không đọc chắc được');
        }
        const rest = text.slice(said?.[0].length ?? 0).replace(/^[\s(]+|[\s)]+$/g, '');
        const fact = { amount: String(amount) };
        if (amounts.some((each) => each !== amount))
            return unsure(fact, text, 'có nhiều mức tiền');
        return rest === '' ? { fact } : unsure(fact, rest, 'có lời đi kèm mức tiền');
    });
}
/** What is the same on every way of filing is written once. */
function merged(place, rows, read) {
    const same = new Map();
    for (const { channel, text } of rows) {
        const reading = read(text.replace(/\s+/g, ' ').trim());
        const key = JSON.stringify(reading.fact);
        const entry = same.get(key) ?? { reading, channels: [] };
        same.set(key, entry);
        if (channel !== undefined && !entry.channels.includes(channel))
            entry.channels.push(channel);
    }
    const entries = [...same.values()];
    return {
        facts: entries.map(({ reading, channels }) => ({
            ...(entries.length > 1 && channels.length > 0 ? { label: channels.join(', ') } : {}),
            ...reading.fact,
        })),
        doubts: entries.flatMap(({ reading: { doubt }, channels }) => doubt === undefined
            ? []
            : [
                {
                    place: channels.length > 0 ? `${place} (${channels.join(', ')})` : place,
                    what: doubt,
                },
            ]),
    };
}
/** What the record says stays with the fact, hidden, for staff to read. */
function unsure(fact, text, doubt) {
    return { fact: { ...fact, note: text + MARK }, doubt: `${doubt}: "${short(text)}"` };
}
function amountsIn(text) {
    const found = text.matchAll(/(\d[\d.,]*)\s*(?:việt nam )?(?:đồng|vnđ|đ)(?!\p{L})/giu);
    return [...found].flatMap((each) => amountOf(each[1] ?? '') ?? []);
}
/** `1,200,000` and `1.200.000`; other numbers with marks are none. */
function amountOf(text) {
    const digits = text.replace(/[.,]+$/, '');
    return /^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/.test(digits)
        ? Number(digits.replace(/[.,]/g, ''))
        : undefined;
}
function number(digits) {
    return String(Number(digits));
}
