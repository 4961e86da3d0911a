import { phraseOf, says, typedWords } from "../core/phrase.js";
import { foldedWords } from "../core/text.js";
import { isNumber } from "./menu-pick.js";
import { criteriaOf, formOf, openSurvey, stepOf } from "./survey-form.js";
/** What a text means where a survey asks; `undefined` for what is about something else. */
export function surveyIntentOf(text, said, place, world) {
    if (place.at !== 'survey')
        return undefined;
    const { run, step, confirm } = place;
    const form = formOf(run, world);
    if (form === null || openSurvey(run, world) === undefined)
        return undefined;
    if (step === 'comment')
        return { name: 'survey-comment', run, text };
    const criterion = criteriaOf(form).find((each) => stepOf(each) === step);
    if (criterion === undefined)
        return undefined;
    const key = criterion.key.toLowerCase();
    if (confirm !== undefined && (said.has('affirm') || said.has('agree'))) {
        return { name: 'choice', id: `score:${run}:${key}:${confirm}` };
    }
    if (confirm !== undefined && said.has('deny')) {
        return { name: 'choice', id: `survey:${run}:again:${key}` };
    }
    for (const [word, id] of [
        ['survey-skip', `score:${run}:${key}:skip`],
        ['survey-back', `survey:${run}:back`],
        ['survey-stop', `survey:${run}:stop`],
    ]) {
        if (said.has(word))
            return { name: 'choice', id };
    }
    const typed = typedWords(text);
    const meant = form.quick.scale.find((each) => each.says.some((phrase) => says(typed, phraseOf(phrase))));
    const value = meant?.value ?? valueIn(text);
    if (value === undefined)
        return isNumber(text) ? { name: 'score-outside', run, step } : undefined;
    return form.quick.scale.some((each) => each.value === value)
        ? { name: 'score-words', run, key: criterion.key, value }
        : { name: 'score-outside', run, step };
}
/** `4 điểm`, `chấm 4`, `5 sao`. */
function valueIn(text) {
    const found = foldedWords(text)
        .join(' ')
        .match(/^(?:(?:cho|cham|diem) )*(\d{1,3})(?: (?:diem|sao|points|stars))?(?: (?:a|nhe))?$/);
    return found === null || isNumber(text) ? undefined : Number(found[1]);
}
