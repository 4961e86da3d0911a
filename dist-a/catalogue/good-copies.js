import { readdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readText, replaceText } from "./text-file.js";
/*
 * The last good revision of every content file, as it was written, under one folder of our own: what the
 * service goes on with while staff mend a file, also after a restart.
 */
/** The copies of these files that there are. */
export async function readCopies(folder, paths) {
    const copies = [];
    for (const path of paths) {
        const shown = join(folder, path);
        const text = await readText(shown);
        if (text !== null)
            copies.push({ path, shown, text });
    }
    return copies;
}
/** Keeps good files, and forgets those that are no longer in the content. */
export async function keepCopies(folder, good, faulty) {
    for (const { path, text } of good) {
        if (text !== null && (await readText(join(folder, path))) !== text) {
            await replaceText(join(folder, path), text, false);
        }
    }
    const present = new Set([...good.map(({ path }) => path), ...faulty]);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        const shown = join(entry.parentPath, entry.name);
        const path = shown.slice(join(folder, sep).length).replaceAll(sep, '/');
        if (entry.isFile() && !present.has(path))
            await rm(shown, { force: true });
    }
}
