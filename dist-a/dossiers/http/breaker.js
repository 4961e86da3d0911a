/** So many failures in a row, and the service is left alone for a while. */
const MOST_FAILURES = 3;
const REST_MS = 30_000;
export function createBreaker(clock) {
    let failures = 0;
    let firstFailure = 0;
    let lastFault;
    let restsUntil = 0;
    return {
        async run(call) {
            if (clock() < restsUntil)
                throw lastFault;
            // This call is the trial: the others go on without it.
            if (failures >= MOST_FAILURES)
                restsUntil = clock() + REST_MS;
            try {
                const answer = await call();
                failures = 0;
                restsUntil = 0;
                return answer;
            }
            catch (fault) {
                if (failures === 0)
                    firstFailure = clock();
                failures += 1;
                lastFault = fault;
                if (failures >= MOST_FAILURES)
                    restsUntil = clock() + REST_MS;
                throw fault;
            }
        },
        downSince: () => (failures >= MOST_FAILURES ? firstFailure : null),
    };
}
