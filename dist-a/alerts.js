/** Rejects, with the first failure, where no chat of several could be told; resolves where none is set. */
export function createAlerts(chats, channels, say) {
    return async (count, link) => {
        const text = say('staff-alert', { count, link });
        const told = await Promise.allSettled(chats.map(async ({ channel: name, to }) => {
            const channel = channels.get(name);
            for (const part of channel?.render({ text }) ?? [])
                await channel?.send(to, part);
        }));
        const failed = told.filter((each) => each.status === 'rejected');
        if (failed.length > 0 && failed.length === told.length)
            throw failed[0]?.reason;
    };
}
