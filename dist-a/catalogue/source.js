import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
/** The files of `content/` that this part of the service reads: its top and `procedures/`. */
export async function readSources({ shipped, office, }) {
    const sources = new Map();
    for (const folder of office === undefined ? [shipped] : [shipped, office]) {
        for (const path of await contentPaths(folder)) {
            const shown = join(folder, path);
            sources.set(path, { path, shown, text: utf8(await readFile(shown)) });
        }
    }
    return byPath([...sources.values()]);
}
/** Sorted, so that the same files make the same content. */
export function byPath(sources) {
    const sorted = sources.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return new Map(sorted.map((source) => [source.path, source]));
}
/** Hidden files are what editors and we ourselves write on the way to a whole file. */
export async function contentPaths(folder) {
    const top = await entriesOf(folder);
    const within = async (inner) => (await entriesOf(join(folder, inner))).map((name) => `${inner}/${name}`);
    return [...top, ...(await within('procedures')), ...(await within('surveys'))];
}
async function entriesOf(folder) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(ifAbsent);
    return entries
        .filter((entry) => !entry.isDirectory() && /^[^.].*\.(?:ya?ml|jsonl)$/i.test(entry.name))
        .map(({ name }) => name);
}
function ifAbsent(error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return [];
    throw error;
}
function utf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
