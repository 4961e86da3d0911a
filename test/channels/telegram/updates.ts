/** Updates as Telegram sends them, less their id: https://core.telegram.org/bots/api#update */

export const AN = 42
const from = { id: AN, is_bot: false, first_name: 'An', language_code: 'vi' }
const chat = { id: AN, type: 'private', first_name: 'An' }
const group = { id: -1001, type: 'supergroup', title: 'Tổ dân phố 5' }

export function typed(text: string): object {
  return { message: { message_id: 1, date: 0, chat, from, text } }
}

export function edited(text: string): object {
  return { edited_message: { message_id: 1, date: 0, edit_date: 1, chat, from, text } }
}

export function sent(content: object): object {
  return { message: { message_id: 1, date: 0, chat, from, ...content } }
}

export function saidInGroup(text: string, more: object = {}): object {
  return { message: { message_id: 1, date: 0, chat: group, from, text, ...more } }
}

export function pressed(data: string, id = 'press-1'): object {
  return {
    callback_query: {
      id,
      from,
      chat_instance: 'c',
      data,
      message: { message_id: 1, date: 0, chat },
    },
  }
}

export function membership(status: string): object {
  return {
    my_chat_member: {
      chat,
      from,
      date: 0,
      old_chat_member: { status: 'member', user: { id: 123456 } },
      new_chat_member: { status, user: { id: 123456 } },
    },
  }
}
