import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/core/message.ts'
import { refusal } from './fake-bot-api.ts'
import { expectNoSecret, rehearse, soon } from './rehearsal.ts'
import { pressed, saidInGroup, sent, typed } from './updates.ts'

const KINDS = ['message', 'edited_message', 'callback_query', 'my_chat_member']
const ids = (messages: readonly Message[]) => messages.map(({ id }) => Number(id))

test('begins with who it is, then without a webhook, then polls and confirms', async () => {
  const { api, make, admit, inbox } = await rehearse()
  const channel = make()
  await channel.open(admit)
  await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(1))
  const id = api.happen(typed('khai sinh'))
  await soon(() => expect(api.unconfirmed()).toEqual([]))

  expect(ids(inbox)).toEqual([id])
  const poll = { limit: 100, timeout: 30, allowed_updates: KINDS }
  expect(api.calls.filter(({ method }) => method !== 'setMyCommands')).toEqual([
    { method: 'getMe', payload: {} },
    { method: 'deleteWebhook', payload: {} },
    { method: 'getUpdates', payload: poll },
    { method: 'getUpdates', payload: { ...poll, offset: id + 1 } },
  ])
  expect(channel.warnings()).toEqual([])
})

test('is opened by a link once it knows who it is', async () => {
  const { make, admit } = await rehearse()
  const channel = make()
  expect(channel.startLink?.('p_khai-sinh')).toBeNull()
  await channel.open(admit)
  await soon(() =>
    expect(channel.startLink?.('p_khai-sinh')).toBe('https://t.me/motcua_bot?start=p_khai-sinh'),
  )
})

test('an update that waited while the service was down is admitted', async () => {
  const { api, make, admit, inbox } = await rehearse()
  const id = api.happen(typed('khai sinh'))
  await make().open(admit)
  await soon(() => expect(ids(inbox)).toEqual([id]))
})

test('what nobody admitted yet is not confirmed', async () => {
  const { api, make } = await rehearse()
  const id = api.happen(typed('khai sinh'))
  let release = (): void => undefined
  const held = new Promise<'admitted'>((resolve) => {
    release = () => resolve('admitted')
  })
  const heard: string[] = []
  await make().open((message) => {
    heard.push(message.id)
    return held
  })
  await soon(() => expect(heard).toEqual([String(id)]))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(api.callsOf('getUpdates')).toHaveLength(1)
  expect(api.unconfirmed()).toEqual([id])
  release()
  await soon(() => expect(api.unconfirmed()).toEqual([]))
})

test('killed between admitting and confirming: all of the batch comes again, and is known', async () => {
  const { api, make, admit, inbox } = await rehearse()
  const batch = ['một', 'hai', 'ba'].map((text) => api.happen(typed(text)))
  let killed = false
  // The process dies while the second is being stored: it is stored, but nothing after that happens.
  const dying = make()
  const open = dying.open(async (message) => {
    if (killed) return new Promise(() => undefined)
    const admission = await admit(message)
    killed = inbox.length === 2
    return killed ? new Promise(() => undefined) : admission
  })
  dying.close = async () => undefined
  await open
  await soon(() => expect(killed).toBe(true))
  expect(ids(inbox)).toEqual(batch.slice(0, 2))
  expect(api.unconfirmed()).toEqual(batch)

  const answers: string[] = []
  await make().open(async (message) => {
    const admission = await admit(message)
    answers.push(admission)
    return admission
  })
  await soon(() => expect(api.unconfirmed()).toEqual([]))
  expect(answers).toEqual(['known', 'known', 'admitted'])
  expect(ids(inbox)).toEqual(batch)
})

test('a store that fails holds the update back, in order, until it works', async () => {
  const { api, make, admit, inbox, lines } = await rehearse()
  const batch = ['một', 'hai', 'ba'].map((text) => api.happen(typed(text)))
  let failures = 3
  const channel = make()
  let warned: readonly string[] = []
  await channel.open(async (message) => {
    if (message.id === String(batch[1]) && failures > 0) {
      failures -= 1
      warned = channel.warnings()
      throw Object.assign(new Error('INSERT … "hai"'), { code: 'SQLITE_BUSY' })
    }
    return admit(message)
  })
  await soon(() => expect(api.unconfirmed()).toEqual([]))
  expect(ids(inbox)).toEqual(batch)
  expect(warned.join()).toMatch(/Không ghi được tin .*SQLITE_BUSY.* Từ 10:00 ngày 24\/11\/2026/)
  expect(channel.warnings()).toEqual([])
  expect(lines.filter((line) => line.includes('telegram-fault'))).toHaveLength(1)
  expect(lines.join()).not.toContain('hai')
})

