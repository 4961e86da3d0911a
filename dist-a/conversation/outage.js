/** Where somebody looks for a way on: everywhere else the answer stays by itself. */
const WHERE = ['greeting', 'menu', 'help', 'hand-over', 'contact'];
/** Channels that citizens know by name. */
const NAMES = [
    ['zalo-oa', 'Zalo'],
    ['telegram', 'Telegram'],
];
/** Tells that another channel does not work, so that nobody waits there. */
export function withOutages(taken, { address }, world) {
    const [first, ...rest] = taken.replies;
    if (first === undefined || !WHERE.includes(taken.outcome.kind))
        return taken;
    const lines = NAMES.flatMap(([channel, name]) => {
        const line = LINES[world.standing(channel)];
        return line === null || channel === address.channel ? [] : [world.say(line, { channel: name })];
    });
    if (lines.length === 0)
        return taken;
    return { ...taken, replies: [{ ...first, text: [first.text, ...lines].join('\n\n') }, ...rest] };
}
const LINES = {
    well: null,
    quiet: 'channel-quiet',
    down: 'channel-down',
};
