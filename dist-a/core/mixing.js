/** No batch is smaller: nobody in it can be told from four others. */
export const SMALLEST_BATCH = 5;
/** Weeks that a ballot of a rare service waits for others like it, before it is told less exactly. */
export const WAITING_WEEKS = 4;
/**
 * What is left out, step by step, of what has waited too long. Mode, draw and instrument never are, nor
 * whether it is set aside; why, is.
 */
const LEFT_OUT = [
    ['channel'],
    ['channel', 'procedure'],
    ['channel', 'procedure', 'unit'],
    ['channel', 'procedure', 'unit', 'field'],
    ['channel', 'procedure', 'unit', 'field', 'setAside'],
];
/**
 * The batches that can be moved now, each of ballots that look alike in all but their scores. All of a
 * batch are counted in its newest week. What is in no batch waits on. `oldest` is the first week that
 * has not waited too long.
 */
export function batchesOf(ballots, oldest) {
    let left = ballots;
    const batches = [];
    const take = (from) => {
        for (const batch of alike(from)) {
            const week = batch
                .map((ballot) => ballot.week)
                .toSorted()
                .at(-1) ?? '';
            batches.push(batch.map((ballot) => ({ ...ballot, week })));
            left = left.filter((ballot) => !batch.includes(ballot));
        }
    };
    take(left);
    for (const told of LEFT_OUT) {
        left = left.map((ballot) => (ballot.week < oldest ? without(ballot, told) : ballot));
        take(left.filter(({ week }) => week < oldest));
    }
    return batches;
}
function without(ballot, told) {
    const { setAside } = ballot;
    return {
        ...ballot,
        ...Object.fromEntries(told.map((each) => [each, null])),
        setAside: setAside !== null && told.includes('setAside') ? 'several' : setAside,
    };
}
function alike(ballots) {
    const groups = new Map();
    for (const ballot of ballots) {
        const { instrument, version, mode, drawn, procedure, field, unit, channel, setAside } = ballot;
        const told = [instrument, version, mode, drawn, procedure, field, unit, channel, setAside];
        const look = JSON.stringify(told);
        groups.set(look, [...(groups.get(look) ?? []), ballot]);
    }
    return [...groups.values()].filter((group) => group.length >= SMALLEST_BATCH);
}
