/**
 * What a statement may be given, made fit for libsql; throws a TypeError for anything else.
 *
 * Met by measurement: libsql ends the process on a boolean, cuts text at NUL, and keeps a number in a
 * text column as `5.0` unless it is bound as an integer, which only a BigInt is.
 */
export function boundValues(sql, values) {
    return values.map((value, at) => {
        const fault = faultOf(value);
        if (fault !== null)
            throw new TypeError(`value ${at + 1} of "${sql}" is ${fault}`);
        return Number.isInteger(value) ? BigInt(value) : value;
    });
}
function faultOf(value) {
    if (value === null)
        return null;
    if (typeof value === 'string')
        return faultOfText(value);
    if (typeof value === 'number')
        return faultOfNumber(value);
    if (typeof value === 'boolean')
        return 'a boolean: store 0 or 1';
    if (typeof value === 'undefined')
        return 'undefined: store null';
    if (value instanceof Date)
        return 'a Date: store epoch ms';
    if (typeof value === 'object')
        return 'an object: store JSON as text';
    return `a ${typeof value}`;
}
function faultOfText(text) {
    if (text.includes('\0'))
        return 'text with NUL: clean it where it comes in';
    return text.isWellFormed() ? null : 'text with a lone surrogate: clean it where it comes in';
}
function faultOfNumber(number) {
    if (!Number.isFinite(number))
        return `${number}`;
    const fits = !Number.isInteger(number) || Number.isSafeInteger(number);
    return fits ? null : `${number}, an integer beyond what a number holds exactly`;
}
