export function turn(kind, ids, replies, place, events = []) {
    return { outcome: { kind, ids }, replies, place, events };
}
