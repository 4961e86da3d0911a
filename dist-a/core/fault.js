import { fold, foldedWords } from "./text.js";
const MAX_MESSAGE = 300;
const FRAMES = 4;
/**
 * What went wrong, in a form that can be kept and logged: no word of `texts` (a citizen's own) is left
 * in it, and only the nearest frames of the stack.
 */
export function faultSummary(error, texts) {
    if (!(error instanceof Error))
        return `thrown: ${typeof error}`;
    const theirs = new Set(texts.flatMap((text) => foldedWords(text)));
    const message = error.message
        .slice(0, MAX_MESSAGE)
        .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (theirs.has(fold(word)) ? '…' : word));
    return [`${error.name}: ${message}`, ...framesOf(error)].join('\n');
}
/** The stack begins with the message itself, which is left out here. */
function framesOf({ stack = '', message }) {
    const from = stack.indexOf(message);
    const frames = from === -1 ? '' : stack.slice(from + message.length);
    return frames
        .split('\n')
        .filter((line) => line.startsWith('    at '))
        .slice(0, FRAMES)
        .map((line) => line.trim());
}
