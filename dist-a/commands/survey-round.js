import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawSome } from "../core/draw.js";
import { OperatorError } from "../core/errors.js";
import { dayText, instantOf, isoWeekOf, localDay } from "../core/local-time.js";
import { responsesNeeded } from "../core/survey-plan.js";
import { loadVoices } from "../locale/say.js";
import { atDesk, unitNamed } from "./office-desk.js";
import { slipsPage } from "./print/slips.js";
const USAGE = `Cách dùng:
  npm run survey:round -- open --from 2026-11-02 --until 2026-11-29 --target 120 [--unit trung-tam]
  npm run survey:round -- draw ĐỢT --count 200 [--seed CHỮ] [--out thu-moi]
  npm run survey:round -- close ĐỢT | list`;
const DAY_MS = 24 * 60 * 60_000;
/** Rounds of asking: opened for so many answers, with closed dossiers drawn by chance, and closed. */
await atDesk(async (desk) => {
    const { values, positionals } = parseArgs({
        options: {
            unit: { type: 'string' },
            from: { type: 'string' },
            until: { type: 'string' },
            target: { type: 'string' },
            count: { type: 'string' },
            seed: { type: 'string' },
            out: { type: 'string', default: 'thu-moi' },
        },
        allowPositionals: true,
    });
    const [what, id = ''] = positionals;
    switch (what) {
        case 'open':
            return await open(desk, values);
        case 'draw':
            return await draw(desk, await openRound(desk, id), {
                count: wholeOf(values.count, '--count'),
                seed: values.seed ?? randomBytes(4).toString('hex'),
                out: values.out,
            });
        case 'close': {
            const round = await openRound(desk, id);
            await desk.store.closeRound(id, localDay(Date.now()));
            return console.log(await lineOf(desk, { ...round, closed: localDay(Date.now()) }));
        }
        case 'list':
            for (const round of await desk.store.rounds())
                console.log(await lineOf(desk, round));
            return;
        default:
            throw new OperatorError(USAGE);
    }
});
async function open({ store, content }, asked) {
    const [from, until] = [dayOf(asked.from, '--from'), dayOf(asked.until, '--until')];
    if (from > until)
        throw new OperatorError('--from phải trước --until.');
    const unit = asked.unit === undefined ? null : unitNamed(asked.unit, content);
    const name = unit?.name ?? null;
    const closed = (await store.drawable(from, until, name)).length;
    const target = asked.target === undefined ? responsesNeeded(closed) : wholeOf(asked.target, '--target');
    const id = `dot-${randomBytes(2).toString('hex')}`;
    const opened = localDay(Date.now());
    await store.openRound({ id, unit: name, from, until, target, opened });
    console.log(`Đợt ${id}: ${name ?? 'mọi đơn vị'}, ${dayText(from)} – ${dayText(until)}.`);
    console.log(`Đã kết thúc trong các ngày ấy, chưa được mời: ${closed} hồ sơ. Cần ${target} phiếu trả lời đủ.`);
}
/** Nobody's address is kept once a dossier is closed, so whoever is drawn gets a slip of paper. */
async function draw({ store, content, publicUrl }, round, { count, seed, out }) {
    if (round.draw !== null) {
        throw new OperatorError(`Đợt ${round.id} đã bốc rồi (mầm ${round.draw.seed}).`);
    }
    const closed = await store.drawable(round.from, round.until, round.unit);
    const among = closed.flatMap((dossier) => {
        const procedure = procedureOf(dossier, content.procedures);
        return procedure?.mourning === false ? [{ ...dossier, procedure }] : [];
    });
    if (among.length === 0) {
        throw new OperatorError('Không có hồ sơ nào để bốc: chưa nạp hồ sơ của các ngày ấy, hoặc đã mời cả.');
    }
    const drawn = drawSome(seed, among, ({ code }) => code, count);
    const now = Date.now();
    const { openDays, slipPrefix: prefix } = content.settings.ratings;
    const until = now + openDays * DAY_MS;
    const url = publicUrl();
    const slips = drawn.map(({ code, unit, procedure: { id, field } }) => {
        const service = { procedure: id, field, unit, channel: null, drawn: true };
        return { dossier: code, service };
    });
    const batch = `${isoWeekOf(localDay(now))}-${round.id}`;
    const codes = await store.makeSlips({ batch, prefix, mode: null, until, slips }, now);
    await store.noteDraw(round.id, { seed, among: among.length, drawn: drawn.length });
    const lines = drawn.map(({ code }, i) => `${code};${codes[i]}`);
    writeFileSync(`${out}.csv`, `\uFEFFma_ho_so;ma_phieu\r\n${lines.join('\r\n')}\r\n`, {
        mode: 0o600,
    });
    const office = content.office.name;
    const printed = { occasion: 'result', codes, office, publicUrl: url };
    const page = await slipsPage({ ...printed, until: localDay(until) }, loadVoices('locales').vi);
    writeFileSync(`${out}.html`, page, { mode: 0o600 });
    console.log(`Mầm ${seed}: bốc ${drawn.length} trong ${among.length} hồ sơ đã kết thúc.`);
    console.log(`Bỏ qua ${closed.length - among.length} hồ sơ: khai tử, hoặc thủ tục không có trong danh mục.`);
    console.log(`${out}.csv: mã hồ sơ và mã phiếu; ${out}.html: phiếu để in. Gửi xong thì xóa cả hai tệp.`);
}
function procedureOf({ procedureCode }, procedures) {
    if (procedureCode === null)
        return undefined;
    return [...procedures.values()].find(({ code, formerCodes }) => code === procedureCode || formerCodes.includes(procedureCode));
}
async function lineOf({ store }, round) {
    const { id, unit, from, until, target, closed, draw } = round;
    const answered = await store.answeredIn(round);
    const drew = draw === null ? 'chưa bốc' : `bốc ${draw.drawn}/${draw.among}, mầm ${draw.seed}`;
    const state = closed === null ? 'đang mở' : `đóng ${dayText(closed)}`;
    const days = `${dayText(from)} – ${dayText(until)}`;
    return `${id}  ${unit ?? 'mọi đơn vị'}  ${days}  ${drew}  đủ ${answered}/${target}  ${state}`;
}
async function openRound({ store }, id) {
    const round = (await store.rounds()).find((each) => each.id === id && each.closed === null);
    if (round !== undefined)
        return round;
    throw new OperatorError(`Không có đợt "${id}" đang mở. Xem: npm run survey:round -- list`);
}
function dayOf(text, name) {
    const isDay = /^20\d\d-[01]\d-[0-3]\d$/.test(text ?? '') && !Number.isNaN(instantOf(text ?? ''));
    if (text === undefined || !isDay) {
        throw new OperatorError(`${name} phải là ngày, như 2026-11-02.\n${USAGE}`);
    }
    return text;
}
function wholeOf(text, name) {
    const whole = Number(text);
    if (text !== undefined && Number.isInteger(whole) && whole > 0)
        return whole;
    throw new OperatorError(`${name} phải là số nguyên từ 1.\n${USAGE}`);
}
