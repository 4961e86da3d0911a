import { noticeTo } from "../core/notice.js";
import { addAuditLine } from "./audit-log.js";
import { putInInbox } from "./inbox.js";
/** With the task goes the address; what is answered waits in the citizen's inbox like all that is told. */
export async function endRatingTask(room, key, answer, by, at) {
    return await room.write(async (trx) => {
        const task = await trx
            .deleteFrom('rating_tasks')
            .where('key', '=', key)
            .returning(['reason', 'reach'])
            .executeTakeFirst();
        if (task === undefined)
            return null;
        const to = task.reach === null
            ? null
            : JSON.parse(room.seal.open(task.reach, `task:${key}`));
        const isAnswered = to !== null && answer !== null;
        if (isAnswered) {
            await putInInbox(room, trx, noticeTo(to, { about: 'task-answer', text: answer }, key), at);
        }
        const detail = { answered: isAnswered ? 'yes' : 'no' };
        await addAuditLine(trx, { at, by, action: 'rating-task-ended', about: task.reason, detail });
        return isAnswered ? 'answered' : 'ended';
    });
}
