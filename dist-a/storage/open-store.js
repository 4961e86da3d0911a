import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from "../core/errors.js";
import { backlog } from "./backlog.js";
import { createBodies } from "./bodies.js";
import { createCatalogueRecords } from "./catalogue-records.js";
import { deadlines } from "./deadlines.js";
import { readyDossiers } from "./dossier-loads.js";
import { newestLoad, openDossier, readDossier } from "./dossiers.js";
import { heldBy } from "./follows.js";
import { createHandOverRecords } from "./handed-questions.js";
import { followedUnheard, hearOf } from "./heard-dossiers.js";
import { admit, answerOf, countFault, releaseMessage, takeMessages } from "./inbox.js";
import { whatIsKept } from "./kept.js";
import { migrate } from "./migrate.js";
import { MIGRATIONS } from "./migrations/list.js";
import { keepOneTime, oneTimeOf, spendOneTime } from "./one-time.js";
import { dropTurn, holdPart, markSent, renewPart, replaceLate, takeParts } from "./outbox.js";
import { createPaperRecords } from "./paper.js";
import { createPlatformTokens } from "./platform-tokens.js";
import { createPlatformUse } from "./platform-use.js";
import { keptQuestions } from "./questions.js";
import { freeLeases } from "./queues.js";
import { createSurveyRecords } from "./responses.js";
import { DAY_MS, retain } from "./retain.js";
import { createRoundRecords } from "./rounds.js";
import { bury, saveTurn } from "./save-turn.js";
import { createSeal } from "./seal.js";
import { loadSession } from "./sessions.js";
import { signInTables } from "./sign-in-tables.js";
import { createSlipRecords } from "./slips.js";
import { openSqlite } from "./sqlite.js";
import { createStaffRecords } from "./staff-records.js";
import { sweepSurveys } from "./survey-sweep.js";
import { tellFollowers } from "./tell-followers.js";
/** The name of the database in the data folder. */
export const SQLITE_FILE = 'mot-cua.sqlite';
/**
 * Opens the records in a data folder, and brings their tables up to date. `at` is now.
 * Throws an OperatorError if they cannot be opened, are newer than the program, or were sealed with
 * another secret.
 */
export async function openSqliteStore(folder, secret, at) {
    return await openStore(openFile(folder), createSeal(secret), at);
}
function openFile(folder) {
    try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        return openSqlite(join(folder, SQLITE_FILE));
    }
    catch (error) {
        throw new OperatorError(`${join(folder, SQLITE_FILE)}: không mở được cơ sở dữ liệu (${error.message}). ` +
            'Hãy kiểm tra quyền ghi vào thư mục và chỗ trống trên đĩa; nếu tệp đã hỏng, hãy khôi phục từ bản sao lưu.', { cause: error });
    }
}
export async function openStore(database, seal, at) {
    try {
        await migrate(database, MIGRATIONS, at);
        await checkSecret(database, seal);
    }
    catch (error) {
        await database.close();
        throw error;
    }
    const room = { db: database.db, write: database.write, seal, bodies: createBodies(seal) };
    return {
        admit: (message, at) => admit(room, message, at),
        takeMessages: (request) => takeMessages(room, request),
        loadSession: (from) => loadSession(room, from),
        saveTurn: (waiting, turn, given, span) => saveTurn(room, waiting, turn, given, span),
        countFault: (waiting) => countFault(room, waiting),
        bury: (waiting, letter, given, span) => bury(room, waiting, letter, given, span),
        releaseMessage: (waiting, due) => releaseMessage(room, waiting, due),
        answerOf: (from, messageId) => answerOf(room, from, messageId),
        whatIsKept: (from, besides) => whatIsKept(room, from, besides),
        takeParts: (request) => takeParts(room, request),
        markSent: (outgoing, span) => markSent(room, outgoing, span),
        dropTurn: (outgoing, span) => dropTurn(room, outgoing, span),
        holdPart: (outgoing, failures, due) => holdPart(room, outgoing, failures, due),
        replaceLate: (outgoing, line, before, at) => replaceLate(room, outgoing, line, before, at),
        renewPart: (outgoing, until) => renewPart(room, outgoing, until),
        recover: (at) => room.write((trx) => freeLeases(trx, at)),
        async retain(at, keep) {
            await retain(room, at, keep);
            await database.removeCopies(at - keep.answered * DAY_MS);
            await database.settle();
        },
        backlog: () => backlog(room),
        keptQuestions: (atMost) => keptQuestions(room, atMost),
        ...createPlatformTokens(room),
        ...createPlatformUse(room),
        ...createSurveyRecords(room),
        ...createSlipRecords(room),
        ...createPaperRecords(room),
        ...createRoundRecords(room),
        ...createHandOverRecords(room),
        async sweepSurveys(at, taskDue) {
            await sweepSurveys(room, at, taskDue);
            await database.settle();
        },
        openDossier: (code, typed, facts) => openDossier(room, code, typed, facts),
        readDossier: (code) => readDossier(room, code),
        readyDossiers: (rows) => readyDossiers(room, rows),
        tellFollowers: (at, atMost) => tellFollowers(room, at, atMost),
        followedUnheard: (before, atMost) => followedUnheard(room, before, atMost),
        hearOf: (code, heard, at) => hearOf(room, code, heard, at),
        deadlines: (at, soonUntil) => deadlines(room, at, soonUntil),
        newestLoad: () => newestLoad(room),
        heldBy: (from) => heldBy(room, from),
        keepOneTime: (token, what, until) => room.write((trx) => keepOneTime(room, trx, token, what, until)),
        oneTimeOf: (token, at) => oneTimeOf(room, token, at),
        spendOneTime: (token, at) => room.write((trx) => spendOneTime(room, trx, token, at)),
        ...createStaffRecords(room),
        ...createCatalogueRecords(room),
        signInTables: () => signInTables(database),
        async close() {
            await database.settle();
            await database.close();
        },
    };
}
/** With another secret no body opens and no citizen is known again: better not to start. */
async function checkSecret({ write, name }, seal) {
    const mark = seal.hash('secret');
    const known = await write(async (trx) => {
        await trx
            .insertInto('meta')
            .values({ name: 'secret', value: mark })
            .onConflict((conflict) => conflict.column('name').doNothing())
            .execute();
        return await trx
            .selectFrom('meta')
            .select('value')
            .where('name', '=', 'secret')
            .executeTakeFirstOrThrow();
    });
    if (known.value !== mark) {
        throw new OperatorError(`${name}: dữ liệu này được niêm phong bằng một SECRET_KEY khác. ` +
            'Hãy đặt lại SECRET_KEY (hoặc tệp secret.key) đã dùng với dữ liệu này.');
    }
}
