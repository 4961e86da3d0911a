import { watch } from 'node:fs';
export function hangBell(folders) {
    let rung = false;
    let wake = () => { };
    const ring = () => {
        rung = true;
        wake();
    };
    const watchers = folders.flatMap((folder) => watchFolder(folder, ring));
    return {
        ring,
        heard: async (withinMs) => {
            if (!rung) {
                await new Promise((resolve) => {
                    const timer = setTimeout(resolve, withinMs);
                    wake = () => {
                        clearTimeout(timer);
                        resolve();
                    };
                });
            }
            rung = false;
        },
        close: () => {
            for (const watcher of watchers)
                watcher.close();
        },
    };
}
/** A folder that is not there, or cannot be watched, rings no bell. */
function watchFolder(folder, ring) {
    try {
        const watcher = watch(folder, ring);
        watcher.on('error', () => watcher.close());
        return [watcher];
    }
    catch {
        return [];
    }
}
