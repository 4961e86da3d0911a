import { phraseOf, typedWords } from "../core/phrase.js";
import { writtenOut } from "./said-intents.js";
/** Intents that no danger, no deletion and no one's vote hangs on. */
const LOOSE = new Set([
    'forgot-dossier-code',
    'dossier-statistics',
    'dossier-withdraw',
    'dossier-status',
    'rating',
    'feedback',
    'booking',
    'portal-support',
    'office',
    'contact',
    'general-policy',
    'bot-identity',
    'bot-capability',
]);
/** Without these a text says the same. */
const SMALL = new Set(typedWords('dạ vâng ạ ơi ừ nhé nha với vậy thế này kia ấy đấy đó tôi em anh chị cô chú bác ông bà cháu con mình bạn các những cái ' +
    'là thì mà ở của cho và về để có được không đang sẽ đã rồi bị cần muốn xin hỏi biết làm sao gì nào như hay ra vào đi giúp hộ nữa').map(({ plain }) => plain));
const SMALL_FOLDED = new Set([...SMALL].flatMap((word) => typedWords(word).map((w) => w.folded)));
/** More words than this are a question or a story. */
const LONGEST = 8;
/**
 * The intent whose phrases hold every weighty word of the text, one of the phrases whole, in whatever
 * order and with whatever between: `tình trạng xử lý hồ sơ` from `tình trạng hồ sơ` and `tiến độ xử lý`.
 */
export function looselySaid(text, words) {
    const typed = typedWords(text);
    const row = writtenOut(typed, words)[0] ?? typed;
    const weighty = row.filter((word) => !isSmall(word));
    if (weighty.length === 0 || weighty.length > LONGEST)
        return undefined;
    // Bare letters fit so many words that two of them prove nothing: `mo hoi cho` (`mở hội chợ`).
    const isBare = typed.every(({ plain, folded }) => plain === folded);
    if (isBare && weighty.length < 3)
        return undefined;
    let best;
    for (const { intent, vocabulary, phrases } of vocabulariesOf(words)) {
        if (!weighty.every((word) => knows(vocabulary, word)))
            continue;
        for (const phrase of phrases) {
            if (phrase.length <= (best?.length ?? 0))
                continue;
            if (phrase.length < Math.min(isBare ? 3 : 2, weighty.length))
                continue;
            if (phrase.every((need) => row.some((word) => isSame(word, need)))) {
                best = { intent, length: phrase.length };
            }
        }
    }
    return best?.intent;
}
const byWords = new WeakMap();
function vocabulariesOf(words) {
    const known = byWords.get(words);
    if (known)
        return known;
    const made = [...words.intents]
        .filter(([intent]) => LOOSE.has(intent))
        .map(([intent, sources]) => {
        const phrases = sources.map((source) => weightyOf(phraseOf(source)));
        const all = phrases.flat();
        return {
            intent,
            vocabulary: {
                plain: new Set(all.map(({ plain }) => plain)),
                folded: new Set(all.map(({ folded }) => folded)),
            },
            phrases: phrases.filter((phrase) => phrase.length > 0),
        };
    });
    byWords.set(words, made);
    return made;
}
function weightyOf({ words }) {
    return words.flatMap((word) => (word.gap || SMALL.has(word.plain) ? [] : [word]));
}
function isSmall({ plain, folded }) {
    return SMALL.has(plain) || (plain === folded && SMALL_FOLDED.has(folded));
}
function knows({ plain, folded }, word) {
    return plain.has(word.plain) || (word.plain === word.folded && folded.has(word.folded));
}
function isSame(typed, word) {
    return (typed.plain === word.plain || (typed.plain === typed.folded && typed.folded === word.folded));
}
