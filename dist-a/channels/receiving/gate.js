export function createGate() {
    let takeIn = null;
    const inHand = new Set();
    return {
        async take(...received) {
            if (takeIn === null)
                return false;
            const taken = takeIn(...received);
            inHand.add(taken);
            return taken.finally(() => inHand.delete(taken));
        },
        open(through) {
            takeIn = through;
        },
        async close() {
            takeIn = null;
            await Promise.all(inHand);
        },
    };
}
