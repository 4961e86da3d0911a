import { mainMenu } from "./menu.js";
import { askAgain } from "./survey.js";
import { openSurvey } from "./survey-form.js";
import { turn } from "./turn.js";
/** The world already speaks the chosen language; respond.ts sees to that. */
export const chooseLanguage = ({ locale }, session, world) => {
    const chosen = { kind: 'language-chosen', locale };
    const { place } = session;
    if (place.at === 'survey' && openSurvey(place.run, world) !== undefined) {
        const asked = askAgain(place, session, world);
        return { ...asked, events: [chosen, ...asked.events] };
    }
    const reply = mainMenu(world, world.say('language-chosen'));
    return turn('language', [], [reply], { at: 'start' }, [chosen]);
};
