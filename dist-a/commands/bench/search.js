import { existsSync } from 'node:fs';
import { loadDecision } from "../../catalogue/search/decision.js";
import { createFind } from "../../catalogue/search/find.js";
import { fold } from "../../core/text.js";
import { NATIONAL_FILE, nationalContent } from "../national.js";
import { durations } from "./figure.js";
/** Questions as staff wrote them, typed with and without diacritics, and a story before some. */
function questionsOf({ procedures }) {
    const asked = [...procedures.values()].flatMap(({ name, aliases, questions }) => [
        `thủ tục ${name} cần giấy tờ gì`,
        ...aliases,
        ...questions,
    ]);
    const story = 'nhà tôi ở quê ra, hôm trước có lên hỏi mà chưa gặp ai, nay nhờ cán bộ xem giúp, ';
    return asked.flatMap((question) => [question, fold(question), story + question]);
}
export function benchSearch({ content, find }) {
    const name = `search, ${content.procedures.size} procedures + ${content.elsewhere.size} elsewhere`;
    return durations(name, timesOf(find, questionsOf(content)), '≤ 5 ms');
}
export function benchSearchNational({ content }) {
    if (!existsSync(NATIONAL_FILE)) {
        return [{ name: 'search, national', value: '-', unit: '', aim: `${NATIONAL_FILE} is not here` }];
    }
    const national = nationalContent(content);
    const before = heap();
    const began = performance.now();
    const find = createFind(national, loadDecision('content/decision.yaml'));
    const built = performance.now() - began;
    const size = national.procedures.size;
    return [
        { name: `index of ${size} procedures, build`, value: built.toFixed(0), unit: 'ms' },
        {
            name: `index of ${size} procedures, memory`,
            value: ((heap() - before) / 2 ** 20).toFixed(0),
            unit: 'MB',
        },
        ...durations(`search, ${size} procedures`, timesOf(find, questionsOf(content)), '≤ 15 ms'),
    ];
}
function timesOf(find, questions) {
    for (const question of questions.slice(0, 200))
        find(question);
    return questions.map((question) => {
        const began = performance.now();
        find(question);
        return performance.now() - began;
    });
}
function heap() {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
}
