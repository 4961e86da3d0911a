import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { clock, composeConversation } from "../compose.js";
import { readConfig } from "../config.js";
import { newSession } from "../core/session.js";
import { createSampleSource } from "../dossiers/sample.js";
import { chatByLines } from "./chat-lines.js";
import { createOneChat } from "./one-chat.js";
/**
 * The conversation in the terminal, remembered until it ends: `npm run chat`. With `-- --transcript` it
 * is printed as a transcript of `test/transcripts/`.
 */
const config = readConfig();
const around = await composeConversation(config);
const samples = createSampleSource({
    file: join(config.CONTENT_DIR, 'samples', 'dossiers.yaml'),
    clock,
    calendar: () => around().content.calendar,
});
const sample = samples.rows.find(({ state }) => state === 'processing') ?? null;
const chat = createOneChat(samples, randomBytes(16).toString('base64url'));
let session = newSession({ channel: 'terminal', id: 'terminal' }, 'vi');
const seat = { input: process.stdin, output: process.stdout, isTyped: process.stdin.isTTY === true };
await chatByLines(seat, process.argv.includes('--transcript'), async (message) => {
    const turn = await chat.take(message, session, { ...around(), sample });
    session = turn.session;
    return turn;
});
