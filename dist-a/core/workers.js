/**
 * `take` gives as much work as there is, at most so much; it is asked once at a time. When `take` throws,
 * nobody looks again until the next `wake`.
 */
export function createWorkers(job) {
    let active = 0;
    let looking = false;
    let wanted = false;
    let stopped = false;
    const awaitingRest = [];
    async function look() {
        if (looking)
            return;
        looking = true;
        // Who ends in the same moment is free for work as well.
        await new Promise((resolve) => setImmediate(resolve));
        while (wanted && !stopped && active < job.atMost) {
            wanted = false;
            const free = job.atMost - active;
            const taken = await job.take(free).catch(failed);
            // Where all that was asked for was there, more may be.
            if (taken.length === free)
                wanted = true;
            for (const work of taken)
                void begin(work);
        }
        looking = false;
        rest();
    }
    async function begin(work) {
        active += 1;
        await job.handle(work).catch(failed);
        active -= 1;
        if (wanted)
            void look();
        rest();
    }
    function failed(error) {
        job.failed(error);
        return [];
    }
    function rest() {
        if (looking || active > 0)
            return;
        for (const resolve of awaitingRest.splice(0))
            resolve();
    }
    async function idle() {
        if (looking || active > 0)
            await new Promise((resolve) => awaitingRest.push(resolve));
    }
    return {
        wake() {
            wanted = true;
            if (!stopped)
                void look();
        },
        idle,
        async stop() {
            stopped = true;
            await idle();
        },
        stopping: () => stopped,
    };
}
