import { Hono } from 'hono';
import { chatApi } from "./chat-api.js";
import { chatPage } from "./page.js";
/** The web chat: its page, the widget that embeds it, and what both talk to. */
export function createWebChat(options) {
    return new Hono().route('/', chatPage(options)).route('/', chatApi(options));
}
