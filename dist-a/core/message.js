/** The ways in which a citizen can talk to the service. */
export const CHANNEL_NAMES = ['telegram', 'zalo-oa', 'zalo-bot', 'web', 'terminal'];
export function addressKey({ channel, id }) {
    return `${channel}:${id}`;
}
