import { isEnded } from "../core/dossier.js";
import { clockText, dayText, localDay, localMinutes } from "../core/local-time.js";
/** What changed, what to do now, of when it is, and how to see more or hear no more. */
export function dossierNewsText(news, { say }) {
    const { code, state, what, due, asOf } = news;
    const dueDay = due === null ? null : dayText(localDay(due));
    const changed = what.includes('state')
        ? [say(`dossier-news-${state}`, { code })]
        : [say('dossier-news-changed', { code })];
    if (what.includes('missing') && !what.includes('state'))
        changed.push(say('dossier-news-missing'));
    if (what.includes('fee') && !what.includes('state'))
        changed.push(say('dossier-news-fee'));
    if (dueDay !== null && !isEnded(state)) {
        if (what.includes('apology'))
            changed.push(say('dossier-news-apology', { day: dueDay }));
        else if (what.includes('due'))
            changed.push(say('dossier-news-due', { day: dueDay }));
    }
    const when = { time: clockText(localMinutes(asOf)), day: dayText(localDay(asOf)) };
    const after = say(isEnded(state) ? 'dossier-news-over' : 'dossier-news-ways');
    return [changed.join('\n'), say('dossier-news-as-of', when), after].join('\n');
}
