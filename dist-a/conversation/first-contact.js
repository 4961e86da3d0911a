import { answerProcedure } from "./answer.js";
import { qrTokenIn } from "./dossier-intent.js";
import { followByQr } from "./dossier-look-up.js";
import { mainMenu } from "./menu.js";
import { currentProcedure } from "./procedure-name.js";
import { turn } from "./turn.js";
import { offerUnitRating, unitOf } from "./unit-rating.js";
/** The chat was opened, perhaps by a link on a poster. */
export const start = ({ payload }, session, world) => {
    const token = qrTokenIn(payload ?? '');
    if (token !== undefined)
        return followByQr({ token }, session, world);
    const procedure = payload?.startsWith('p_') ? payload.slice(2) : undefined;
    if (procedure !== undefined && currentProcedure(world.content, procedure)) {
        return answerProcedure({ procedure, facets: [] }, session, world);
    }
    const code = payload?.match(/^u_([a-z0-9-]{1,40})$/)?.[1];
    const unit = code === undefined ? undefined : unitOf(code, world);
    if (unit !== undefined)
        return offerUnitRating({ unit }, session, world);
    const ids = code === undefined ? [] : [`u_${code}`];
    return turn('greeting', ids, [mainMenu(world, welcome(world))], { at: 'start' });
};
export const greet = (_input, session, world) => start({}, session, world);
function welcome({ say }) {
    return [say('welcome'), say('safety')].join('\n\n');
}
/** Puts the notice before the first thing that is ever said to a citizen, once a version. */
export function withNotice(taken, session, world) {
    const { noticeVersion, keep } = world.content.settings;
    if (session.noticed === noticeVersion)
        return taken;
    const { name, englishName } = world.content.office;
    const office = world.locale === 'en' ? englishName : name;
    const text = [
        world.say('notice-who', { office }),
        world.say('notice-kept', { days: keep.sessions }),
    ].join('\n');
    return {
        ...taken,
        replies: [{ text }, ...taken.replies],
        events: [...taken.events, { kind: 'notice-told', version: noticeVersion }],
    };
}
