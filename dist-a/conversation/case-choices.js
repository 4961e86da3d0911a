import { choiceId } from "../core/choice-id.js";
/** Asked under the first list: whether this citizen's case is another than the common one. */
export function caseLine({ cases }, { say }) {
    return cases.length === 0 ? [] : [say('case-differs')];
}
/**
 * Where a case is another procedure's, the first question's cases stand right there (`liên thông`,
 * `đăng ký lại`), for choosing the wrong procedure costs a visit; the other questions follow from the
 * common case. Otherwise one choice begins the questions.
 */
export function caseChoices({ id, cases }, { say }) {
    const [first, ...rest] = cases;
    if (first === undefined)
        return [];
    const others = first.options.filter((option) => !option.usual);
    const usual = first.options.find((option) => option.usual);
    if (usual === undefined || !leadsAway(first) || others.length > MAX_SHOWN) {
        return [{ id: choiceId('case', id), label: say('my-case') }];
    }
    return [
        ...others.map((option) => ({ id: choiceId('case', id, option.key), label: option.label })),
        ...(rest.length > 0 ? [{ id: choiceId('case', id, usual.key), label: say('my-case') }] : []),
    ];
}
const MAX_SHOWN = 2;
function leadsAway({ options }) {
    return options.some((option) => option.goTo !== undefined);
}
