import { mainMenu } from "./menu.js";
import { turn } from "./turn.js";
/** For an id that names nothing any more: ids come back from outside, and from last year. */
export const staleChoice = (_input, _session, world) => turn('stale-choice', [], [mainMenu(world, world.say('stale-choice'))], { at: 'start' });
