/** More messages than this, or a larger share of other states, is asked about: it may be a wrong file. */
const MOST_MESSAGES = 50;
const MOST_STATES = 0.2;
/** What importing would change. Nothing is stored. */
export async function planImport(records, read, { at, from, quiet }) {
    const ready = records.readyDossiers(read.dossiers);
    const comparison = await ready.compare();
    const tell = !quiet && (await records.newestLoad()) !== null;
    return {
        ready,
        load: { asOf: read.asOf, at, from, tell },
        comparison: tell ? comparison : { ...comparison, tellings: 0 },
        doubts: doubtsOf(comparison, tell),
    };
}
function doubtsOf({ known, otherState, tellings }, tell) {
    return [
        ...(tell && tellings > MOST_MESSAGES ? ['many-messages'] : []),
        ...(otherState > known * MOST_STATES ? ['many-states'] : []),
    ];
}
