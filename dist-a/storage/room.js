export function citizenOf({ seal }, { channel, id }) {
    return seal.hash('citizen', channel, id);
}