describe('at the stop', () => {
  test('a poll that waits is ended at once', async () => {
    const { api, make, admit } = await rehearse()
    const channel = make()
    await channel.open(admit)
    await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(1))
    await channel.close()
    expect(api.callsOf('getUpdates')).toHaveLength(1)
  })

  test('the batch in hand is admitted and confirmed; what comes after waits for the next start', async () => {
    const { api, make, admit, inbox } = await rehearse()
    const batch = ['một', 'hai', 'ba'].map((text) => api.happen(typed(text)))
    const channel = make()
    let closed: Promise<void> | undefined
    let late = 0
    await channel.open(async (message) => {
      if (closed === undefined) {
        closed = channel.close()
        late = api.happen(typed('muộn'))
      }
      await new Promise((resolve) => setTimeout(resolve, 5))
      return admit(message)
    })
    await soon(() => expect(closed).toBeDefined())
    await closed
    expect(ids(inbox)).toEqual(batch)
    expect(api.unconfirmed()).toEqual([late])

    await make().open(admit)
    await soon(() => expect(ids(inbox)).toEqual([...batch, late]))
  })

  test('a call to a silent Telegram is given up', async () => {
    const { api, make, admit } = await rehearse()
    api.answer('getMe', 'hang')
    const channel = make()
    await channel.open(admit)
    await soon(() => expect(api.callsOf('getMe')).toHaveLength(1))
    await channel.close()
  })

  test('a wait after a failure is ended', async () => {
    const { api, make, admit } = await rehearse()
    api.answer('getMe', {
      status: 429,
      body: refusal(429, 'Too Many Requests', { retry_after: 600 }),
    })
    const channel = make()
    await channel.open(admit)
    await soon(() => expect(channel.warnings()).toHaveLength(1))
    await channel.close()
  })
})

describe('goes on after', () => {
  test.each([
    [
      '409: somebody else polls',
      { status: 409, body: refusal(409, 'Conflict: terminated by other getUpdates request') },
      /Nơi khác đang nhận tin/,
    ],
    [
      '401: the token is wrong',
      { status: 401, body: refusal(401, 'Unauthorized') },
      /TELEGRAM_BOT_TOKEN/,
    ],
    [
      '502: a page instead of an answer',
      { status: 502, body: '<html>Bad Gateway</html>' },
      /Không gọi được Telegram/,
    ],
    ['500', { status: 500, body: refusal(500, 'Internal Server Error') }, /Telegram đang lỗi/],
    ['a cut connection', 'cut' as const, /Không gọi được Telegram/],
    ['an answer that is none', { status: 200, body: { ok: true, result: [{}] } }, /update_id/],
  ])('%s', async (_what, answer, fault) => {
    const { api, make, admit, inbox, lines } = await rehearse()
    api.answer('getUpdates', answer, answer, answer)
    const id = api.happen(typed('khai sinh'))
    const channel = make()
    await channel.open(admit)
    await soon(() => expect(ids(inbox)).toEqual([id]))
    const faults = lines.filter((line) => line.startsWith('warn: telegram-fault'))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
    expect(lines.filter((line) => line.includes('telegram-recovered'))).toHaveLength(1)
    expect(channel.warnings()).toEqual([])
  })

  test('a Telegram that is not there at the start', async () => {
    const { api, make, admit, inbox } = await rehearse()
    api.answer('*', 'cut', 'cut', 'cut', 'cut')
    const id = api.happen(typed('khai sinh'))
    await make().open(admit)
    await soon(() => expect(ids(inbox)).toEqual([id]))
  })
})

