import { finishedDossiers } from "./dossiers.js";
import { formTallies } from "./form-tallies.js";
import { endRatingTask } from "./rating-tasks.js";
import { closeSurvey } from "./survey-close.js";
import { remindOfSurveys } from "./survey-reminders.js";
import { serviceOf, surveyOf } from "./survey-runs.js";
export function createSurveyRecords(room) {
    const { db } = room;
    return {
        remindOfSurveys: (at, atMost) => remindOfSurveys(room, at, atMost),
        surveyOf: (token, at) => surveyOf(room, token, at),
        closeSurvey: (token, draft, at, seconds) => closeSurvey(room, token, draft, { at, seconds }),
        responsesOf: (from, to) => responsesOf(room, from, to),
        formTallies: (from, to) => formTallies(room, from, to),
        finishedDossiers: (from, until) => finishedDossiers(room, from, until),
        async waitingBallots() {
            const { n } = await db
                .selectFrom('ballots')
                .select(({ fn }) => fn.countAll().as('n'))
                .executeTakeFirstOrThrow();
            return n;
        },
        commentsOf: (from, to) => db
            .selectFrom('comments')
            .select(['week', 'text'])
            .where('week', '>=', from)
            .where('week', '<=', to)
            .orderBy('key')
            .execute(),
        countedReasons: (from, to) => db
            .selectFrom('counted_reasons')
            .selectAll()
            .where('week', '>=', from)
            .where('week', '<=', to)
            .orderBy('week')
            .execute(),
        invitationsOf: (from, to) => invitationsOf(room, from, to),
        ratingTasks: () => ratingTasks(room),
        endRatingTask: (key, answer, by, at) => endRatingTask(room, key, answer, by, at),
    };
}
async function responsesOf({ db }, from, to) {
    const rows = await db
        .selectFrom('responses')
        .selectAll()
        .where('week', '>=', from)
        .where('week', '<=', to)
        .orderBy('key')
        .execute();
    return rows.map((row) => ({
        ...serviceOf(row),
        key: row.key,
        week: row.week,
        mode: row.mode,
        instrument: row.instrument,
        version: row.version,
        complete: row.complete === 1,
        scores: JSON.parse(row.scores),
        setAside: row.set_aside,
    }));
}
async function invitationsOf({ db }, from, to) {
    const rows = await db
        .selectFrom('survey_invitations')
        .selectAll()
        .where('week', '>=', from)
        .where('week', '<=', to)
        .execute();
    const known = (text) => (text === '' ? null : text);
    return rows.map(({ week, procedure, field, unit, channel, drawn, invited, reached }) => ({
        week,
        procedure: known(procedure),
        field: known(field),
        unit: known(unit),
        channel: known(channel),
        drawn: drawn === 1,
        invited,
        reached,
    }));
}
/** Those to be done first, first. */
async function ratingTasks({ db, seal }) {
    const rows = await db
        .selectFrom('rating_tasks')
        .selectAll()
        .orderBy('due')
        .orderBy('key')
        .execute();
    return rows.map(({ key, opened, due, reason, procedure, unit, reach }) => ({
        key,
        opened,
        due,
        reason,
        procedure,
        unit,
        reach: reach === null ? null : JSON.parse(seal.open(reach, `task:${key}`)),
    }));
}
