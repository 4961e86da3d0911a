import { ContentError } from "../core/errors.js";
import { buildContent } from "./build.js";
import { faultsIn } from "./check.js";
import { faultText } from "./content-file.js";
import { filesOf, readContentFiles } from "./content-files.js";
import { keepCopies, readCopies } from "./good-copies.js";
import { byPath, readSources } from "./source.js";
import { warningsOf } from "./warnings.js";
/**
 * Reads the content. A faulty file stays at its last good revision; a procedure that has none is left
 * out. Throws ContentError with all faults when another file has none.
 */
export async function loadContent(options) {
    const { sources, files, faults } = await inspect(options);
    const faulty = new Set(faults.map(({ path }) => path));
    const used = faulty.size === 0 ? files : await withoutFaults(sources, faulty, options);
    const content = buildContent(used);
    if (content === null)
        throw new ContentError(faults.map(faultText));
    const good = [...sources.values()].filter(({ path }) => !faulty.has(path));
    return {
        content,
        faults: faults.map(faultText),
        warnings: [
            ...[...faulty].flatMap((path) => fallBackText(path, faults, used)),
            ...(await keep(good, faulty, options)),
            ...warningsOf(used, options.today).map(faultText),
        ],
    };
}
/** Reads the content only to tell its faults and warnings. */
export async function checkContent(options) {
    const { files, faults } = await inspect(options);
    return {
        files: filesOf(files).length,
        faults: faults.map(faultText),
        warnings: warningsOf(files, options.today).map(faultText),
    };
}
async function inspect(options) {
    const sources = await readSources(options);
    const files = readContentFiles(sources, options.memory);
    return { sources, files, faults: faultsIn(files, sources, options) };
}
async function withoutFaults(sources, faulty, { good, memory }) {
    const copies = good === undefined ? [] : await readCopies(good, faulty);
    const rest = [...sources.values()].filter(({ path }) => !faulty.has(path));
    return readContentFiles(byPath([...rest, ...copies]), memory);
}
function fallBackText(path, faults, used) {
    const shown = faults.find((fault) => fault.path === path)?.shown ?? path;
    const isUsed = filesOf(used).some((file) => file.path === path && file.value !== undefined);
    return [
        isUsed
            ? `${shown}: tệp có lỗi, đang dùng bản tốt gần nhất`
            : `${shown}: tệp có lỗi, chưa có bản tốt nào nên tạm bỏ ra ngoài`,
    ];
}
/** A folder that cannot be written costs the copies, not the service. */
async function keep(sources, faulty, { good }) {
    if (good === undefined)
        return [];
    try {
        await keepCopies(good, sources, faulty);
        return [];
    }
    catch (error) {
        return [`${good}: không ghi được bản tốt gần nhất của nội dung (${String(error)})`];
    }
}