test('a fault that lasts is a warning, with since when', async () => {
  const { api, make, admit } = await rehearse()
  const conflict = {
    status: 409,
    body: refusal(409, 'Conflict: terminated by other getUpdates request'),
  }
  api.answer('getUpdates', ...Array.from({ length: 500 }, () => conflict))
  const channel = make()
  await channel.open(admit)
  await soon(() => expect(channel.warnings()).toHaveLength(1))
  expect(channel.warnings()[0]).toMatch(/bot này .*409.* Từ 10:00 ngày 24\/11\/2026\.$/)
  expectNoSecret(channel.warnings().join())
})

test('waits longer after each failure', async () => {
  const { api, make, admit } = await rehearse()
  api.answer('getMe', ...Array.from({ length: 4 }, () => 'cut' as const))
  const began = performance.now()
  await make({ times: { firstMs: 20, mostMs: 1000 } }).open(admit)
  await soon(() => expect(api.callsOf('deleteWebhook')).toHaveLength(1))
  // 20 + 40 + 80 + 160, less what a timer may be early.
  expect(performance.now() - began).toBeGreaterThan(290)
})

test('but never longer than the most', async () => {
  const { api, make, admit } = await rehearse()
  api.answer('getMe', ...Array.from({ length: 20 }, () => 'cut' as const))
  await make().open(admit)
  await soon(() => expect(api.callsOf('deleteWebhook')).toHaveLength(1))
})

test('and as long as Telegram asks', async () => {
  const { api, make, admit } = await rehearse()
  const slower = refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 })
  api.answer('getUpdates', { status: 429, body: slower })
  const began = performance.now()
  await make().open(admit)
  await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(2))
  expect(performance.now() - began).toBeGreaterThan(990)
})

test('a poll that never answers is a warning, though nothing failed', async () => {
  const { api, clock, make, admit } = await rehearse()
  const channel = make()
  await channel.open(admit)
  await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(1))
  clock.now += 119_000
  expect(channel.warnings()).toEqual([])
  clock.now += 2000
  expect(channel.warnings()).toEqual(['Telegram không trả lời từ 10:00 ngày 24/11/2026.'])
})

test('ids that begin anew, lower, after a quiet week are not taken for old ones', async () => {
  const { api, make, admit, inbox } = await rehearse(1)
  await make().open(admit)
  const high = api.happen(typed('trước'))
  await soon(() => expect(ids(inbox)).toEqual([high]))
  const polls = api.callsOf('getUpdates').length
  await soon(() => expect(api.callsOf('getUpdates').length).toBeGreaterThan(polls + 2))
  const low = api.happen(typed('sau'), 5000)
  await soon(() => expect(ids(inbox)).toEqual([high, low]))
  await soon(() => expect(api.unconfirmed()).toEqual([]))
})

describe('a pressed button', () => {
  test('is answered before it is admitted', async () => {
    const { api, make, admit, inbox } = await rehearse()
    const channel = make()
    const before: number[] = []
    await channel.open(async (message) => {
      await soon(() => expect(api.callsOf('answerCallbackQuery')).toHaveLength(1))
      before.push(inbox.length)
      return admit(message)
    })
    api.happen(pressed('facet:khai-sinh:fee', 'press-9'))
    await soon(() => expect(inbox).toHaveLength(1))
    expect(before).toEqual([0])
    expect(inbox[0]).toMatchObject({ kind: 'choice', choice: 'facet:khai-sinh:fee' })
    expect(api.callsOf('answerCallbackQuery')[0]?.payload).toEqual({ callback_query_id: 'press-9' })
  })

  test('too old to be answered is admitted all the same, without a word', async () => {
    const { api, make, admit, inbox, lines } = await rehearse()
    await make().open(admit)
    api.happen(pressed('menu', 'old'))
    await soon(() => expect(api.unconfirmed()).toEqual([]))
    expect(inbox).toHaveLength(1)
    expect(lines).toEqual([])
  })

  test('does not wait for an answer that hangs', async () => {
    const { api, make, admit, inbox } = await rehearse()
    api.answer('answerCallbackQuery', 'hang')
    await make().open(admit)
    api.happen(pressed('menu'))
    await soon(() => expect(inbox).toHaveLength(1))
    await soon(() => expect(api.unconfirmed()).toEqual([]))
  })

  test('outside the grammar is answered, logged and left', async () => {
    const { api, make, admit, inbox, lines } = await rehearse()
    await make().open(admit)
    const id = api.happen(pressed('DROP TABLE'))
    await soon(() => expect(api.unconfirmed()).toEqual([]))
    await soon(() => expect(api.callsOf('answerCallbackQuery')).toHaveLength(1))
    expect(inbox).toEqual([])
    expect(lines).toEqual([`info: telegram-update-ignored {"why":"choice","update":${id}}`])
  })
})

