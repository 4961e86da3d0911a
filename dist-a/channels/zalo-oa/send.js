import { DeliveryError } from "../../core/errors.js";
import { linkText } from "../../core/reply.js";
import { refusalOf } from "./calls.js";
import { OA_CODES } from "./codes.js";
const PATH = '/v3.0/oa/message/cs';
/** Sends parts that `render` made, maybe of an earlier version. Throws a DeliveryError. */
export function createSend(options) {
    const { calls, uploads, sendTemplate, health, log, counted } = options;
    /** Once Zalo refused the form with buttons, this process sends words. */
    let takesButtons = true;
    async function message(to, content) {
        const json = { recipient: { user_id: to }, message: content };
        const answer = await calls(PATH, { json });
        if (answer.error === 0) {
            health.ok('send');
            await counted(quotaOf(answer));
        }
        return answer;
    }
    async function text(to, words) {
        const answer = await message(to, { text: words });
        if (answer.error !== 0)
            throw refusalOf(answer, OA_CODES);
    }
    async function withButtons(to, { text: words, template }) {
        if (template === undefined || !takesButtons)
            return await text(to, words);
        const { buttons } = template;
        const attachment = { type: 'template', payload: { buttons } };
        const answer = await message(to, { text: template.text, attachment });
        if (answer.error === 0)
            return;
        if (OA_CODES.classOf(answer.error) !== 'form')
            throw refusalOf(answer, OA_CODES);
        await text(to, words);
        // Only now is it known that the buttons were at fault, not the recipient.
        takesButtons = false;
        health.failed('buttons', `Zalo không nhận tin có nút (mã ${answer.error}); trình đơn được viết bằng chữ. Hãy đặt ZALO_OA_BUTTONS=off.`);
    }
    async function file(to, { kind, url, name }) {
        for (const anew of [false, true]) {
            const id = await uploads(kind, url, anew);
            const answer = await message(to, kind === 'image' ? imageOf(id, name) : fileOf(id));
            if (answer.error === 0)
                break;
            if (anew || OA_CODES.classOf(answer.error) !== 'upload')
                throw refusalOf(answer, OA_CODES);
        }
    }
    return async (to, part) => {
        switch (part.kind) {
            case 'text':
                return await withButtons(to, part);
            case 'image':
            case 'file':
                return await file(to, part).catch(async (error) => {
                    if (!(error instanceof DeliveryError) || error.failure !== 'rejected')
                        throw error;
                    log.warn('zalo-oa-file-sent-as-link', { fault: error.message });
                    await text(to, linkText({ label: part.name, url: part.url }));
                });
            case 'template':
                await sendTemplate(to);
                health.ok('send');
                return await counted('template');
            default:
                throw new DeliveryError('rejected', 'Zalo: phần chờ gửi không đúng dạng.');
        }
    };
}
function imageOf(id, name) {
    const elements = [{ media_type: 'image', attachment_id: id }];
    return {
        text: name,
        attachment: { type: 'template', payload: { template_type: 'media', elements } },
    };
}
function fileOf(token) {
    return { attachment: { type: 'file', payload: { token } } };
}
/** A message whose answer names no quota was charged for. */
function quotaOf({ data }) {
    const type = Object(data['quota']).quota_type;
    return typeof type === 'string' && /^[a-z_]{1,30}$/.test(type) ? type : 'charged';
}
