import { z } from 'zod';
import { FACETS } from "../../core/procedure.js";
import { fields, list, optionalList, text } from "./fields.js";
const said = z.record(text, text).transform((pairs) => new Map(Object.entries(pairs)));
const phrases = optionalList(text);
const facets = {
    documents: phrases,
    fee: phrases,
    time: phrases,
    place: phrases,
    steps: phrases,
    form: phrases,
    result: phrases,
    legal: phrases,
};
/** `content/words.yaml` */
export const wordsFile = fields({
    short: said,
    same: said,
    filler: list(text),
    facets: fields(facets).transform((own) => new Map(FACETS.map((name) => [name, own[name]]))),
});
/** `content/phrases.yaml`; the names are of conversation/intent.ts. */
export const phrasesFile = fields({
    intents: z.record(text, list(text)).transform((phrases) => new Map(Object.entries(phrases))),
}).transform(({ intents }) => intents);
