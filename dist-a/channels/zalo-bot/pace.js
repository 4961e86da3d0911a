import { setTimeout as pause } from 'node:timers/promises';
/** Leaves `gapMs` between the end of a call and the next for the same chat. Chats do not wait for each other. */
export function createPace(gapMs) {
    const resting = new Map();
    return (chat, call) => {
        const made = (resting.get(chat) ?? Promise.resolve()).then(call);
        const rested = made
            .catch(() => undefined)
            .then(() => pause(gapMs))
            .then(() => {
            if (resting.get(chat) === rested)
                resting.delete(chat);
        });
        resting.set(chat, rested);
        return made;
    };
}
