import { numbered } from "./choices.js";
import { turn } from "./turn.js";
export const showMenu = (_input, _session, world) => turn('menu', [], [mainMenu(world, world.say('menu'))], { at: 'start' });
/** What the service can do, under any text. */
export function mainMenu({ say }, text) {
    return {
        text,
        choices: numbered([
            { id: 'often', label: say('menu-often') },
            { id: 'life', label: say('menu-life') },
            { id: 'browse', label: say('menu-browse') },
            { id: 'dossier', label: say('menu-dossier') },
            { id: 'office', label: say('menu-office') },
        ]),
    };
}
