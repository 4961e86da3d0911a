import { mainMenu } from "./menu.js";
import { turn } from "./turn.js";
/** `lệ phí bao nhiêu` with no procedure in hand: asks of which one. */
export const askWhichProcedure = ({ facets }, _session, world) => {
    const [facet = 'documents'] = facets;
    const reply = mainMenu(world, world.say('which-procedure', { facet: world.say(`asked-${facet}`) }));
    return turn('procedure-asked', [], [reply], { at: 'offer', asked: facets });
};
/** A number that stands beside nothing: shows the choices that there are. */
export const showMenuAgain = (_input, { menu, place }, world) => menu.length === 0
    ? turn('unclear', [], [mainMenu(world, world.say('unclear'))], { at: 'start' })
    : turn('unclear', [], [{ text: world.say('no-such-number'), choices: menu }], place);
