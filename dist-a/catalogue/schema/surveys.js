import { z } from 'zod';
import { HIGHEST_SCORE } from "../../core/form-tally.js";
import { fields, id, key, list, oneOf, optional, optionalList, text, textUpTo, wholeNumber, yesOrNo, } from "./fields.js";
import { source } from "./procedure.js";
/** Lower-case it is part of choice ids. */
const surveyKey = z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{0,7}$/, 'chỉ gồm chữ không dấu và số, như C1, nhiều nhất 8 chữ');
const step = fields({
    value: wholeNumber.refine((value) => value <= HIGHEST_SCORE, `từ 0 đến ${HIGHEST_SCORE}`),
    label: textUpTo(30),
    englishLabel: textUpTo(30),
    says: optionalList(text),
});
const criterion = fields({
    key: surveyKey,
    factor: optional(surveyKey),
    ask: text,
    englishAsk: text,
    mayNotApply: yesOrNo.default(false),
});
/** `content/surveys/<id>.yaml`; the id is the file's name. */
export const surveyFile = fields({
    name: text,
    englishName: text,
    version: text,
    source,
    scale: list(step),
    factors: optionalList(fields({ key: surveyKey, name: text, englishName: text })),
    criteria: list(criterion),
    more: optional(id),
    reasons: optionalList(fields({
        key,
        label: textUpTo(40),
        englishLabel: textUpTo(40),
        leadsTo: oneOf(['task', 'count']),
    })),
});
