import { dueText } from "../due.js";
const SHOWN = 10;
const WORDS = 80;
/** Questions that citizens handed to officers, with the clock of what was promised. */
export function handedToday({ openQuestions, }) {
    return async (now) => {
        const open = await openQuestions();
        return {
            id: 'handed',
            title: 'Câu hỏi chờ cán bộ trả lời',
            count: open.length,
            items: open.slice(0, SHOWN).map(({ code, text, due }) => ({
                text: `${code}: ${text.length > WORDS ? `${text.slice(0, WORDS)}…` : text}`,
                note: dueText(due, now),
                href: `/staff/questions/${code}`,
                urgent: now > due,
            })),
            note: open.length > SHOWN ? 'Còn nữa: mở trang Câu hỏi.' : undefined,
            nothing: 'Không có câu hỏi nào đang chờ.',
        };
    };
}
