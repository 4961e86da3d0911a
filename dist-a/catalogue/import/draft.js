import { addDays } from "../../core/local-time.js";
import { fold, slug } from "../../core/text.js";
import { MAX_BUTTON_NAME } from "../schema/procedure.js";
import { draftDocuments, MARK } from "./document-rows.js";
import { draftFees, draftTimes } from "./fees-and-times.js";
import { inCharge } from "./in-charge.js";
import { draftLegal } from "./legal-texts.js";
import { bareCode, codesSpokenOf } from "./own-code.js";
/** How long a record is trusted before staff must look again. */
const REVIEW_DAYS = 180;
/** A record in the shape of the catalogue: for staff to check, complete and put into their own words. */
export function draftOf(record, around) {
    const code = bareCode(record.code);
    const on = record.on ?? around.on;
    const name = record.name
        .replace(/\s*\(\s*\d\.\d{6}\s*\)\s*/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const known = around.idOf(code);
    const id = known ?? idOf(name, code);
    const documents = draftDocuments(record.documents);
    const times = draftTimes(record.times);
    const fees = draftFees(record.fees);
    const legal = draftLegal(record.legal);
    const charge = inCharge(record, around.province);
    const isOnline = channels(record).includes('Trực tuyến');
    const aliases = [...new Set(record.aliases.map((alias) => alias.trim()))].filter((alias) => alias !== '' && fold(alias) !== fold(name));
    const taken = [name, ...aliases].filter((each) => ![undefined, id].includes(around.ownerOf(each)));
    const doubts = [
        ...(record.on === undefined && !around.isDayTold
            ? [
                {
                    place: 'ngày',
                    what: 'tệp không ghi ngày của bản ghi, máy lấy ngày của tệp (hoặc thêm --on)',
                },
            ]
            : []),
        ...taken.map((each) => ({
            place: 'tên',
            what: `"${each}" đã là tên của thủ tục "${around.ownerOf(each)}"`,
        })),
        ...codesSpokenOf(record).map((other) => ({
            place: 'mã',
            what: `bản ghi nhắc tới mã ${other}`,
        })),
        ...documents.doubts,
        ...(record.documents.length === 0
            ? [{ place: 'giấy tờ', what: 'bản ghi không có giấy tờ nào' }]
            : []),
        ...times.doubts,
        ...(record.times.length === 0 ? [{ place: 'thời hạn', what: 'không ghi thời hạn' }] : []),
        ...fees.doubts,
        ...(record.fees.length === 0 ? [{ place: 'lệ phí', what: 'không có mức tiền' }] : []),
        ...legal.doubts,
        ...(isOnline ? [{ place: 'nộp qua mạng', what: 'chưa rõ toàn trình hay một phần' }] : []),
        ...(placeOf(charge) === undefined
            ? [{ place: 'nơi nộp', what: `không rõ từ cơ quan "${record.agency}"` }]
            : []),
    ];
    return {
        id,
        record,
        on,
        doubts: doubts.map(({ place, what }) => ({
            place: `${record.place} (${code}), ${place}`,
            what,
        })),
        tree: {
            ...(code === '' ? {} : { code }),
            name,
            ...(record.field === '' ? {} : { field: record.field.trim() }),
            ...(aliases.length > 0 ? { aliases: aliases.filter((each) => !taken.includes(each)) } : {}),
            notes: documents.notes,
            documents: documents.documents,
            fees: fees.facts,
            times: times.facts,
            places: placesOf(record, charge),
            online: isOnline ? 'partial' : 'none',
            steps: texts(record.steps),
            results: texts(record.results),
            conditions: texts(record.conditions),
            legal: legal.texts,
            sources: [
                {
                    name: around.source,
                    ...(record.url !== undefined && around.isOfficialLink(record.url)
                        ? { url: record.url }
                        : {}),
                    on,
                },
            ],
            asOf: on,
            reviewBy: addDays(on, REVIEW_DAYS),
            verified: null,
        },
    };
}
/** What a draft lacks beyond its schema before it can be published. */
export function lacks({ tree }) {
    const name = String(tree['name']);
    return name.length > MAX_BUTTON_NAME ? [`thiếu "shortName" (tên dài ${name.length} chữ)`] : [];
}
/** The same at every import, so that a draft is found again. */
function idOf(name, code) {
    const words = slug(name.replace(/^thủ tục /i, '')).split('-');
    const digits = code.replace('.', '');
    let id = '';
    for (const word of words) {
        const longer = id === '' ? word : `${id}-${word}`;
        if (longer.length + digits.length + 1 > 24)
            break;
        id = longer;
    }
    return [id, digits].filter((part) => part !== '').join('-');
}
function placesOf(record, charge) {
    const own = placeOf(charge);
    return [
        ...(own === undefined ? [] : [{ kind: own }]),
        ...(channels(record).includes('Trực tuyến') ? [{ kind: 'national-portal' }] : []),
        ...(channels(record).includes('Dịch vụ bưu chính') ? [{ kind: 'post' }] : []),
    ];
}
function placeOf({ kind }) {
    if (kind === 'commune')
        return 'any-centre';
    return kind === 'commune-police' ? 'commune-police' : undefined;
}
function channels({ times, fees }) {
    return [...times, ...fees].map(({ channel }) => channel);
}
/** Sentences of the record, hidden until staff have put them into their own words. */
function texts(lines) {
    return lines
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '')
        .map((line) => line + MARK);
}
