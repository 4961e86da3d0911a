import { mask } from "../core/mask.js";
import { addressKey } from "../core/message.js";
import { isOfficialLink } from "../core/official-link.js";
import { newSession } from "../core/session.js";
import { answerProcedure } from "./answer.js";
import { choose } from "./choose.js";
import { agreeToKeep, askDifferently } from "./decline.js";
import { askAgainForCode, beginLookUp, followByQr, lookUp } from "./dossier-look-up.js";
import { findProcedure } from "./find-procedure.js";
import { greet, start, withNotice } from "./first-contact.js";
import { handOver, showHanded } from "./hand-over.js";
import { intentOf } from "./intent.js";
import { chooseLanguage } from "./language.js";
import { takeNotice, withNews } from "./news.js";
import { askWhichProcedure, showMenuAgain } from "./not-understood.js";
import { showOffice } from "./office.js";
import { showOldUnit, showUnknownUnit } from "./old-units.js";
import { withOutages } from "./outage.js";
import { tickPapers } from "./papers.js";
import { rate } from "./rate.js";
import { giveEmergencyNumbers, refuseDenunciation } from "./safety.js";
import { saidIntents } from "./said-intents.js";
import { callsBack, isAnsweredAnyway, isSilent, saySilent } from "./silence.js";
import { takeSlip } from "./slip.js";
import { comment, confirmScore, outsideScale } from "./survey.js";
import { adviseOnPhoto, cannotRead } from "./unreadable.js";
import { giveWayOn } from "./ways-on.js";
/** The whole conversation: one message and what is remembered, to replies and what to remember. */
export function respond(message, session, around) {
    const world = worldFor(message, session.locale, around);
    if (message.kind === 'notice')
        return takeNotice(message.notice, session, world);
    const intent = intentOf(message, session, world);
    if (isSilent(session, around) && !callsBack(message) && !isAnsweredAnyway(intent)) {
        return saySilent({ ...session, heard: around.admitted });
    }
    const locale = intent.name === 'language' ? intent.locale : localeChosen(intent, session.locale);
    const taken = take(intent, session, worldFor(message, locale, around));
    // Danger gets numbers and nothing before them.
    const told = taken.outcome.kind === 'emergency'
        ? taken
        : withWhatIsDue(taken, session, worldFor(message, locale, around));
    const after = nextSession(told, session, around);
    return {
        outcome: told.outcome,
        replies: told.replies.map((reply) => withOfficialLinks(reply, around)),
        session: callsBack(message) ? { ...after, silentUntil: null } : after,
        events: [
            { kind: 'turn-taken', outcome: told.outcome },
            ...told.events,
            ...questionKept(intent, told, session, world),
        ],
        claims: told.claims ?? [],
        ...(told.holdMs !== undefined && { holdMs: told.holdMs }),
    };
}
function take(intent, session, world) {
    switch (intent.name) {
        case 'start':
            return start(intent, session, world);
        case 'greeting':
            return greet(null, session, world);
        case 'choice':
            return choose(intent, session, world);
        case 'unreadable':
            return cannotRead(intent, session, world);
        case 'photo-miss':
            return adviseOnPhoto(intent, session, world);
        case 'emergency':
            return giveEmergencyNumbers(null, session, world);
        case 'denunciation':
            return refuseDenunciation(intent, session, world);
        case 'language':
            return chooseLanguage(intent, session, world);
        case 'tick':
            return tickPapers(intent, session, world);
        case 'none':
            return askDifferently(null, session, world);
        case 'keep':
            return agreeToKeep(null, session, world);
        case 'office':
            return showOffice(null, session, world);
        case 'unknown-unit':
            return showUnknownUnit(null, session, world);
        case 'old-unit':
            return showOldUnit(intent, session, world);
        case 'plain':
            return giveWayOn(intent, session, world);
        case 'dossiers':
            return beginLookUp(null, session, world);
        case 'dossier':
            return lookUp(intent, session, world);
        case 'dossier-qr':
            return followByQr(intent, session, world);
        case 'dossier-unread':
            return askAgainForCode(null, session, world);
        case 'to-officer':
            return handOver(intent, session, world);
        case 'handed':
            return showHanded(intent, session, world);
        case 'rate':
            return rate(null, session, world);
        case 'slip':
            return takeSlip(intent, session, world);
        case 'score-words':
            return confirmScore(intent, session, world);
        case 'score-outside':
            return outsideScale(intent, session, world);
        case 'survey-comment':
            return comment(intent, session, world);
        case 'unknown-number':
            return showMenuAgain(null, session, world);
        case 'follow-up':
            return answerProcedure(intent, session, world);
        case 'facet-alone':
            return askWhichProcedure(intent, session, world);
        case 'question':
            return findProcedure(intent, session, world);
    }
}
/** First the notice, then the news; who has everything deleted is told no news. */
function withWhatIsDue(taken, session, world) {
    const here = withOutages(taken, session, world);
    const told = has(taken, 'citizen-forgotten') ? here : withNews(here, session, world);
    return withNotice(told, session, world);
}
/** What the turn of a message has to look at. */
export function worldFor(message, locale, around) {
    const caller = message.client ?? addressKey(message.from);
    return { ...around, locale, say: around.voices[locale], caller };
}
function localeChosen(intent, now) {
    if (intent.name !== 'choice')
        return now;
    if (intent.id === 'language:en')
        return 'en';
    return intent.id === 'language:vi' ? 'vi' : now;
}
function nextSession(taken, session, { admitted }) {
    if (has(taken, 'citizen-forgotten')) {
        const { address, locale, revision } = session;
        return { ...newSession(address, locale), revision };
    }
    const shown = taken.replies.findLast((reply) => reply.choices !== undefined && reply.choices.length > 0);
    const isMiss = taken.outcome.kind === 'declined' || taken.outcome.kind === 'unclear';
    return taken.events.reduce(remember, {
        ...session,
        place: taken.place,
        // A turn without choices leaves those that still stand on the screen.
        menu: shown?.choices ?? session.menu,
        heard: admitted,
        misses: isMiss ? session.misses + 1 : 0,
    });
}
function remember(session, event) {
    switch (event.kind) {
        case 'notice-told':
            return { ...session, noticed: event.version };
        case 'consent-given':
            return { ...session, keepsQuestions: event.version };
        case 'consent-withdrawn':
            return { ...session, keepsQuestions: null };
        case 'news-told':
            return { ...session, news: [] };
        case 'survey-closed':
            return { ...session, news: session.news.filter((each) => !isAbout(each, event.run)) };
        case 'useful-asked':
            return { ...session, usefulAsked: true };
        case 'language-chosen':
            return { ...session, locale: event.locale };
        default:
            return session;
    }
}
function isAbout(notice, run) {
    return notice.about === 'survey-reminder' && notice.run === run;
}
function has(taken, kind) {
    return taken.events.some((event) => event.kind === kind);
}
/** Kept for staff only of those who agreed, and never where it tells of health, poverty or a child. */
function questionKept(intent, { outcome }, { keepsQuestions }, { content }) {
    if (intent.name !== 'question' || keepsQuestions === null)
        return [];
    const isSensitive = saidIntents(intent.text, content.words).has('sensitive') ||
        outcome.ids.some((id) => content.procedures.get(id)?.sensitive);
    return isSensitive ? [] : [{ kind: 'question-kept', text: mask(intent.text), outcome }];
}
/** Whatever the content says, no link leads anywhere but to an official host or to ourselves. */
function withOfficialLinks(reply, { content, publicUrl }) {
    if (reply.links === undefined)
        return reply;
    const hosts = [...content.settings.officialHosts, new URL(publicUrl).hostname];
    return { ...reply, links: reply.links.filter(({ url }) => isOfficialLink(url, hosts)) };
}