describe('a group', () => {
  test('that speaks to the bot is told once where to go, and nothing of it is admitted', async () => {
    const { api, make, admit, inbox } = await rehearse()
    await make().open(admit)
    api.happen(saidInGroup('chào cả nhà'))
    api.happen(saidInGroup('@motcua_bot khai sinh?'))
    api.happen(saidInGroup('/menu'))
    await soon(() => expect(api.unconfirmed()).toEqual([]))
    await soon(() => expect(api.callsOf('sendMessage')).toHaveLength(1))
    expect(api.callsOf('sendMessage')[0]?.payload).toEqual({
      chat_id: -1001,
      text: 'Xin nhắn riêng tại https://t.me/motcua_bot',
    })
    expect(inbox).toEqual([])
  })

  test('that cannot be told is a log line', async () => {
    const { api, make, admit, lines } = await rehearse()
    api.answer('sendMessage', {
      status: 403,
      body: refusal(403, 'Forbidden: bot was kicked from the group chat'),
    })
    await make().open(admit)
    api.happen(saidInGroup('/menu'))
    await soon(() => expect(lines).toHaveLength(1))
    expect(lines[0]).toMatch(/^info: telegram-group-not-told .*kicked/)
  })
})

test('the pictures of an album are admitted as one', async () => {
  const { api, make, admit, inbox } = await rehearse()
  await make().open(admit)
  for (let i = 0; i < 4; i += 1) api.happen(sent({ photo: [{}], media_group_id: '137' }))
  await soon(() => expect(api.unconfirmed()).toEqual([]))
  expect(inbox).toHaveLength(1)
})

describe('a citizen who blocks the bot', () => {
  const blocked = {
    my_chat_member: { chat: { id: 42, type: 'private' }, new_chat_member: { status: 'kicked' } },
  }

  test('is told of, and comes again if that fails', async () => {
    const { api, make, admit, inbox } = await rehearse()
    const told: object[] = []
    await make({
      async onBlocked(address) {
        told.push(address)
        if (told.length === 1) throw new Error('busy')
      },
    }).open(admit)
    api.happen(blocked)
    await soon(() => expect(api.unconfirmed()).toEqual([]))
    const address = { channel: 'telegram', id: '42' }
    expect(told).toEqual([address, address])
    expect(inbox).toEqual([])
  })

  test('is passed over where nobody asks', async () => {
    const { api, make, admit } = await rehearse()
    await make().open(admit)
    api.happen(blocked)
    await soon(() => expect(api.unconfirmed()).toEqual([]))
  })
})

describe('the menu of commands', () => {
  const commands = { vi: { menu: 'Xem danh mục', trogiup: 'Trợ giúp' }, en: { help: 'Help' } }

  test('is set for everybody and for English', async () => {
    const { api, make, admit } = await rehearse()
    await make({ commands }).open(admit)
    await soon(() => expect(api.callsOf('setMyCommands')).toHaveLength(2))
    expect(api.callsOf('setMyCommands').map(({ payload }) => payload)).toEqual([
      {
        commands: [
          { command: 'menu', description: 'Xem danh mục' },
          { command: 'trogiup', description: 'Trợ giúp' },
        ],
      },
      { commands: [{ command: 'help', description: 'Help' }], language_code: 'en' },
    ])
  })

  test('that cannot be set is a warning, and messages come all the same', async () => {
    const { api, make, admit, inbox } = await rehearse()
    api.answer('setMyCommands', {
      status: 400,
      body: refusal(400, 'Bad Request: BOT_COMMAND_INVALID'),
    })
    const channel = make({ commands })
    await channel.open(admit)
    api.happen(typed('khai sinh'))
    await soon(() => expect(inbox).toHaveLength(1))
    await soon(() => expect(channel.warnings().join()).toMatch(/setMyCommands, 400/))
  })
})
