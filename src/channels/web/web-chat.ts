import { Hono } from 'hono'
import { type ChatApi, chatApi } from './chat-api.ts'
import { type ChatPage, chatPage } from './page.ts'

/** The web chat: its page, the widget that embeds it, and what both talk to. */
export function createWebChat(options: ChatApi & ChatPage): Hono {
  return new Hono().route('/', chatPage(options)).route('/', chatApi(options))
}
