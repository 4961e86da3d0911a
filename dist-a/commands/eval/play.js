import { respond } from "../../conversation/respond.js";
import { newSession } from "../../core/session.js";
/** Plays a question as the first message of a fresh session. */
export function play(question, around) {
    const from = { channel: 'terminal', id: 'eval' };
    const began = performance.now();
    const { outcome } = respond({ id: 'm1', from, kind: 'text', text: question.q }, newSession(from, 'vi'), around);
    return { question, outcome: outcome.kind, ids: outcome.ids, ms: performance.now() - began };
}
