import { numbered, toMenu, toPerson } from "./choices.js";
import { decline, inHand } from "./decline.js";
import { hotlineText } from "./hotlines.js";
import { sourceLine } from "./provenance.js";
import { turn } from "./turn.js";
/** Not here, but there: the office that does it, how, and the link. */
export const showElsewhere = ({ elsewhere: id }, session, world) => {
    const found = world.content.elsewhere.get(id);
    if (found === undefined)
        return decline(null, session, world);
    const isThere = found.at === 'elsewhere';
    const { say } = world;
    const none = { id: 'none', label: say('not-what-i-meant') };
    const reply = {
        text: isThere ? thereText(found, world) : noRecordText(found, world),
        links: linksOf(found, world),
        choices: [...numbered(isThere ? [none] : [none, toPerson(world)]), toMenu(world)],
    };
    // Nothing was answered about what this counter may take in: staff see it among what is missing.
    const outcome = isThere ? 'elsewhere' : 'declined';
    return turn(outcome, [id], [reply], { at: 'declined', ...inHand(session) });
};
function thereText(found, world) {
    const { say, content } = world;
    return [
        say('elsewhere', { name: found.name, here: content.office.name }),
        say('elsewhere-office', { office: found.office }),
        ...(found.how === undefined ? [] : [found.how]),
        sourceLine(found, world),
    ].join('\n');
}
/** Known by name only: what is taken in here, or nobody knows where. */
function noRecordText(found, world) {
    const { say, content } = world;
    return [
        say(`elsewhere-${found.at}`, { name: found.name, here: content.office.name }),
        hotlineText(world, 2),
        sourceLine(found, world),
    ].join('\n\n');
}
function linksOf({ url, at }, { say, content }) {
    const portal = content.office.links.nationalPortal;
    const shown = url ?? (at === 'elsewhere' ? undefined : portal);
    if (shown === undefined)
        return [];
    return [
        { url: shown, label: say(shown.startsWith(portal) ? 'national-portal' : 'elsewhere-link') },
    ];
}
