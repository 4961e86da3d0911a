export function createBell() {
    const listeners = new Map();
    return {
        ring(key) {
            for (const listener of listeners.get(key) ?? [])
                listener();
        },
        async heard(key, over) {
            const listening = listeners.get(key) ?? new Set();
            listeners.set(key, listening);
            let listener = () => undefined;
            await new Promise((resolve) => {
                listener = resolve;
                listening.add(listener);
                over.addEventListener('abort', listener);
                if (over.aborted)
                    resolve();
            });
            over.removeEventListener('abort', listener);
            listening.delete(listener);
            if (listening.size === 0)
                listeners.delete(key);
        },
    };
}
