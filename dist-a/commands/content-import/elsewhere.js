import { join } from 'node:path';
import { NATIONAL_PATH } from "../../catalogue/content-files.js";
import { elsewhereList, writeElsewhereList } from "../../catalogue/import/elsewhere-list.js";
import { doubtText } from "../../catalogue/import/national-record.js";
import { dayText } from "../../core/local-time.js";
import { isOfficialLink } from "../../core/official-link.js";
const SOURCE_NAME = 'Danh mục thủ tục của Cổng Dịch vụ công quốc gia';
const DONE = {
    new: 'Đã ghi',
    changed: 'Đã ghi lại',
    same: 'Không có gì mới ở',
    kept: 'Đã có người sửa tay, giữ nguyên (muốn nhập lại thì chuyển tệp này đi):',
};
/** Makes the office's list of what is done elsewhere; false when it was not written, or not whole. */
export async function importElsewhere(job, office) {
    const { content, on, say } = job;
    const offices = new Set(
    // What an earlier import wrote has codes for ids; only the names that staff chose count.
    [...content.elsewhere.values()]
        .filter(({ id }) => !/^\d\.\d{6}$/.test(id))
        .map((each) => each.office));
    const source = { name: SOURCE_NAME, on };
    const list = elsewhereList(job.records, {
        province: content.office.province,
        source,
        isOfficialLink: (url) => isOfficialLink(url, content.settings.officialHosts),
        isKnownOffice: (name) => offices.has(name),
    });
    const refused = [...job.unreadable, ...list.refused];
    for (const doubt of refused)
        say(doubtText(doubt));
    const path = join(office, NATIONAL_PATH);
    const written = await writeElsewhereList(path, list, source);
    say('');
    say(`${DONE[written]} ${path}`);
    const at = (place) => list.entries.filter((entry) => list.offices.get(entry.office)?.at === place).length;
    say(`${list.entries.length} thủ tục: ${at('here')} ở cấp xã, ${at('unclear')} chưa rõ nơi nhận, còn lại ở nơi khác; ${refused.length} bản ghi không nhận.`);
    if (!job.isDayTold) {
        say(`Tệp không ghi ngày của danh mục, máy lấy ngày của tệp (${dayText(on)}); biết ngày đúng thì nhập lại với --on.`);
    }
    say('Thủ tục đã có trong danh mục, trong topics.yaml, elsewhere.yaml (cùng mã, hay cùng tên) thì bản của Trung tâm được dùng.');
    return written !== 'kept' && job.unreadable.length === 0;
}
