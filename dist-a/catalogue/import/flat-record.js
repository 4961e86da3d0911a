import { z } from 'zod';
import { levelsIn, } from "./national-record.js";
const text = z.string().nullish();
/** A list with everything of a procedure on one level, a procedure a line. */
const flat = z.object({
    code: z.string(),
    name: z.string(),
    field: text,
    level: text,
    agency: text,
    issuer: text,
    documents: z.array(z.string()),
    steps: text,
    time: text,
    fee: text,
    legal: text,
    url: text,
});
export function isFlat(value) {
    return 'issuer' in value && 'agency' in value;
}
export function readFlat(value) {
    const read = flat.parse(value);
    return {
        code: read.code,
        name: read.name,
        field: read.field ?? '',
        levels: levelsIn(read.level ?? ''),
        agency: read.agency ?? '',
        issuer: read.issuer ?? '',
        documents: read.documents.map(documentRow),
        times: byChannel(read.time),
        fees: byChannel(read.fee),
        steps: (read.steps ?? '').split('\n'),
        legal: read.legal ? [read.legal] : [],
        results: [],
        conditions: [],
        aliases: [],
        url: read.url ?? undefined,
    };
}
/** `[Giấy tờ phải nộp] Tờ khai (1 bản chính,1 bản sao)`, `Bản khai (Bản chính: 1, Bản sao: 0)` */
export function documentRow(row) {
    const group = /^\s*\[([^\]]+)\]\s*/.exec(row);
    const rest = row.slice(group?.[0].length ?? 0);
    const count = /\(\s*((?:[^()]*\bbản (?:chính|sao)\b[^()]*))\)\s*$/i.exec(rest);
    const counted = count?.[1] ?? '';
    const originals = numberBy(counted, 'bản chính');
    const copies = numberBy(counted, 'bản sao');
    const isCounted = originals !== null || copies !== null;
    return {
        text: (isCounted ? rest.slice(0, count?.index) : rest).trim(),
        group: group?.[1]?.trim(),
        originals: isCounted ? (originals ?? 0) : null,
        copies: isCounted ? (copies ?? 0) : null,
    };
}
function numberBy(counted, what) {
    const before = new RegExp(`(\\d{1,3})\\s*${what}`, 'i').exec(counted)?.[1];
    const after = new RegExp(`${what}\\s*:\\s*(\\d{1,3})`, 'i').exec(counted)?.[1];
    const found = after ?? before;
    return found === undefined ? null : Number(found);
}
/** `Trực tuyến: 5 Ngày; Trực tiếp: 5 Ngày` */
function byChannel(cell) {
    if (!cell)
        return [];
    return cell
        .split(/;\s*(?=(?:Trực tuyến|Trực tiếp|Dịch vụ bưu chính)\s*:)/)
        .map((part) => /^(Trực tuyến|Trực tiếp|Dịch vụ bưu chính)\s*:\s*([\s\S]*)$/.exec(part))
        .flatMap((found) => (found ? [{ channel: found[1], text: (found[2] ?? '').trim() }] : []));
}
