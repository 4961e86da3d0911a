import { documentsFor, nextQuestion } from "../../core/checklist.js";
import { MAX_CHOICE_ID_BYTES } from "../../core/choice-id.js";
import { faultAt, repeated, spots, texts } from "./spots.js";
/** What must hold among the documents, the case questions and their options. */
export function caseFaults(id, file) {
    const { tree } = file;
    const twice = [
        repeated(texts(tree, 'documents.*.key')),
        repeated(texts(tree, 'cases.*.key')),
        repeated(texts(tree, 'cases.*.options.*.key')),
    ].flat();
    return [
        ...twice.map(({ path, found }) => faultAt(file, path, `khóa "${found}" đã dùng ở trên`)),
        ...conditionFaults(file),
        ...spots(tree, 'cases.*').flatMap((question) => usualFault(file, question)),
        ...spots(tree, 'documents.*').flatMap((document) => emptyHandedFault(file, document)),
        ...longIdFault(id, file),
    ];
}
/** A document may ask for any option; a question only for options of earlier questions. */
function conditionFaults(file) {
    const { tree } = file;
    const options = texts(tree, 'cases.*.options.*.key');
    const questionOf = ({ path }) => Number(path[1]);
    const unknown = texts(tree, 'documents.*.when.*', 'cases.*.when.*').filter(({ found }) => !options.some((option) => option.found === found));
    const later = texts(tree, 'cases.*.when.*').filter((spot) => options.some((option) => option.found === spot.found && questionOf(option) >= questionOf(spot)));
    return [
        ...unknown.map(({ path, found }) => faultAt(file, path, `không có lựa chọn nào mang khóa "${found}"`)),
        ...later.map(({ path, found }) => faultAt(file, path, `lựa chọn "${found}" phải thuộc một câu hỏi đứng trước`)),
    ];
}
function usualFault(file, question) {
    const usual = texts(question.found, 'options.*.usual').filter(({ found }) => found === 'true');
    return usual.length === 1
        ? []
        : [
            faultAt(file, question.path, `phải có đúng một lựa chọn "usual: true", đang có ${usual.length}`),
        ];
}
function emptyHandedFault(file, document) {
    const [how] = texts(document.found, 'how');
    if (how !== undefined && how.found !== 'submit')
        return [];
    const counts = texts(document.found, 'originals', 'copies');
    return counts.some(({ found }) => found !== '0')
        ? []
        : [
            faultAt(file, document.path, 'giấy tờ phải nộp mà không có bản chính ("originals") hay bản sao ("copies") nào'),
        ];
}
/** The citizen's answers travel in one choice id. Only whole files can be walked through. */
function longIdFault(id, file) {
    if (file.value === undefined)
        return [];
    const longest = casesOf({ ...file.value, id })
        .map((chosen) => ['case', id, ...chosen.map(({ key }) => key)].join(':'))
        .reduce((a, b) => (b.length > a.length ? b : a), '');
    return longest.length <= MAX_CHOICE_ID_BYTES
        ? []
        : [
            faultAt(file, ['cases'], `các khóa dài quá: "${longest}" có ${longest.length} chữ, chỉ được ${MAX_CHOICE_ID_BYTES}`),
        ];
}
/** Documents that no answer leads to. */
export function neverNeeded(procedure) {
    const lists = casesOf(procedure).map((chosen) => documentsFor(procedure, chosen.map(({ key }) => key)));
    return procedure.documents.flatMap((document, i) => lists.some((documents) => documents.includes(document)) ? [] : [i]);
}
/** Every way through the questions; an option that leads to another procedure ends its way. */
function casesOf(procedure, chosen = []) {
    const question = nextQuestion(procedure, chosen.map(({ key }) => key));
    if (question === undefined || chosen.at(-1)?.goTo !== undefined)
        return [chosen];
    return question.options.flatMap((option) => casesOf(procedure, [...chosen, option]));
}
