import { DeliveryError } from "../../core/errors.js";
import { refusalOf } from "./calls.js";
import { TEMPLATE_CODES } from "./codes.js";
export const TEMPLATE_PATH = '/v3.0/oa/message/template';
export function createSendTemplate(calls, templateId) {
    return async (to) => {
        const json = { user_id: to, template_id: templateId, template_data: {} };
        const answer = await calls(TEMPLATE_PATH, { json });
        if (answer.error !== 0)
            throw refusalOf(answer, TEMPLATE_CODES);
    };
}
/** For a part that waited while the template was taken out of the configuration. */
export async function noTemplate() {
    throw new DeliveryError('rejected', 'Zalo: chưa đặt ZALO_ZNS_TEMPLATE_ID để gửi tin theo mẫu.');
}
