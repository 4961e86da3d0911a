import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hangBell } from "./bell.js";
import { recallFiles, rememberFiles } from "./file-memory.js";
import { loadContent } from "./load.js";
import { contentPaths } from "./source.js";
/** What the file system does not tell of is seen this much later; with the rest it stays below 2 s. */
const LOOK_EVERY_MS = 1000;
const STEADY_MS = 150;
/** Loads the content, and again within 2 s of a change to its files. Throws as `loadContent` does. */
export async function followContent(options) {
    const load = async () => {
        // Let go of between readings: texts and trees of all files are as much memory as the catalogue itself.
        const memory = options.memoryFile === undefined ? new Map() : await recallFiles(options.memoryFile);
        const recalled = new Map(memory);
        const loaded = await loadContent({ ...options, today: options.today(), memory });
        await remember(options, memory, recalled);
        return loaded;
    };
    let seen = await stampOf(options);
    const loaded = await load();
    let current = loaded;
    const look = async () => {
        const stamp = await stampOf(options);
        if (stamp === seen)
            return;
        await wait(options.steadyMs ?? STEADY_MS);
        if ((await stampOf(options)) !== stamp)
            return bell.ring();
        seen = stamp;
        const next = await load();
        if ((await stampOf(options)) !== stamp)
            return bell.ring();
        if (isSame(current, next))
            return;
        current = next;
        options.onChange(next);
    };
    const bell = hangBell(foldersOf(options));
    let closed = false;
    const following = (async () => {
        while (!closed) {
            await bell.heard(LOOK_EVERY_MS);
            if (!closed)
                await look().catch(options.onError);
        }
    })();
    return {
        loaded,
        close: async () => {
            closed = true;
            bell.ring();
            await following;
            bell.close();
        },
    };
}
/** A folder that cannot be written costs time at the next start, not the service. */
async function remember({ memoryFile, onError }, memory, recalled) {
    if (memoryFile === undefined)
        return;
    if ([...memory].every(([shown, file]) => recalled.get(shown) === file))
        return;
    await rememberFiles(memoryFile, memory).catch(onError);
}
function isSame(a, b) {
    return a.content.version === b.content.version && a.faults.join('\n') === b.faults.join('\n');
}
function foldersOf({ shipped, office }) {
    return [shipped, ...(office === undefined ? [] : [office])].flatMap((folder) => [
        folder,
        join(folder, 'procedures'),
        join(folder, 'surveys'),
    ]);
}
/** Differs when a file is new, gone, replaced or written to. */
async function stampOf({ shipped, office }) {
    const stamps = [];
    for (const folder of office === undefined ? [shipped] : [shipped, office]) {
        for (const path of await contentPaths(folder)) {
            const file = await stat(join(folder, path), { bigint: true }).catch(() => null);
            stamps.push(file === null ? '' : [folder, path, file.ino, file.mtimeNs, file.size].join(' '));
        }
    }
    return stamps.join('\n');
}
