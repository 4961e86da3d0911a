import { clockText, dayText, localDay, localMinutes } from "../../core/local-time.js";
import { maskedDossier } from "../../core/masked-dossier.js";
import { askOffice, OfficeFault } from "./ask-office.js";
import { createBreaker } from "./breaker.js";
import { readAnswer } from "./read-answer.js";
import { factsOf, NO_FACTS, openedBy } from "./told-facts.js";
/** So long an answer is given again without asking. */
const FRESH_MS = 60_000;
/** Answers that are remembered, to be told with their age when the service is down. */
const MOST_KEPT = 2_000;
/** More would wait for each other at the office's service. */
const MOST_AT_ONCE = 16;
export function createHttpSource(options) {
    const { office, imported, clock, log } = options;
    const breaker = createBreaker(clock);
    const kept = new Map();
    let inHand = 0;
    async function known(code) {
        const before = kept.get(code) ?? null;
        if (before !== null && clock() - before.at < FRESH_MS)
            return { told: before, fault: null };
        try {
            if (inHand >= MOST_AT_ONCE)
                throw new OfficeFault('đang hỏi quá nhiều hồ sơ cùng lúc');
            const told = await breaker.run(() => ask(code));
            keep(code, told);
            return { told, fault: null };
        }
        catch (error) {
            if (!(error instanceof OfficeFault))
                throw error;
            log.warn('dossier-service-failed', { fault: error.message });
            return { told: before, fault: error };
        }
    }
    async function ask(code) {
        const mapping = options.mapping();
        inHand += 1;
        try {
            const answer = await askOffice(office, mapping, code);
            const asOf = clock();
            const read = readAnswer(answer, code, { mapping, columns: options.columns(), asOf });
            if (read.kind === 'dossier') {
                const dossier = maskedDossier(read.loaded.dossier);
                return { at: asOf, dossier, facts: factsOf(read.loaded) };
            }
            if (read.kind === 'unread')
                log.warn('dossier-answer-unread', { fault: read.what });
            return { at: asOf, dossier: null, facts: NO_FACTS };
        }
        finally {
            inHand -= 1;
        }
    }
    function keep(code, told) {
        kept.delete(code);
        kept.set(code, told);
        const [oldest] = kept.keys();
        if (kept.size > MOST_KEPT && oldest !== undefined)
            kept.delete(oldest);
    }
    return {
        answersWithinMs: office.withinMs,
        async hear(code) {
            const { told, fault } = await known(code);
            if (fault !== null)
                throw fault;
            return told?.dossier ?? null;
        },
        async readDossier(code) {
            const [{ told, fault }, loaded] = await Promise.all([known(code), imported.readDossier(code)]);
            const dossier = newer(told?.dossier ?? null, loaded);
            if (dossier === null && fault !== null)
                throw fault;
            return dossier;
        },
        // Both are asked whatever the first says: all that does not open costs the same.
        async openDossier(code, typed, facts) {
            const [{ told, fault }, opened] = await Promise.all([
                known(code),
                imported.openDossier(code, typed, facts),
            ]);
            const by = openedBy(told?.facts ?? NO_FACTS, code, typed, facts) ?? opened?.by ?? null;
            const dossier = newer(told?.dossier ?? null, opened?.dossier ?? null);
            if (by !== null && dossier !== null)
                return { dossier, by };
            // While the service is down nothing tells a dossier that is known from one that is not.
            if (fault !== null)
                throw fault;
            return null;
        },
        warnings() {
            const since = breaker.downSince();
            if (since === null)
                return [];
            const when = `${clockText(localMinutes(since))} ngày ${dayText(localDay(since))}`;
            return [
                `Hồ sơ: dịch vụ tra cứu của cơ quan không trả lời được từ ${when}; người dân chỉ xem được trạng thái biết lần cuối. Xem lại DOSSIER_HTTP_URL, DOSSIER_HTTP_TOKEN và content/dossier-http.yaml.`,
            ];
        },
    };
}
function newer(one, other) {
    if (one === null || other === null)
        return one ?? other;
    return other.asOf > one.asOf ? other : one;
}
