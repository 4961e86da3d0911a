const CODE = /\b\d\.\d{6}\b/g;
/** The code without the office that some lists put behind it: `1.000894.000.00.00.H26`. */
export function bareCode(code) {
    return /^\d\.\d{6}(?=\.|$)/.exec(code.trim())?.[0] ?? code.trim();
}
/** Why the record cannot be of its code: it, or the name of its file, gives another as its own. */
export function codeFault(record) {
    const code = bareCode(record.code);
    const { place } = record;
    if (code === '')
        return undefined;
    if (!/^\d\.\d{6}$/.test(code)) {
        return { place, what: `"${code}" không phải mã thủ tục, như 1.001193; không làm bản nháp` };
    }
    const others = [
        ...record.otherCodes.map(bareCode),
        ...(record.name.match(CODE) ?? []),
        ...textsOf(record).flatMap((text) => [...text.matchAll(/mã (?:số )?(?:thủ tục|tthc)[^.\d]{0,20}(\d\.\d{6})\b/gi)].map((found) => found[1] ?? '')),
    ];
    const other = others.find((each) => each !== code);
    return other === undefined
        ? undefined
        : {
            place,
            what: `bản ghi mang mã ${code} mà tên tệp hoặc chữ bên trong nói là mã ${other}; không làm bản nháp`,
        };
}
/** Codes of other procedures that the text speaks of: they may be what it replaces, or a slip. */
export function codesSpokenOf(record) {
    const found = textsOf(record).flatMap((text) => text.match(CODE) ?? []);
    return [...new Set(found)].filter((each) => each !== bareCode(record.code));
}
function textsOf({ documents, steps, conditions, aliases }) {
    return [...documents.map(({ text }) => text), ...steps, ...conditions, ...aliases];
}
