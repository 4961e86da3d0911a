export function createBodies(seal) {
    const close = (kind, citizen, body) => seal.seal(JSON.stringify(body), `${kind}:${citizen}`);
    const open = (kind, citizen, sealed) => {
        if (sealed === null)
            return null;
        try {
            return JSON.parse(seal.open(sealed, `${kind}:${citizen}`));
        }
        catch {
            return null;
        }
    };
    return {
        sealMessage: (citizen, message) => close('message', citizen, message),
        openMessage: (citizen, sealed) => open('message', citizen, sealed),
        sealPart: (citizen, body) => close('part', citizen, body),
        openPart: (citizen, sealed) => open('part', citizen, sealed),
        sealAnswer: (citizen, answer) => close('answer', citizen, answer),
        openAnswer: (citizen, sealed) => open('answer', citizen, sealed),
    };
}
