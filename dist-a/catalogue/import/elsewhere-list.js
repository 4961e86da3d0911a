import { readText, replaceText } from "../text-file.js";
import { inCharge } from "./in-charge.js";
import { bareCode, codeFault } from "./own-code.js";
import { sealOf } from "./seal.js";
/** Every record of a national list by name, with the office that takes it in as far as the list tells. */
export function elsewhereList(records, around) {
    const offices = new Map();
    const keys = new Map();
    const entries = new Map();
    const refused = [];
    for (const record of records) {
        const code = bareCode(record.code);
        const fault = code === ''
            ? { place: record.place, what: 'không có mã' }
            : (codeFault(record) ??
                (entries.has(code)
                    ? { place: record.place, what: `mã ${code} đã có ở trên` }
                    : undefined));
        if (fault !== undefined) {
            refused.push(fault);
            continue;
        }
        const office = officeOf(inCharge(record, around.province, around.isKnownOffice), around.province);
        const key = keys.get(office.name) ?? `o${keys.size + 1}`;
        keys.set(office.name, key);
        offices.set(key, office);
        const url = deepLink(record.url, around);
        entries.set(code, {
            id: code,
            name: plainName(record.name),
            codes: [code],
            office: key,
            ...(url === undefined ? {} : { url }),
        });
    }
    return { offices, entries: [...entries.values()], refused };
}
/** `kept`: somebody has written in the file since it was made. */
export async function writeElsewhereList(path, { offices, entries }, source) {
    const head = { source, offices: Object.fromEntries(offices) };
    const rows = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    const text = `${JSON.stringify({ seal: sealOf(JSON.stringify(head) + rows), ...head })}\n${rows}`;
    const before = await readText(path);
    if (before === text)
        return 'same';
    if (before !== null && !isUntouched(before))
        return 'kept';
    await replaceText(path, text, true);
    return before === null ? 'new' : 'changed';
}
function isUntouched(text) {
    const [first = '', ...rows] = text.split('\n');
    try {
        const { seal, ...head } = JSON.parse(first);
        return seal === sealOf(JSON.stringify(head) + rows.join('\n'));
    }
    catch {
        return false;
    }
}
const PORTAL = 'Nộp qua Cổng Dịch vụ công quốc gia hoặc hỏi cơ quan này trước khi đi.';
function officeOf(charge, province) {
    const centre = `Nộp qua Cổng Dịch vụ công quốc gia hoặc tại Trung tâm Phục vụ hành chính công của ${province}.`;
    const by = {
        commune: { name: 'Trung tâm Phục vụ hành chính công cấp xã', at: 'here' },
        'commune-police': { name: 'Công an xã', how: 'Đến trụ sở Công an xã nơi ở.' },
        'commune-military': {
            name: 'Ban Chỉ huy Quân sự xã',
            how: 'Đến Ban Chỉ huy Quân sự của xã nơi thường trú.',
        },
        'was-district': { name: 'Trước đây do cấp huyện làm', at: 'unclear' },
        police: {
            name: `Công an ${province}`,
            how: 'Nộp qua Cổng Dịch vụ công quốc gia, Cổng Dịch vụ công Bộ Công an hoặc đến trực tiếp.',
        },
        tax: { name: 'Thuế cơ sở', how: 'Nộp qua trang thuế điện tử hoặc đến cơ quan thuế.' },
        insurance: {
            name: 'Bảo hiểm xã hội cơ sở',
            how: 'Đến cơ quan bảo hiểm xã hội gần nhất hoặc nộp qua mạng.',
        },
        land: {
            name: `Văn phòng đăng ký đất đai ${province}, chi nhánh khu vực`,
            how: 'Đến chi nhánh phụ trách nơi có đất hoặc nộp qua Cổng Dịch vụ công quốc gia.',
        },
        province: { name: `Ủy ban nhân dân cấp tỉnh (${province})`, how: centre },
        unknown: { name: 'Danh mục không ghi cơ quan nào', at: 'unclear' },
    };
    if (charge.kind === 'department')
        return { name: `${charge.name} ${province}`, how: centre };
    if (charge.kind !== 'body')
        return by[charge.kind];
    return { name: charge.name.replace(/ (?:cấp )?tỉnh$/, ` ${province}`), how: PORTAL };
}
/** Pages of the portal that ended lead nowhere; the portal's own address is given instead of them. */
function deepLink(url, around) {
    if (url === undefined || !url.startsWith('https://') || url.includes('/p/home/'))
        return undefined;
    return around.isOfficialLink(url) ? url : undefined;
}
/** `Thủ tục đăng ký …` is `Đăng ký …`; the code in brackets goes. */
function plainName(name) {
    const plain = name
        .replace(/\s*\(\s*\d\.\d{6}\s*\)\s*/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^thủ tục (?=\p{L})/iu, '');
    return plain.charAt(0).toUpperCase() + plain.slice(1);
}
