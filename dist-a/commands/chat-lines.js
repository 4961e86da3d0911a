import { createInterface } from 'node:readline/promises';
import { renderText } from "../channels/terminal/render.js";
import { transcriptLines } from "./transcript-lines.js";
const FROM = { channel: 'terminal', id: 'terminal' };
/** A message a line, `[id]` for a choice, until the input ends. */
export async function chatByLines({ input, output, isTyped }, asTranscript, take) {
    const print = (text) => void output.write(`${text}\n`);
    const lines = createInterface({ input, output: isTyped ? output : undefined, prompt: '> ' });
    const prompt = () => {
        if (isTyped)
            lines.prompt();
    };
    const say = async (message) => {
        const turn = await take(message);
        const shown = asTranscript
            ? transcriptLines(turn)
            : turn.replies.map((reply) => `\n${renderText(reply)}\n`);
        print(shown.join('\n'));
    };
    let count = 0;
    if (!asTranscript)
        await say({ id: 'm0', from: FROM, kind: 'start' });
    prompt();
    for await (const line of lines) {
        count += 1;
        const pressed = line.match(/^\[(.+)\]$/)?.[1];
        const base = { id: `m${count}`, from: FROM };
        if (asTranscript && !isTyped)
            print(`> ${line}`);
        await say(pressed === undefined
            ? { ...base, kind: 'text', text: line }
            : { ...base, kind: 'choice', choice: pressed });
        prompt();
    }
}
