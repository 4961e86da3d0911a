/** Telegram carries at most 64 bytes with a button, the least of our channels. */
export const MAX_CHOICE_ID_BYTES = 64;
const GRAMMAR = /^[a-z0-9.-]+(?::[a-z0-9.-]+)*$/;
/** Joins `name(:arg)*`. Throws a RangeError for what a channel could not carry: a fault of ours. */
export function choiceId(name, ...args) {
    const id = [name, ...args].join(':');
    if (!isChoiceId(id))
        throw new RangeError(`not a choice id: ${id}`);
    return id;
}
/** Ids come back from outside, so anything may stand there. */
export function isChoiceId(id) {
    return id.length <= MAX_CHOICE_ID_BYTES && GRAMMAR.test(id);
}
