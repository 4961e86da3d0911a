import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OperatorError } from "../core/errors.js";
import { isoWeekOf, localDay } from "../core/local-time.js";
import { OCCASIONS } from "../core/slips.js";
import { loadVoices } from "../locale/say.js";
import { atDesk, serviceNamed } from "./office-desk.js";
import { slipsPage } from "./print/slips.js";
const USAGE = `Cách dùng:
  npm run survey:slips -- make --for ${OCCASIONS.join('|')} --count 24 [--unit trung-tam] [--procedure khai-sinh] [--tablet] [--days 60] [--out phieu.html]
  npm run survey:slips -- cancel ĐỢT`;
const MOST = 400;
const DAY_MS = 24 * 60 * 60_000;
/** Prints slips of paper with single-use codes, or takes back those of a batch that nobody has used. */
await atDesk(async (desk) => {
    const { values, positionals } = parseArgs({
        options: {
            for: { type: 'string' },
            count: { type: 'string', default: '24' },
            unit: { type: 'string' },
            procedure: { type: 'string' },
            tablet: { type: 'boolean', default: false },
            days: { type: 'string', default: '60' },
            out: { type: 'string', default: 'phieu.html' },
        },
        allowPositionals: true,
    });
    const [what, batch] = positionals;
    if (what === 'cancel' && batch !== undefined) {
        const gone = await desk.store.cancelSlips(batch);
        console.log(`Đợt ${batch}: thu lại ${gone} phiếu chưa dùng.`);
        return;
    }
    const occasion = OCCASIONS.find((each) => each === values.for);
    const [count, days] = [Number(values.count), Number(values.days)];
    const isWhole = [count, days].every((each) => Number.isInteger(each) && each > 0);
    if (what !== 'make' || occasion === undefined || !isWhole || count > MOST) {
        throw new OperatorError(`${USAGE}\nMỗi đợt nhiều nhất ${MOST} phiếu.`);
    }
    const service = serviceNamed(desk, values);
    await make(desk, { occasion, count, days, service, tablet: values.tablet, out: values.out });
});
async function make({ content, store, publicUrl }, { occasion, count, days, service, tablet, out }) {
    const now = Date.now();
    const batch = `${isoWeekOf(localDay(now))}-${randomBytes(2).toString('hex')}`;
    const until = now + days * DAY_MS;
    const { slipPrefix: prefix } = content.settings.ratings;
    const url = publicUrl();
    const slips = Array.from({ length: count }, () => ({ service, dossier: null }));
    const mode = tablet ? 'tablet' : null;
    const codes = await store.makeSlips({ batch, prefix, mode, until, slips }, now);
    const printed = { occasion, codes, office: content.office.name, publicUrl: url };
    const page = await slipsPage({ ...printed, until: localDay(until) }, loadVoices('locales').vi);
    writeFileSync(out, page, { mode: 0o600 });
    console.log(`Đợt ${batch}: ${count} phiếu trong ${out}. In xong thì xóa tệp: mã không lưu ở đâu khác.`);
    console.log(`Phiếu không phát hết: npm run survey:slips -- cancel ${batch}`);
}
