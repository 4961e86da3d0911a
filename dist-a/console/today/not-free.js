import { localDay } from "../../core/local-time.js";
/** What Zalo counted a message against; the names are its own, but for the first two. */
const AGAINST = {
    charged: 'tính tiền từng tin',
    template: 'theo mẫu, tính tiền từng tin',
    sub_quota: 'trừ vào số tin của gói',
    purchase_quota: 'trừ vào số tin đã mua',
    reward_quota: 'trừ vào số tin được tặng',
};
/** How many messages of this month and the last were paid for, or taken from what the office paid for. */
export function notFreeToday(notFree) {
    return async (now) => {
        const month = localDay(now).slice(0, 7);
        const counts = (await notFree()).filter((each) => each.month >= monthBefore(month));
        const inMonth = counts.filter((each) => each.month === month);
        return {
            id: 'not-free',
            title: 'Tin Zalo không miễn phí trong tháng',
            count: inMonth.reduce((sum, { messages }) => sum + messages, 0),
            items: counts.map(({ month: of, against, messages }) => ({
                text: `Tháng ${monthText(of)}: ${messages} tin ${AGAINST[against] ?? `trừ vào "${against}"`}`,
            })),
            note: 'Trả lời trong 48 giờ không mất tiền. Không muốn trả cho tin báo về sau: đặt zalo.paysForNews: false trong settings.yaml, bỏ ZALO_ZNS_TEMPLATE_ID.',
            nothing: 'Tháng này chưa tin nào mất tiền.',
        };
    };
}
/** `2025-12` of `2026-01` */
function monthBefore(month) {
    const [year = 0, number = 0] = month.split('-').map(Number);
    return number > 1 ? `${year}-${String(number - 1).padStart(2, '0')}` : `${year - 1}-12`;
}
function monthText(month) {
    return month.split('-').toReversed().join('/');
}
