import { noticeTo } from "../core/notice.js";
import { putInInbox } from "./inbox.js";
export async function remindOfSurveys(room, at, atMost) {
    return await room.write(async (trx) => {
        const rows = await trx
            .selectFrom('survey_runs')
            .select(['run', 'reach'])
            .where('remind_at', '<=', at)
            .orderBy('remind_at')
            .limit(atMost)
            .execute();
        for (const { run, reach } of rows) {
            const to = addressIn(room, run, reach);
            if (to !== null) {
                const notice = noticeTo(to, { about: 'survey-reminder', run }, run);
                await putInInbox(room, trx, notice, at);
            }
            const over = { reach: null, remind_at: null };
            await trx.updateTable('survey_runs').set(over).where('run', '=', run).execute();
        }
        return rows.length;
    });
}
/** `null` if the row was damaged: then they are not reminded. */
function addressIn({ seal }, run, reach) {
    try {
        return reach === null ? null : JSON.parse(seal.open(reach, `remind:${run}`));
    }
    catch {
        return null;
    }
}
