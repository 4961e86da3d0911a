import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OperatorError } from "../core/errors.js";
import { dayText, isoWeekOf, localDay } from "../core/local-time.js";
import { staffName } from "../core/staff-name.js";
import { atDesk, serviceNamed } from "./office-desk.js";
import { paperForms } from "./survey/paper-file.js";
const USAGE = `Cách dùng:
  npm run survey:paper -- enter FILE.csv --by "Nguyễn Thị Lan" [--mode paper|staff] [--unit trung-tam] [--procedure khai-sinh] [--instrument quick] [--week 2026-W48]
  npm run survey:paper -- again ĐỢT FILE.csv --by "Trần Văn Nam"   (người khác nhập lại các phiếu bốc được)
  npm run survey:paper -- mend ĐỢT FILE.csv                        (sửa lần nhập đầu)
  npm run survey:paper -- close ĐỢT | undo ĐỢT | list`;
/** Forms on paper, entered from a file by one officer and in part by a second, then mixed among the others. */
await atDesk(async (desk) => {
    const { values, positionals } = parseArgs({
        options: {
            by: { type: 'string' },
            mode: { type: 'string', default: 'paper' },
            unit: { type: 'string' },
            procedure: { type: 'string' },
            instrument: { type: 'string', default: 'quick' },
            week: { type: 'string' },
        },
        allowPositionals: true,
    });
    const [what, first = '', second = ''] = positionals;
    const mode = values.mode === 'staff' ? 'staff' : 'paper';
    const asked = { ...values, mode, by: staffName(values.by ?? '') };
    switch (what) {
        case 'enter':
            return await enter(desk, first, asked);
        case 'again':
            return await again(desk, first, second, asked);
        case 'mend':
            await openBatch(desk, first);
            await desk.store.mendPaper(first, await formsIn(desk, second, asked));
            return tellCheck(first, (await openBatch(desk, first)).check);
        case 'close':
            return await close(desk, first);
        case 'undo':
            if (!(await desk.store.undoPaper(first)))
                throw notOpen(first);
            return console.log(`Đợt ${first}: đã gỡ, không còn phiếu nào của đợt này.`);
        case 'list':
            return await list(desk);
        default:
            throw new OperatorError(USAGE);
    }
});
async function enter(desk, file, asked) {
    const { by, mode, week } = asked;
    if (by === null)
        throw new OperatorError(`Cần --by "họ tên người nhập".\n${USAGE}`);
    if (week !== undefined && !/^20\d\d-W[0-5]\d$/.test(week)) {
        throw new OperatorError('--week phải là tuần, như 2026-W48.');
    }
    const forms = await formsIn(desk, file, asked);
    const today = localDay(Date.now());
    const batch = `giay-${randomBytes(3).toString('hex')}`;
    await desk.store.enterPaper({
        batch,
        mode,
        service: serviceNamed(desk, asked),
        week: week ?? isoWeekOf(today),
        enteredBy: by,
        enteredOn: today,
        seed: randomBytes(4).toString('hex'),
    }, forms);
    const { seed, check } = await openBatch(desk, batch);
    console.log(`Đợt ${batch}: ${forms.length} phiếu, ${by} nhập ngày ${dayText(today)}.`);
    console.log(`Bốc để người khác nhập lại (mầm ${seed}): phiếu số ${check.again.join(', ')}.`);
    console.log(`Gỡ cả đợt, trước khi chốt: npm run survey:paper -- undo ${batch}`);
}
async function again(desk, batch, file, asked) {
    const { enteredBy } = await openBatch(desk, batch);
    if (asked.by === null || asked.by === enteredBy) {
        throw new OperatorError(`Cần --by là người khác với ${enteredBy}, người nhập lần đầu.`);
    }
    await desk.store.enterPaperAgain(batch, asked.by, await formsIn(desk, file, asked));
    tellCheck(batch, (await openBatch(desk, batch)).check);
}
function tellCheck(batch, { missing, differing }) {
    for (const { number, keys } of differing) {
        console.log(`Phiếu số ${number}: hai lần nhập khác nhau ở ${keys.join(', ')}. Xem lại tờ giấy.`);
    }
    if (missing.length > 0)
        console.log(`Chưa nhập lại: phiếu số ${missing.join(', ')}.`);
    if (differing.length + missing.length > 0)
        return;
    console.log(`Hai lần nhập khớp nhau. Chốt: npm run survey:paper -- close ${batch}`);
}
async function close(desk, batch) {
    const { check } = await openBatch(desk, batch);
    const closed = await desk.store.closePaper(batch, localDay(Date.now()));
    if (closed !== null)
        return console.log(`Đợt ${batch}: chốt ${closed} phiếu; từ đây không gỡ được.`);
    tellCheck(batch, check);
    throw new OperatorError(`Đợt ${batch} chưa chốt được: cần nhập lại đủ và khớp.`);
}
async function list({ store }) {
    for (const each of await store.paperBatches()) {
        const { batch, forms, enteredBy, enteredOn, secondBy, checked, closedOn } = each;
        const second = secondBy === null ? 'chưa nhập lại' : `${secondBy} nhập lại ${checked} phiếu`;
        const state = closedOn === null ? 'chưa chốt' : `chốt ${dayText(closedOn)}`;
        console.log(`${batch}  ${forms} phiếu  ${enteredBy} ${dayText(enteredOn)}  ${second}  ${state}`);
    }
}
async function formsIn({ content }, file, { instrument: id }) {
    const instrument = content.surveys.get(id);
    if (instrument === undefined)
        throw new OperatorError(`Không có bộ câu hỏi "${id}".`);
    const csv = textOf(file);
    try {
        return paperForms(csv, instrument);
    }
    catch (error) {
        if (!(error instanceof OperatorError))
            throw error;
        throw new OperatorError(`${file}: không nhập phiếu nào.\n${error.message}`, { cause: error });
    }
}
function textOf(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch (error) {
        throw new OperatorError(`${file}: không đọc được tệp (${error.message}).`, {
            cause: error,
        });
    }
}
async function openBatch({ store }, batch) {
    const found = await store.paperBatch(batch);
    if (found === null)
        throw notOpen(batch);
    return found;
}
function notOpen(batch) {
    return new OperatorError(`Không có đợt "${batch}" đang mở. Xem: npm run survey:paper -- list`);
}
