import { DeliveryError } from "../../core/errors.js";
import { untilDone } from "../receiving/until-done.js";
import { fetchZaloPhoto } from "../receiving/zalo-photo.js";
import { API_ROOT, createClient } from "./client.js";
import { createHealth } from "./health.js";
import { createIntake } from "./intake.js";
import { createPace } from "./pace.js";
import { receiveByPolling } from "./polling.js";
import { render } from "./render.js";
import { send } from "./send.js";
import { createWebhook, WEBHOOK_PATH } from "./webhook.js";
const TIMES = {
    firstMs: 1000,
    mostMs: 30_000,
    pollSeconds: 30,
    silentMs: 120_000,
    perChatMs: 1000,
};
/**
 * The Zalo Bot Platform: pilots, demonstrations and alerts to staff, for a bot serves 50 people at most. One
 * process only may poll for a bot. `open` does not wait for Zalo: whatever fails is tried again, and
 * `warnings` tells.
 */
export function createZaloBotChannel(options) {
    const { token, apiRoot, receive, log, clock } = options;
    const times = { ...TIMES, ...options.times };
    const secrets = receive.mode === 'webhook' ? [receive.secret] : [];
    const api = createClient({ token, apiRoot, secrets });
    const webhook = receive.mode === 'webhook' ? createWebhook(receive.secret) : null;
    const health = createHealth(clock, log, webhook ? { quiet: options.quiet } : { silentMs: times.silentMs });
    const sending = { api, health, pace: createPace(times.perChatMs) };
    const stopping = new AbortController();
    const { signal } = stopping;
    let receiving = Promise.resolve();
    /** Makes sure of the token, and tells Zalo how we receive. */
    async function introduce() {
        await api('getMe', {}, { signal });
        if (receive.mode === 'polling')
            await deleteWebhook();
        else if (receive.publicUrl !== undefined)
            await setWebhook(receive.secret, receive.publicUrl);
        health.ok('receive');
        return true;
    }
    /** A refusal is passed over: what it says where no webhook was set is not documented. */
    async function deleteWebhook() {
        try {
            await api('deleteWebhook', {}, { signal });
        }
        catch (error) {
            if (!(error instanceof DeliveryError) || !error.ours)
                throw error;
            log.info('zalo-bot-webhook-not-deleted', { fault: error.message });
        }
    }
    /** Zalo keeps the address even if it could not reach it; then it says so, and why. */
    async function setWebhook(secret, publicUrl) {
        const url = publicUrl.replace(/\/+$/, '') + WEBHOOK_PATH;
        const set = await api('setWebhook', { url, secret_token: secret }, { signal });
        if (Object(Object(set).verification).ok !== false)
            return;
        const fault = `Zalo Bot không gọi được ${url}. Hãy mở địa chỉ ấy từ Internet, xem chứng thư https và PUBLIC_URL, rồi khởi động lại.`;
        health.failed('verify', new Error(fault));
    }
    return {
        routes: webhook ? [webhook.route] : [],
        render,
        async send(to, part) {
            await send(sending, to, part);
            health.alive();
        },
        fetchPhoto: (url) => fetchZaloPhoto(url, apiRoot ?? API_ROOT),
        async open(admit) {
            const take = createIntake({ admit, health, log });
            webhook?.open((update) => {
                health.alive();
                health.ok('verify');
                return take(update);
            });
            const failed = (error) => health.failed('receive', error);
            receiving = untilDone(introduce, failed, times, signal);
            if (!webhook) {
                receiving = receiving.then(() => receiveByPolling({ api, take, health, times, clock, log }, signal));
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
