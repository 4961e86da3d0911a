import { visit } from 'yaml';
const QUOTES = 'ngoặc hoặc nháy mở mà không đóng, hoặc còn chữ sau khi đóng';
const KEY = 'thiếu dấu hai chấm sau tên mục, hoặc dòng thụt không đúng chỗ';
/** What a clerk should look for, by what the YAML reader met. */
const WHAT = {
    TAB_AS_INDENT: 'thụt dòng bằng dấu cách, không dùng phím Tab',
    BAD_INDENT: 'dòng thụt không đúng chỗ, hoặc ngoặc [ { mở mà không đóng',
    BLOCK_AS_IMPLICIT_KEY: 'câu có dấu hai chấm (:) phải đặt cả câu trong ngoặc kép, hoặc dòng thụt không đúng chỗ',
    MULTILINE_IMPLICIT_KEY: KEY,
    UNEXPECTED_TOKEN: QUOTES,
    BAD_SCALAR_START: 'câu bắt đầu bằng @, % hoặc ` phải đặt trong ngoặc kép',
    BAD_ALIAS: 'câu bắt đầu bằng & hoặc * phải đặt trong ngoặc kép',
    TAG_RESOLVE_FAILED: 'câu bắt đầu bằng dấu ! phải đặt trong ngoặc kép',
    BAD_DQ_ESCAPE: 'trong ngoặc kép, dấu \\ phải viết là \\\\',
    MULTIPLE_DOCS: 'bỏ dòng ---, mỗi tệp chỉ viết một phần',
};
export function syntaxFault({ code, message, pos: [from] }, text) {
    if (code === 'MISSING_CHAR')
        return /quote|items|flow/i.test(message) ? QUOTES : KEY;
    if (code === 'DUPLICATE_KEY') {
        const key = /^["']?([^"':\n]+)/.exec(text.slice(from))?.[1] ?? '';
        return `"${key.trim()}" viết hai lần`;
    }
    return WHAT[code] ?? 'viết sai cách, máy không đọc được dòng này';
}
/** Where to look: a quote that is not closed is noticed at the next quote, often many lines below. */
export function placeOf(error, document, text) {
    const [noticed] = error.pos;
    if (syntaxFault(error, text) !== QUOTES)
        return noticed;
    let opened = noticed;
    visit(document, {
        Scalar(_, { type, range }) {
            const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
            if (isQuoted && range && range[0] < noticed)
                opened = range[0];
        },
    });
    return text.slice(opened, noticed).includes('\n') ? opened : noticed;
}
