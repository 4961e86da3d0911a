import { isGlued, MARK, short } from "./document-rows.js";
const LONG = 250;
/** A number run into a year before it or a word after it. */
const GLUED = /\d{5,}\/|\d\p{Lu}\p{Ll}/u;
const NUMBER = /(\d+)\/(?:(\d{4})\/)?((?:QH|NĐ|NQ|TT|QĐ|UBTVQH|PL|VBHN)(?:\p{Lu}(?!\p{Ll})|\d|-)*)/gu;
/** The legal basis; of texts written without a gap only the numbers of the documents can be had. */
export function draftLegal(legal) {
    const texts = [];
    const doubts = [];
    for (const [at, row] of legal.entries()) {
        const text = row.replace(/\s+/g, ' ').trim();
        if (text.length <= LONG && !isGlued(text) && !GLUED.test(text)) {
            texts.push(...(text === '' ? [] : [text]));
            continue;
        }
        const numbers = numbersIn(text);
        texts.push(...numbers.map((number) => number + MARK));
        doubts.push({
            place: `căn cứ ${at + 1}`,
            what: `nhiều văn bản dính vào nhau, máy chỉ tách được ${numbers.length} số hiệu: "${short(text)}"`,
        });
    }
    return { texts, doubts };
}
/** A year may be stuck to the front: `Luật Căn cước 202326/2023/QH15` is 26/2023/QH15. */
function numbersIn(text) {
    const found = [...text.matchAll(NUMBER)].map(([, digits = '', year, kind = '']) => {
        const own = digits.length > 4 ? digits.replace(/^(?:19|20)\d\d/, '') : digits;
        return [own, ...(year === undefined ? [] : [year]), kind.replace(/-$/, '')].join('/');
    });
    return [...new Set(found)];
}
