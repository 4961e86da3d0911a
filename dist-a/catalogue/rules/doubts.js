import { isDoubtful } from "../../core/shown-facts.js";
import { filesOf } from "../content-files.js";
import { faultAt, textsWhere } from "./spots.js";
/** The lists whose entries are hidden while in doubt; see core/shown-facts.ts. */
const HIDEABLE = [
    'notes',
    'documents',
    'fees',
    'times',
    'places',
    'steps',
    'forms',
    'results',
    'conditions',
    'legal',
];
const HIDING_FIELDS = ['text', 'name', 'label', 'condition', 'note'];
export function doubts(file) {
    return textsWhere(file.tree, isDoubtful);
}
/** Marks of doubt where the text is shown all the same. */
export function doubtFaults(files) {
    const { procedures } = files;
    const hiding = [...procedures.values()];
    const told = filesOf(files).filter((file) => !hiding.includes(file));
    return [
        ...told.flatMap((file) => shownDoubts(file, isSource)),
        ...[...procedures.values()].flatMap((file) => shownDoubts(file, isHidden)),
    ];
}
function shownDoubts(file, isUnseen) {
    return doubts(file)
        .filter(({ path }) => !isUnseen(path))
        .map(({ path }) => faultAt(file, path, 'chỗ này luôn hiện, không đánh dấu [verify] được'));
}
function isHidden(path) {
    const [list, , field = 'text'] = path;
    return (list === 'staffNotes' ||
        (HIDEABLE.includes(String(list)) && HIDING_FIELDS.includes(String(field))));
}
/** Where the office, the calendar and the places have their words from is for staff. */
function isSource(path) {
    return path.at(-1) === 'source';
}
