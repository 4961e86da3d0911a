import { createZaloBotChannel } from "./channels/zalo-bot/channel.js";
import { createZaloOaChannel } from "./channels/zalo-oa/channel.js";
/** The staff's own chats, for alerts. */
export function staffChats(config) {
    const chats = [
        ['telegram', config.ALERT_TELEGRAM_CHAT],
        ['zalo-bot', config.ALERT_ZALO_BOT_CHAT],
    ];
    return chats.flatMap(([channel, to]) => (to === undefined ? [] : [{ channel, to }]));
}
/** The channels of platforms whose token is set, not yet opened. */
export async function composeChannels(config, needs) {
    const made = [
        ['telegram', await telegramChannel(config, needs)],
        ['zalo-oa', zaloOaChannel(config, needs)],
        ['zalo-bot', zaloBotChannel(config, needs)],
    ];
    return made.flatMap(([name, channel]) => (channel === undefined ? [] : [{ name, channel }]));
}
function zaloOaChannel(config, needs) {
    const { ZALO_OA_ID: oaId, ZALO_OA_APP_ID: appId, ZALO_OA_APP_SECRET: appSecret, ZALO_OA_SECRET_KEY: secretKey, ZALO_ZNS_TEMPLATE_ID: template, } = config;
    // config.ts has seen to it that all four are set or none.
    if (!oaId || !appId || !appSecret || !secretKey)
        return undefined;
    return createZaloOaChannel({
        oaId,
        appId,
        appSecret,
        secretKey,
        refreshToken: config.ZALO_OA_REFRESH_TOKEN,
        apiRoot: config.ZALO_OA_API_ROOT,
        oauthRoot: config.ZALO_OAUTH_ROOT,
        buttons: config.ZALO_OA_BUTTONS,
        verifier: config.ZALO_VERIFIER,
        template: template === undefined ? undefined : { id: template, apiRoot: config.ZALO_ZNS_API_ROOT },
        onWithdraw: needs.withdraw,
        onOfficer: needs.officerWrote,
        quiet: needs.quiet,
        store: needs.store,
        clock: needs.clock,
        log: needs.log,
    });
}
async function telegramChannel(config, { voices, quiet, clock, log }) {
    if (config.TELEGRAM_BOT_TOKEN === undefined)
        return undefined;
    // grammY takes a quarter of a second to load, for nothing where there is no bot.
    const { createTelegramChannel } = await import("./channels/telegram/channel.js");
    const described = ({ locale, language }) => Object.fromEntries(['menu', 'help', 'dulieucuatoi', 'xoadulieu']
        .map((name) => [name, voices[locale](`command-${name}`)])
        .concat([[language, voices[locale]('command-language')]]));
    return createTelegramChannel({
        token: config.TELEGRAM_BOT_TOKEN,
        apiRoot: config.TELEGRAM_API_ROOT,
        receive: config.TELEGRAM_MODE === 'webhook' && config.TELEGRAM_WEBHOOK_SECRET !== undefined
            ? {
                mode: 'webhook',
                secret: config.TELEGRAM_WEBHOOK_SECRET,
                publicUrl: config.PUBLIC_URL,
            }
            : { mode: 'polling' },
        commands: {
            vi: described({ locale: 'vi', language: 'language' }),
            en: described({ locale: 'en', language: 'ngonngu' }),
        },
        groupLine: (link) => voices.vi('group-line', { link }),
        quiet,
        clock,
        log,
    });
}
function zaloBotChannel(config, { quiet, clock, log }) {
    if (config.ZALO_BOT_TOKEN === undefined)
        return undefined;
    return createZaloBotChannel({
        token: config.ZALO_BOT_TOKEN,
        apiRoot: config.ZALO_BOT_API_ROOT,
        receive: config.ZALO_BOT_MODE === 'webhook' && config.ZALO_BOT_WEBHOOK_SECRET !== undefined
            ? { mode: 'webhook', secret: config.ZALO_BOT_WEBHOOK_SECRET, publicUrl: config.PUBLIC_URL }
            : { mode: 'polling' },
        quiet,
        clock,
        log,
    });
}
