import { isOfficialLink } from "../../core/official-link.js";
import { faultAt, textsWhere } from "./spots.js";
/** Every link, in a field of its own or inside a text, leads to an official host. */
export function linkFaults(file, officialHosts) {
    return textsWhere(file.tree, (text) => text.includes('://')).flatMap(({ path, found }) => (found.match(/https?:\/\/[^\s,;)\]"']+/gi) ?? [])
        .filter((url) => !isOfficialLink(url, officialHosts))
        .map((url) => faultAt(file, path, `"${url}" không thuộc "officialHosts" trong settings.yaml`)));
}
