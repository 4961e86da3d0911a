import { toMenu, toPerson } from "./choices.js";
import { aside } from "./decline.js";
import { hotlineText } from "./hotlines.js";
import { mainMenu } from "./menu.js";
import { turn } from "./turn.js";
import { withUsefulAsked } from "./useful.js";
/** Intents answered by one message and a way on; the message's id is the intent's name. */
const WAYS = {
    goodbye: [],
    thanks: [],
    affirm: ['menu'],
    deny: ['menu'],
    smalltalk: ['menu'],
    'bot-identity': ['menu'],
    'bot-capability': ['menu'],
    help: ['menu'],
    'out-of-scope': ['menu'],
    unclear: ['menu'],
    booking: ['booking'],
    contact: ['hotlines'],
    feedback: ['hotlines'],
    'dossier-of-another': ['hotlines'],
    'insurance-dossier': ['insurance', 'hotlines'],
    'dossier-statistics': ['portal', 'hotlines'],
    'dossier-withdraw': ['hotlines'],
    'forgot-dossier-code': ['hotlines'],
    'portal-support': ['portal', 'hotlines'],
    'general-policy': ['menu'],
};
export function isPlainIntent(name) {
    return Object.hasOwn(WAYS, name);
}
export const giveWayOn = ({ intent }, session, world) => {
    const { say } = world;
    const ways = WAYS[intent];
    if (ways.includes('menu')) {
        return turn(intent, [], [mainMenu(world, say(intent))], aside(session));
    }
    const text = [say(intent), ...(ways.includes('hotlines') ? [hotlineText(world)] : [])].join('\n\n');
    const reply = { text, links: linksFor(ways, world), choices: [toPerson(world), toMenu(world)] };
    // Thanks and the like leave the procedure in hand.
    if (ways.length === 0) {
        return withUsefulAsked(turn(intent, [], [{ text }], session.place), session, world);
    }
    return turn(intent, [], [reply], aside(session));
};
function linksFor(ways, { say, content }) {
    const { nationalPortal, booking } = content.office.links;
    return [
        ...(ways.includes('portal') ? [{ url: nationalPortal, label: say('national-portal') }] : []),
        ...(ways.includes('insurance')
            ? [{ url: 'https://dichvucong.baohiemxahoi.gov.vn', label: say('insurance-portal') }]
            : []),
        ...(ways.includes('booking') ? [{ url: booking, label: say('booking-link') }] : []),
    ];
}
