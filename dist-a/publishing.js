import { faultSummary } from "./core/fault.js";
import { localDay } from "./core/local-time.js";
/** One after the other: a file that is half written in the records would else be taken for an edit. */
export function createPublishing({ records, files, clock, log }) {
    let last = Promise.resolve();
    const inTurn = (work) => {
        const next = last.then(work);
        last = next.catch(() => undefined);
        return next;
    };
    async function noteFile(procedure) {
        const tree = await files.read(procedure);
        if (tree !== null && tree !== 'unreadable') {
            return await records.noteFile(procedure, tree, clock());
        }
        return (await records.revisionsOf(procedure))[0]?.seq ?? 0;
    }
    async function bringTogether() {
        for (const { procedure } of await records.newestRevisions())
            await noteFile(procedure);
        const due = await records.publishDue(localDay(clock()), clock());
        if (due.length > 0)
            log.info('published-on-day', { procedures: due.length });
        for (const { seq, procedure, tree } of await records.unwritten()) {
            await files.write(procedure, tree);
            await records.markWritten(seq);
        }
    }
    return {
        run: () => inTurn(bringTogether).catch((error) => log.error('publishing-failed', { fault: faultSummary(error, []) })),
        note: (procedure) => inTurn(() => noteFile(procedure)),
        rest: async () => {
            await last;
        },
    };
}
