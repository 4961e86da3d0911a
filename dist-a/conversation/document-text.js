import { documentsFor } from "../core/checklist.js";
export function commonDocuments(procedure) {
    return documentsFor(procedure, []);
}
/** `Giấy chứng sinh: 1 bản chính. Bệnh viện đã có bản điện tử thì…` */
export function documentLine(document, withRemark, world) {
    const { name, condition, note } = document;
    const amount = amountOf(document, world);
    const line = [name, amount].filter((piece) => piece !== '').join(': ');
    const full = condition === undefined ? line : `${line}, ${condition}`;
    return withRemark && note !== undefined ? `${full}. ${note}` : full;
}
function amountOf({ how, originals, copies }, { say }) {
    if (how === 'tell')
        return say('document-tell');
    const counts = [
        ...(originals > 0 ? [say('originals', { count: originals })] : []),
        ...(copies > 0 ? [say('copies', { count: copies })] : []),
    ].join(', ');
    if (how === 'submit')
        return counts;
    return counts === '' ? say('document-show') : say('document-show-counts', { counts });
}
