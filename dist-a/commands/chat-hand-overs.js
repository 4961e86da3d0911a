/** Of which the codes of a rehearsal are made, the same at every run. */
const CODES = ['K7M2', 'R4T9', 'D3XA', 'H6PC', 'W9FJ', 'A3Q7', 'N4YK', 'T7GE', 'C6VR', 'X3HD'];
export function createChatHandOvers() {
    const handed = new Map();
    return {
        kept: () => ({
            handed: [...handed.values()].toReversed(),
            freshHandOver: CODES[handed.size % CODES.length] ?? '',
        }),
        isNew: (code) => !handed.has(code),
        keep(events, at) {
            for (const event of events) {
                if (event.kind === 'citizen-forgotten')
                    handed.clear();
                if (event.kind !== 'question-handed')
                    continue;
                const { code, due, text } = event.question;
                handed.set(code, { code, at, due, text, answer: null });
            }
        },
        answer(code, text, at) {
            const question = handed.get(code);
            if (question !== undefined)
                handed.set(code, { ...question, answer: { text, at } });
        },
    };
}
