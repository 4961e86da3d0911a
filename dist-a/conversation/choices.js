import { choiceId } from "../core/choice-id.js";
/** Gives choices the digits that are typed to pick them. */
export function numbered(choices) {
    return choices.map((choice, i) => ({ ...choice, key: String(i + 1) }));
}
export function toMenu({ say }) {
    return { id: 'menu', label: say('to-menu') };
}
export function toPerson({ say }) {
    return { id: 'person', label: say('to-person') };
}
export function toProcedure(procedure, label = shortNameOf(procedure)) {
    return { id: choiceId('procedure', procedure.id), label };
}
export function shortNameOf({ name, shortName }) {
    return shortName ?? name;
}
