import { nearest } from "../schema/nearest.js";
import { faultAt, texts } from "./spots.js";
const OF_PROCEDURE = ['related.*', 'next.*', 'replacedBy', 'cases.*.options.*.goTo'];
/** Names that nothing bears, and procedures that are replaced in a circle. */
export function referenceFaults(files) {
    const { procedures, topics, lifeEvents, settings, elsewhere, national } = files;
    const ids = [...procedures.keys()];
    const unknown = (file, ...patterns) => file === undefined
        ? []
        : texts(file.tree, ...patterns)
            .filter(({ found }) => !procedures.has(found))
            .map((spot) => unknownFault(file, spot, 'thủ tục', ids));
    return [
        ...[...procedures.values()].flatMap((file) => unknown(file, ...OF_PROCEDURE)),
        ...[...procedures].flatMap(([id, file]) => selfFaults(id, file)),
        ...[...procedures].flatMap(([id, file]) => circleFault(id, file, files)),
        ...unknown(topics, '*.choices.*.procedure'),
        ...unknown(lifeEvents, '*.steps.*.procedure'),
        ...unknown(settings, 'mostAsked.*'),
        ...[elsewhere, national].flatMap((file) => (file === undefined ? [] : officeFaults(file))),
    ];
}
function officeFaults(elsewhere) {
    const offices = new Set(texts(elsewhere.tree, 'offices.*.name').map(({ path }) => String(path[1])));
    return texts(elsewhere.tree, 'procedures.*.office')
        .filter(({ found }) => !offices.has(found))
        .map((spot) => unknownFault(elsewhere, spot, 'cơ quan', [...offices]));
}
function unknownFault(file, { path, found }, kind, names) {
    const meant = nearest(found, names);
    const hint = meant === undefined ? '' : `; có phải "${meant}" không?`;
    return faultAt(file, path, `không có ${kind} "${found}"${hint}`);
}
function selfFaults(id, file) {
    return texts(file.tree, ...OF_PROCEDURE)
        .filter(({ found }) => found === id)
        .map(({ path }) => faultAt(file, path, `"${id}" trỏ về chính nó`));
}
function circleFault(id, file, files) {
    const way = [id];
    for (let at = successor(id, files); at !== undefined; at = successor(at, files)) {
        way.push(at);
        if (at === id && way.length > 2) {
            return [faultAt(file, ['replacedBy'], `thay thế vòng quanh: ${way.join(' → ')}`)];
        }
        if (way.indexOf(at) < way.length - 1)
            return [];
    }
    return [];
}
function successor(id, { procedures }) {
    return texts(procedures.get(id)?.tree ?? null, 'replacedBy')[0]?.found;
}
