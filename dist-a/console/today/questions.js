import { whenText } from "../words.js";
const SHOWN = 10;
const ENDED = {
    answered: 'đã trả lời',
    offered: 'đã đưa vài thủ tục để chọn',
    elsewhere: 'đã chỉ sang nơi khác',
    declined: 'chưa trả lời được',
};
/** What people asked who agreed that it is kept for staff. */
export function questionsToday(kept) {
    return async () => {
        const { count, newest } = await kept(SHOWN);
        return {
            id: 'questions',
            title: 'Câu hỏi người dân cho giữ lại',
            count,
            items: newest.map(({ at, text, outcome }) => ({
                text,
                note: [whenText(at), ENDED[outcome.kind]].filter(Boolean).join(', '),
            })),
            note: count > SHOWN ? `${SHOWN} câu mới nhất trong ${count} câu đang giữ.` : undefined,
            nothing: 'Chưa có ai đồng ý cho giữ câu hỏi.',
        };
    };
}
