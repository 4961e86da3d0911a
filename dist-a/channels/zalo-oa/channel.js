import { fetchZaloPhoto } from "../receiving/zalo-photo.js";
import { createCalls } from "./calls.js";
import { createClient, tokenWorks } from "./client.js";
import { OA_CODES, TEMPLATE_CODES } from "./codes.js";
import { createUploads } from "./files.js";
import { createHealth } from "./health.js";
import { createIntake } from "./intake.js";
import { createOauth } from "./oauth.js";
import { render } from "./render.js";
import { createSend } from "./send.js";
import { createSendTemplate, noTemplate } from "./template.js";
import { createTokens, PLATFORM } from "./tokens.js";
import { verifierRoute } from "./verifier.js";
import { createWebhook } from "./webhook.js";
export const API_ROOT = 'https://openapi.zalo.me';
export const OAUTH_ROOT = 'https://oauth.zaloapp.com';
/** Quotas that cost nothing and are not the OA's own. */
const FREE = ['reply', 'welcome_msg'];
const TIMES = { callMs: 15_000, tokenMs: 60_000 };
/** The channel of a Zalo Official Account. `open` does not wait for Zalo: `warnings` tells what fails. */
export function createZaloOaChannel(options) {
    const { appId, appSecret, secretKey, store, clock, log } = options;
    const times = { ...TIMES, ...options.times };
    const health = createHealth(clock, log, options.quiet);
    const client = createClient(options.apiRoot ?? API_ROOT, times.callMs);
    const oauth = createOauth({
        root: options.oauthRoot ?? OAUTH_ROOT,
        appId,
        appSecret,
        timeoutMs: times.callMs,
        clock,
    });
    const works = (token) => tokenWorks(client, token);
    const tokens = createTokens({ store, oauth, works, health, clock, log });
    const calls = createCalls(client, tokens, health, clock, OA_CODES);
    const { template } = options;
    const templateClient = template?.apiRoot === undefined ? client : createClient(template.apiRoot, times.callMs);
    const templateCalls = createCalls(templateClient, tokens, health, clock, TEMPLATE_CODES);
    const webhook = createWebhook({ appId, secretKey }, health);
    const send = createSend({
        calls,
        uploads: createUploads(calls, store, clock),
        sendTemplate: template ? createSendTemplate(templateCalls, template.id) : noTemplate,
        health,
        log,
        async counted(against) {
            health.alive();
            if (FREE.includes(against))
                return;
            log.info('zalo-oa-message-not-free', { against });
            // It was sent: a count that cannot be written is no reason to send it again.
            await store.countNotFree('zalo-oa', against, clock()).catch(() => undefined);
        },
    });
    let ticking;
    let inHand = Promise.resolve();
    async function seed() {
        const refresh = options.refreshToken;
        if (refresh === undefined)
            return;
        await store.seedToken(PLATFORM, { access: '', refresh, expires: 0 });
    }
    function keepFresh() {
        inHand = inHand.then(() => tokens.keepFresh());
    }
    return {
        routes: [
            ...webhook.routes,
            ...(options.verifier === undefined ? [] : [verifierRoute(options.verifier)]),
        ],
        render: (reply) => render(reply, options.buttons === 'template'),
        send: (to, part) => send(to, part),
        fetchPhoto: (url) => fetchZaloPhoto(url, options.apiRoot ?? API_ROOT),
        async open(admit) {
            await seed();
            webhook.open(createIntake({ ...options, admit, health }));
            keepFresh();
            ticking = setInterval(keepFresh, times.tokenMs).unref();
        },
        async close() {
            clearInterval(ticking);
            await Promise.all([inHand, webhook.close()]);
        },
        warnings: () => health.warnings(),
        standing: () => health.standing(),
    };
}
