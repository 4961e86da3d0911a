import { join } from 'node:path';
import { Document } from 'yaml';
import { dayText } from "../../core/local-time.js";
import { readContentFile } from "../content-file.js";
import { layTree } from "../lay.js";
import { procedureFile } from "../schema/procedure.js";
import { readText, replaceText } from "../text-file.js";
import { lacks } from "./draft.js";
import { doubtText } from "./national-record.js";
import { sealOf } from "./seal.js";
const SEAL = /^# Dấu máy: ([0-9a-f]{16}) .*\n/m;
/** The file of a draft: the procedure's own shape below a head that says what it is and what to see to. */
export function draftFile(draft, folder) {
    const path = join(folder, `${draft.id}.yaml`);
    const document = new Document();
    document.contents = layTree(null, draft.tree);
    const body = document.toString({ lineWidth: 0, flowCollectionPadding: false });
    const { faults } = readContentFile({ path, shown: path, text: body }, procedureFile);
    const missing = [...faults.map(({ what }) => what), ...lacks(draft)];
    const head = [
        `BẢN NHÁP, chưa dùng: máy làm từ ${draft.record.place}, bản ghi ngày ${dayText(draft.on)}.`,
        `Đối chiếu, viết lại bằng lời dễ hiểu, bỏ các dấu [verify], rồi chép phần dưới vào content/procedures/${draft.id}.yaml của xã.`,
        ...missing.map((what) => `Còn thiếu: ${what}`),
        ...draft.doubts.map((doubt) => `Cần xem: ${doubtText(doubt)}`),
    ];
    const comment = head.map((line) => `# ${line.replace(/\s+/g, ' ')}\n`).join('');
    return { path, text: sealed(comment, body), missing };
}
/** Writes a draft unless staff have written in it. A second time with the same record changes nothing. */
export async function writeDraft({ path, text }) {
    const before = await readText(path);
    if (before === text)
        return 'same';
    if (before !== null && !isUntouched(before))
        return 'kept';
    await replaceText(path, text, false);
    return before === null ? 'new' : 'changed';
}
function sealed(head, body) {
    return `${head}# Dấu máy: ${sealOf(head + body)} (sửa tệp thì lần nhập sau máy không ghi đè)\n${body}`;
}
function isUntouched(text) {
    const seal = SEAL.exec(text);
    return seal !== null && sealOf(text.replace(seal[0], '')) === seal[1];
}
