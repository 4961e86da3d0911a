/** `1234.5` as people read it: `1.234,5`. */
export function numberText(value, digits = 0) {
    const [whole = '', part] = value.toFixed(digits).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
    return part === undefined ? grouped : `${grouped},${part}`;
}
/** A share of 0 to 1, `84,0 %`. */
export function percentText(share) {
    return `${numberText(share * 100, 1)} %`;
}
