import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceText } from "./text-file.js";
/** What is kept in the file; nothing if there is none, or if it is of another program. */
export async function recallFiles(file) {
    try {
        const kept = deserialize(await readFile(file));
        return kept.program === (await programMark()) ? kept.files : new Map();
    }
    catch {
        // Absent, cut short or of another version of Node: everything is read anew.
        return new Map();
    }
}
/** Keeps what was read. Throws if the folder cannot be written. */
export async function rememberFiles(file, files) {
    const kept = { program: await programMark(), files };
    await replaceText(file, serialize(kept), false);
}
/** Changes with any line of this room's code, and with Node. */
async function programMark() {
    const folder = import.meta.dirname;
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name));
    const hash = createHash('sha256').update(process.version);
    for (const name of names.toSorted())
        hash.update(await readFile(join(folder, name)));
    return hash.digest('hex');
}
