import { randomInt } from 'node:crypto';
import { HAND_OVER_LENGTH, HAND_OVER_LETTERS, } from "../core/hand-over.js";
import { noticeTo } from "../core/notice.js";
import { addAuditLine } from "./audit-log.js";
import { putInInbox } from "./inbox.js";
/** One of 390,000: nobody can open another's with it, so it need not be a secret. */
export function freshHandOver() {
    const letter = () => HAND_OVER_LETTERS[randomInt(HAND_OVER_LETTERS.length)] ?? '';
    const code = Array.from({ length: HAND_OVER_LENGTH }, letter).join('');
    // A code without a digit might be a word.
    return /\d/.test(code) ? code : `${code.slice(0, -1)}${7}`;
}
export async function keepHandOver(room, trx, { code, due, ...question }, { citizen, from, at }) {
    const body = { ...question, from };
    await trx
        .insertInto('handed_questions')
        .values({ code, citizen, channel: from.channel, at, due, body: close(room, code, body) })
        .execute();
}
export async function isHandOverKept(trx, code) {
    return (await rowOf(trx, code)) !== undefined;
}
async function rowOf(db, code) {
    return await db
        .selectFrom('handed_questions')
        .selectAll()
        .where('code', '=', code)
        .executeTakeFirst();
}
export async function handedBy(room, citizen) {
    const rows = await room.db
        .selectFrom('handed_questions')
        .selectAll()
        .where('citizen', '=', citizen)
        .orderBy('at', 'desc')
        .execute();
    return rows.map((row) => questionOf(room, row));
}
export function createHandOverRecords(room) {
    const { db } = room;
    const queued = (row) => questionOf(room, row);
    return {
        async openQuestions() {
            const rows = await db
                .selectFrom('handed_questions')
                .selectAll()
                .where('answered', 'is', null)
                .orderBy('due')
                .orderBy('at')
                .execute();
            return rows.map(queued);
        },
        async answeredQuestions(atMost) {
            const rows = await db
                .selectFrom('handed_questions')
                .selectAll()
                .where('answered', 'is not', null)
                .orderBy('answered', 'desc')
                .limit(atMost)
                .execute();
            return rows.map(queued);
        },
        async handedQuestion(code) {
            const row = await rowOf(db, code);
            return row === undefined ? null : queued(row);
        },
        answerQuestion: (code, text, by, at) => room.write(async (trx) => {
            const row = await rowOf(trx, code);
            if (row === undefined)
                return 'unknown';
            if (row.answered !== null)
                return 'answered';
            const answer = room.seal.seal(text, `hand-over-answer:${code}`);
            await trx
                .updateTable('handed_questions')
                .set({ answer, answered: at, by: by.name })
                .where('code', '=', code)
                .execute();
            const { from } = open(room, row);
            await putInInbox(room, trx, noticeTo(from, { about: 'officer-answer', code }, code), at);
            await addAuditLine(trx, { at, by, action: 'question-answered', about: code, detail: {} });
            return 'done';
        }),
    };
}
function questionOf(room, row) {
    const { code, channel, at, due, answered, by } = row;
    const { text, procedure, locale } = open(room, row);
    const answer = row.answer === null || answered === null
        ? null
        : { text: room.seal.open(row.answer, `hand-over-answer:${code}`), at: answered };
    return { code, channel, at, due, text, procedure, locale, answer, by };
}
function close({ seal }, code, body) {
    return seal.seal(JSON.stringify(body), `hand-over:${code}`);
}
function open({ seal }, row) {
    return JSON.parse(seal.open(row.body, `hand-over:${row.code}`));
}
