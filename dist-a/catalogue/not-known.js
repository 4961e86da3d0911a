import { foldedWords } from "../core/text.js";
/** A procedure by all the names and codes that it has or had. */
export function knownAs({ name, shortName, aliases, code, formerCodes }) {
    return {
        name,
        aliases: [...aliases, ...(shortName === undefined ? [] : [shortName])],
        codes: [...formerCodes, ...(code === undefined ? [] : [code])],
    };
}
/**
 * What of a national list is not known better: the catalogue, its topics and what staff wrote of other
 * offices come first, by code and by name. Of entries with one name the first stays.
 */
export function notKnown(list, known) {
    const codes = new Set(known.flatMap((each) => each.codes ?? []));
    const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases].map(sameName)));
    return list.filter((entry) => {
        const name = sameName(entry.name);
        if (names.has(name) || entry.codes.some((code) => codes.has(code)))
            return false;
        names.add(name);
        return true;
    });
}
/** Without `Thủ tục` before it and what brackets add: `(cấp xã)`, `(1.010719)`. */
function sameName(name) {
    return foldedWords(name.replace(/\([^()]*\)/g, ' '))
        .join(' ')
        .replace(/^thu tuc /, '');
}
