import { fields, list, optionalList, orJust, text, yesOrNo } from "./fields.js";
const successor = orJust('unit', fields({ unit: text, villages: optionalList(text) }));
/** `content/places.yaml` */
export const placesFile = fields({
    units: list(fields({
        name: text,
        aliases: optionalList(text),
        within: text,
        now: list(successor),
        confirmed: yesOrNo,
        source: text,
    })),
}).transform(({ units }) => units);
