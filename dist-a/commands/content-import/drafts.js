import { draftOf } from "../../catalogue/import/draft.js";
import { draftFile, writeDraft } from "../../catalogue/import/draft-file.js";
import { inCharge } from "../../catalogue/import/in-charge.js";
import { doubtText, } from "../../catalogue/import/national-record.js";
import { bareCode, codeFault } from "../../catalogue/import/own-code.js";
import { isOfficialLink } from "../../core/official-link.js";
import { fold } from "../../core/text.js";
import { SOURCE } from "./job.js";
const EVERY = 100;
/** Makes a draft of each record that was chosen; false when one was refused. */
export async function importDrafts(job, folder, choice) {
    const { say, progress, content } = job;
    const around = surroundingsOf(job);
    const chosen = job.records.filter((record) => isChosen(record, choice, content.office.province));
    const refused = job.unreadable.map(doubtText);
    const counts = { new: 0, changed: 0, same: 0, kept: 0 };
    let doubts = 0;
    for (const [at, record] of chosen.entries()) {
        const fault = codeFault(record) ?? supersededFault(record, around);
        if (fault === undefined) {
            const draft = draftOf(record, around);
            const file = draftFile(draft, folder);
            const written = await writeDraft(file);
            counts[written] += 1;
            doubts += draft.doubts.length;
            for (const doubt of draft.doubts)
                say(doubtText(doubt));
            for (const what of file.missing)
                say(`${file.path}: còn thiếu: ${what}`);
            if (written === 'kept')
                say(`${file.path}: đã có người sửa tay, giữ nguyên, không ghi đè`);
        }
        else {
            refused.push(doubtText(fault));
        }
        const done = at + 1;
        if (done % EVERY === 0 || done === chosen.length) {
            progress(`Đã xong ${done}/${chosen.length} bản nháp`);
        }
    }
    const found = new Set(chosen.map(({ code }) => bareCode(code)));
    const absent = choice.code.filter((code) => !found.has(code));
    for (const line of refused)
        say(line);
    for (const code of absent)
        say(`${code}: không có trong tệp`);
    say('');
    say(`${counts.new} bản nháp mới, ${counts.changed} làm lại, ${counts.same} như cũ, ${counts.kept} giữ bản sửa tay; ${doubts} chỗ cần xem, ${refused.length} bản ghi không nhận.`);
    if (chosen.length < job.records.length && choice.code.length === 0) {
        say(`${job.records.length - chosen.length} bản ghi không làm ở xã, hoặc chỉ có tên, không làm bản nháp (thêm --all để lấy hết, --code MÃ để chọn; --elsewhere để biết chỉ nơi khác).`);
    }
    say(`Bản nháp nằm ở ${folder}, người dân không thấy. Xem docs/noi-dung.md, mục Nhập từ danh mục quốc gia.`);
    return refused.length === 0 && absent.length === 0;
}
/** Lists keep what was replaced, and variants that one record answers, beside what answers them. */
function supersededFault(record, around) {
    const successor = around.successorOf(bareCode(record.code));
    return successor === undefined
        ? undefined
        : {
            place: record.place,
            what: `mã ${bareCode(record.code)} đã cũ hoặc đã gộp vào thủ tục "${successor}" của danh mục; không làm bản nháp`,
        };
}
/** Without a choice: what the commune takes in and the file tells more of than the name. */
function isChosen(record, { code, all }, province) {
    if (code.length > 0)
        return code.includes(bareCode(record.code));
    if (all)
        return true;
    const { kind } = inCharge(record, province);
    const hasFacts = record.documents.length > 0 || record.times.length > 0;
    return hasFacts && (kind === 'commune' || kind === 'commune-police');
}
function surroundingsOf(job) {
    const { content, on } = job;
    const byCode = new Map();
    const former = new Map();
    const byName = new Map();
    for (const { id, code, formerCodes, name, aliases } of content.procedures.values()) {
        if (code !== undefined)
            byCode.set(code, id);
        for (const each of formerCodes)
            former.set(each, id);
        for (const each of [name, ...aliases])
            byName.set(fold(each), id);
    }
    return {
        province: content.office.province,
        on,
        source: SOURCE,
        isOfficialLink: (url) => isOfficialLink(url, content.settings.officialHosts),
        isDayTold: job.isDayTold,
        idOf: (code) => byCode.get(code),
        successorOf: (code) => former.get(code),
        ownerOf: (name) => byName.get(fold(name)),
    };
}
