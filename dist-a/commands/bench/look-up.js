import { needsOf } from "../../conversation/dossier-needs.js";
import { respond, worldFor } from "../../conversation/respond.js";
import { newSession } from "../../core/session.js";
import { fetchDossiers } from "../../dossiers/look-up.js";
import { openSqliteStore } from "../../storage/open-store.js";
import { durations } from "./figure.js";
const DOSSIERS = 100_000;
const LOOK_UPS = 2_000;
/** Until the code is compiled; not counted. */
const WARM_UP = 300;
function loaded(i, now) {
    return {
        dossier: {
            code: codeOf(i),
            state: 'processing',
            procedureCode: '1.001193',
            procedureName: 'Đăng ký khai sinh',
            received: now,
            due: now,
            finished: null,
            pauses: [],
            holder: { name: 'Công chức Tư pháp - Hộ tịch', since: now },
            missing: [],
            reason: null,
            fee: null,
            collectAt: null,
            apology: null,
            source: 'phần mềm một cửa',
            asOf: now,
            sample: false,
        },
        lookupCode: `A${i}`,
        phone: '0912345678',
    };
}
/** Own work of a look-up: what a code and a second fact need, the fetch, and the turn; saving is measured apart. */
export async function benchLookUp(around, folder) {
    const { now, content } = around;
    const store = await openSqliteStore(folder, Buffer.alloc(32, 1), now);
    const rows = Array.from({ length: DOSSIERS }, (_, i) => loaded(i, now));
    await store.readyDossiers(rows).apply({ asOf: now, at: now, from: 'bench', tell: false });
    const log = { info() { }, warn: console.warn, error: console.error };
    const facts = content.settings.dossiers.secondFacts;
    const times = [];
    for (let n = 0; n < WARM_UP + LOOK_UPS; n += 1) {
        const i = (n * 7919) % DOSSIERS;
        const from = { channel: 'telegram', id: `citizen-${n}` };
        const message = {
            id: `m${n}`,
            from,
            kind: 'text',
            text: n % 2 === 0 ? '5678' : '0000',
        };
        const place = { at: 'dossier-fact', codes: [codeOf(i)] };
        const session = { ...newSession(from, 'vi'), place };
        const at = performance.now();
        const needs = needsOf(message, session, worldFor(message, 'vi', around));
        if (needs === null)
            throw new Error('a second fact needs a look-up');
        const lookedUp = await fetchDossiers(needs, from, now, {
            source: store,
            records: store,
            facts,
            log,
        });
        respond(message, session, { ...around, lookedUp });
        times.push(performance.now() - at);
    }
    await store.close();
    return durations(`look-up, ${DOSSIERS} dossiers`, times.slice(WARM_UP), '≤ 5 ms');
}
function codeOf(i) {
    return `H26.15.17-261101-${String(i).padStart(6, '0')}`;
}
