/** A choice as it is shown: `1. Lệ phí`, or the label alone where it has no key. */
export function choiceText({ key, label }) {
    return key === undefined ? label : `${key}. ${label}`;
}
/** A link written out, where it cannot be a button. */
export function linkText({ label, url }) {
    return `${label}: ${url}`;
}
