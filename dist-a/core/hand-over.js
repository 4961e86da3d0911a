/** Letters and digits that nobody mistakes for each other when they are read out. */
export const HAND_OVER_LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679';
export const HAND_OVER_LENGTH = 4;
/** The code that a text is, as `k7m2` or `số K7M2`; `null` if it is none. */
export function handOverCode(text) {
    const [, code] = text.match(/^(?:(?:câu hỏi )?số |#)?([a-z0-9]{4})$/iu) ?? [];
    return code === undefined || !/\d/.test(code) ? null : code.toUpperCase();
}
