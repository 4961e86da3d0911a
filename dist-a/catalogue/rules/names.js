import { fold } from "../../core/text.js";
import { MAX_BUTTON_NAME } from "../schema/procedure.js";
import { lineOf } from "../tree.js";
import { faultAt, repeated, texts } from "./spots.js";
/** What must hold of ids, codes and names. */
export function nameFaults(files) {
    const procedures = [...files.procedures];
    return [
        ...procedures.flatMap(([id, file]) => fileNameFault(id, file)),
        ...procedures.flatMap(([, file]) => longNameFault(file)),
        ...sharedFaults(procedures.flatMap(([, file]) => (file.value?.withdrawn ? [] : [file]))),
        ...repeatedIds(files.topics, '*.id'),
        ...repeatedIds(files.lifeEvents, '*.id'),
        ...repeatedIds(files.elsewhere, 'procedures.*.id'),
        ...repeatedIds(files.national, 'procedures.*.id'),
        ...repeatedIds(files.office, 'hours.value.*.weekday'),
        ...repeatedIds(files.calendar, 'years.*.year'),
    ];
}
function fileNameFault(id, file) {
    return /^[a-z0-9-]{1,24}$/.test(id)
        ? []
        : [faultAt(file, [], `tên tệp chỉ gồm a-z, 0-9, dấu -, nhiều nhất 24 chữ: "${id}"`)];
}
function longNameFault(file) {
    const [name] = texts(file.tree, 'name');
    if (name === undefined || name.found.length <= MAX_BUTTON_NAME)
        return [];
    return texts(file.tree, 'shortName').length > 0
        ? []
        : [faultAt(file, name.path, `tên dài quá ${MAX_BUTTON_NAME} chữ thì cần thêm "shortName"`)];
}
/** Two procedures that bear the same name or code could not be told apart. An alias gives way to a name. */
function sharedFaults(files) {
    const faults = [];
    const owners = new Map();
    const claims = ['code', 'name', 'aliases.*'].flatMap((pattern) => files.flatMap((file) => texts(file.tree, pattern).map((spot) => ({ file, spot }))));
    for (const { file, spot } of claims) {
        const owner = owners.get(fold(spot.found));
        if (owner === undefined)
            owners.set(fold(spot.found), { file, spot });
        else
            faults.push(faultAt(file, spot.path, sharedText(file, spot.found, owner)));
    }
    return faults;
}
function sharedText(file, name, owner) {
    const line = lineOf(owner.file, owner.spot.path);
    return owner.file === file
        ? `"${name}" đã viết ở dòng ${line}`
        : `"${name}" đã là của thủ tục khác (${owner.file.shown}:${line})`;
}
function repeatedIds(file, pattern) {
    if (file === undefined)
        return [];
    return repeated(texts(file.tree, pattern)).map(({ path, found }) => faultAt(file, path, `"${found}" đã dùng ở trên`));
}
