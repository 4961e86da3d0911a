import { render as renderTelegram } from '../../channels/telegram/render.ts'
import { render as renderZalo } from '../../channels/zalo-oa/render.ts'
import type { ChannelName } from '../../core/message.ts'
import { choiceText, type Reply } from '../../core/reply.ts'

/** A message as a citizen's screen shows it. */
export interface Bubble {
  readonly text: string
  readonly buttons: readonly string[]
}

/** The channels that a preview is shown for, and how each of them puts a reply. */
export const PREVIEWS: readonly {
  readonly channel: ChannelName
  readonly label: string
  bubbles(reply: Reply): readonly Bubble[]
}[] = [
  {
    channel: 'telegram',
    label: 'Telegram',
    bubbles: (reply) =>
      renderTelegram(reply).map(({ payload }) => ({
        text: 'text' in payload ? payload.text : payload.caption,
        buttons: payload.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [],
      })),
  },
  {
    channel: 'zalo-oa',
    label: 'Zalo',
    bubbles: (reply) =>
      renderZalo(reply, false).map((part) => ({
        text: part.kind === 'text' ? part.text : part.kind === 'template' ? '' : part.name,
        buttons: [],
      })),
  },
  {
    channel: 'web',
    label: 'Web',
    bubbles: ({ text, links = [], choices = [] }) => [
      { text, buttons: [...links.map(({ label }) => label), ...choices.map(choiceText)] },
    ],
  },
]
