/** Events as Zalo sends them, made here after its documents. */

export const AN = '6f00aa11bb22cc33dd44'
const from = { id: AN, display_name: 'An', is_bot: false }
const chat = { id: AN, chat_type: 'PRIVATE' }

let count = 0

/** A message that holds this; each has its own id. */
export function sent(content: object, event_name = 'message.text.received'): object {
  count += 1
  const message_id = `m${String(count).padStart(19, '0')}`
  return { event_name, message: { message_id, date: 1_795_489_200_000, chat, from, ...content } }
}

export function typed(text: string): object {
  return sent({ text })
}

export function saidInGroup(text: string): object {
  return sent({ text, chat: { id: 'grp00aa11bb22cc33dd', chat_type: 'GROUP' } })
}
