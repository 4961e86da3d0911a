import { untilDone } from "../receiving/until-done.js";
import { createClient } from "./client.js";
import { setCommands } from "./commands.js";
import { createHealth } from "./health.js";
import { createIntake } from "./intake.js";
import { createFetchPhoto } from "./photo.js";
import { receiveByPolling } from "./polling.js";
import { render } from "./render.js";
import { send } from "./send.js";
import { ALLOWED_UPDATES } from "./update.js";
import { createWebhook, WEBHOOK_PATH } from "./webhook.js";
const TIMES = {
    firstMs: 1000,
    mostMs: 30_000,
    pollSeconds: 30,
    confirmMs: 5000,
    silentMs: 120_000,
};
/**
 * The Telegram channel. One process only may poll for a bot. `open` does not wait for Telegram: whatever
 * fails is tried again, and `warnings` tells.
 */
export function createTelegramChannel(options) {
    const { token, apiRoot, receive, log, clock } = options;
    const times = { ...TIMES, ...options.times };
    const api = createClient(token, apiRoot);
    const webhook = receive.mode === 'webhook' ? createWebhook(receive.secret) : null;
    const health = createHealth(clock, log, webhook ? { quiet: options.quiet } : { silentMs: times.silentMs });
    const stopping = new AbortController();
    let self = null;
    let receiving = Promise.resolve();
    /** Tells Telegram how we receive, and asks who we are. Updates that wait there are never dropped. */
    async function introduce() {
        const signal = stopping.signal;
        const { id, username } = await api.getMe(signal);
        self = { id, username };
        if (receive.mode === 'polling')
            await api.deleteWebhook({}, signal);
        else if (receive.publicUrl !== undefined) {
            await api.setWebhook(receive.publicUrl.replace(/\/+$/, '') + WEBHOOK_PATH, { secret_token: receive.secret, allowed_updates: ALLOWED_UPDATES }, signal);
        }
        health.ok('receive');
        setCommands(api, options.commands).catch((error) => health.failed('commands', error));
        return true;
    }
    return {
        routes: webhook ? [webhook.route] : [],
        render,
        async send(to, part) {
            try {
                await send(api, log, to, part);
            }
            catch (error) {
                // What concerns the bot and not this chat: a token that died, a Telegram that cannot be reached.
                const { failure } = error;
                if (failure === 'misconfigured' || failure === 'unreachable')
                    health.failed('send', error);
                throw error;
            }
            health.ok('send');
            health.alive();
        },
        fetchPhoto: createFetchPhoto(api, options),
        startLink: (payload) => self === null ? null : `https://t.me/${self.username}?start=${payload}`,
        async open(admit) {
            const take = createIntake({ ...options, api, admit, self: () => self, health });
            webhook?.open((update) => {
                health.alive();
                return take(update);
            });
            const failed = (error) => health.failed('receive', error);
            receiving = untilDone(introduce, failed, times, stopping.signal);
            if (!webhook) {
                receiving = receiving.then(() => receiveByPolling(api, take, health, times, stopping.signal));
            }
        },
        async close() {
            stopping.abort();
            await Promise.all([receiving, webhook?.close()]);
        },
        warnings: () => health.warnings(),
        standing: () => health.standing(),
    };
}
