import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
/** `null` when there is no such file. */
export async function readText(path) {
    return readFile(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    });
}
/**
 * Puts a whole text in the place of a file, or leaves the file as it was. With `flush` the text is on
 * the disk when this resolves.
 */
export async function replaceText(path, text, flush) {
    const folder = dirname(path);
    const half = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
    await mkdir(folder, { recursive: true });
    try {
        await writeFile(half, text, { flush });
        await rename(half, path);
    }
    catch (error) {
        await rm(half, { force: true });
        throw error;
    }
}
