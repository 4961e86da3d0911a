import { describe, expect, test } from 'vitest'
import type { Message } from '../../../src/core/message.ts'
import { type Answer, refusal, refused } from './fake-bot-api.ts'
import { expectNoSecret, rehearse, soon } from './rehearsal.ts'
import { saidInGroup, sent, typed } from './updates.ts'

const textsOf = (messages: readonly Message[]) =>
  messages.map((message) => (message.kind === 'text' ? message.text : message.kind))

/** A store that can be made to hang or to fail. */
function gate() {
  let release = (): void => undefined
  const held = new Promise<'admitted'>((resolve) => {
    release = () => resolve('admitted')
  })
  return { held, release: () => release() }
}

test('begins with who it is, then without a webhook, then polls', async () => {
  const { api, make, admit, inbox } = await rehearse()
  const channel = make()
  await channel.open(admit)
  await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(1))
  api.happen(typed('khai sinh'))
  await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(2))

  expect(textsOf(inbox)).toEqual(['khai sinh'])
  const poll = { method: 'getUpdates', payload: { timeout: '30' } }
  expect(api.calls).toEqual([
    { method: 'getMe', payload: {} },
    { method: 'deleteWebhook', payload: {} },
    poll,
    poll,
  ])
  expect(channel.routes).toEqual([])
  expect(channel.warnings()).toEqual([])
})

test('takes in one after the other, in order', async () => {
  const { api, make, admit, inbox } = await rehearse()
  for (const text of ['một', 'hai', 'ba']) api.happen(typed(text))
  await make().open(admit)
  await soon(() => expect(textsOf(inbox)).toEqual(['một', 'hai', 'ba']))
})

test('takes in a list as well, which other platforms give', async () => {
  const { api, make, admit, inbox } = await rehearse()
  const list = { ok: true, result: [typed('một'), typed('hai')] }
  api.answer('getUpdates', { status: 200, body: list })
  await make().open(admit)
  await soon(() => expect(textsOf(inbox)).toEqual(['một', 'hai']))
})

test('polls that have nothing to tell are no fault', async () => {
  const { api, make, admit, inbox, lines } = await rehearse(0)
  api.answer('getUpdates', { status: 408, body: refusal(408, 'Request timeout') })
  api.answer('getUpdates', { status: 200, body: { ok: true } })
  api.answer('getUpdates', { status: 200, body: { ok: true, result: {} } })
  const channel = make()
  await channel.open(admit)
  await soon(() => expect(api.callsOf('getUpdates').length).toBeGreaterThan(5))
  api.happen(typed('khai sinh'))
  await soon(() => expect(textsOf(inbox)).toEqual(['khai sinh']))
  expect(lines).toEqual([])
  expect(channel.warnings()).toEqual([])
})

test('a Zalo that does not hold the poll is not asked without end', async () => {
  const { api, make, admit } = await rehearse(0)
  await make({ times: { firstMs: 60_000, pollSeconds: 30 } }).open(admit)
  await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(1))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(api.callsOf('getUpdates')).toHaveLength(1)
})

describe('an update in hand', () => {
  test('is taken in before the next is asked for', async () => {
    const { api, make } = await rehearse()
    api.happen(typed('một'))
    api.happen(typed('hai'))
    const { held, release } = gate()
    const heard: Message[] = []
    await make().open((message) => {
      heard.push(message)
      return held
    })
    await soon(() => expect(textsOf(heard)).toEqual(['một']))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(api.waiting).toBe(1)
    release()
    await soon(() => expect(textsOf(heard)).toEqual(['một', 'hai']))
  })

  test('is kept while the store fails, and asked for once only', async () => {
    const { api, clock, make, admit, inbox, lines } = await rehearse()
    api.happen(typed('một'))
    api.happen(typed('hai'))
    let failures = 3
    const channel = make()
    let warned: readonly string[] = []
    await channel.open(async (message) => {
      if (failures > 0) {
        failures -= 1
        clock.now += 100_000
        warned = channel.warnings()
        throw Object.assign(new Error('INSERT … "một"'), { code: 'SQLITE_BUSY' })
      }
      return admit(message)
    })
    await soon(() => expect(textsOf(inbox)).toEqual(['một', 'hai']))
    // No word of a Zalo that is silent: it was not asked.
    expect(warned).toEqual([
      'Không ghi được tin đến từ Zalo Bot (SQLITE_BUSY); tin có thể mất. Hãy xem cơ sở dữ liệu. Từ 10:01 ngày 24/11/2026.',
    ])
    expect(channel.warnings()).toEqual([])
    expect(lines.filter((line) => line.includes('zalo-bot-fault'))).toHaveLength(1)
    expect(lines.join()).not.toContain('một')
  })

  test('is lost when the process dies before it is stored: Zalo does not hand it out again', async () => {
    const { api, make, admit, inbox } = await rehearse()
    api.happen(typed('mất'))
    let reached = false
    const dying = make()
    await dying.open(() => {
      reached = true
      return new Promise(() => undefined)
    })
    dying.close = async () => undefined
    await soon(() => expect(reached).toBe(true))
    expect(api.waiting).toBe(0)

    await make().open(admit)
    await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(2))
    api.happen(typed('sau'))
    await soon(() => expect(textsOf(inbox)).toEqual(['sau']))
  })
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

  test('the update in hand is admitted first; what comes after is not asked for', async () => {
    const { api, make, admit, inbox } = await rehearse()
    api.happen(typed('một'))
    api.happen(typed('muộn'))
    const channel = make()
    let closed: Promise<void> | undefined
    await channel.open(async (message) => {
      closed ??= channel.close()
      await new Promise((resolve) => setTimeout(resolve, 20))
      return admit(message)
    })
    await soon(() => expect(closed).toBeDefined())
    await closed
    expect(textsOf(inbox)).toEqual(['một'])
    expect(api.waiting).toBe(1)

    await make().open(admit)
    await soon(() => expect(textsOf(inbox)).toEqual(['một', 'muộn']))
  })

  test('an update that the store refused is tried once more', async () => {
    const { api, make, admit, inbox, lines } = await rehearse()
    api.happen(typed('một'))
    const channel = make({ times: { firstMs: 60_000 } })
    let tries = 0
    await channel.open(async (message) => {
      tries += 1
      if (tries === 1) throw new Error('busy')
      return admit(message)
    })
    await soon(() => expect(tries).toBe(1))
    await channel.close()
    expect(textsOf(inbox)).toEqual(['một'])
    expect(lines.join()).not.toContain('zalo-bot-update-lost')
  })

  test('and if that fails too, the log says that it is lost', async () => {
    const { api, make, lines } = await rehearse()
    api.happen(typed('một'))
    const channel = make()
    await channel.open(async () => {
      throw new Error('busy')
    })
    await soon(() => expect(channel.warnings()).toHaveLength(1))
    await channel.close()
    expect(lines.at(-1)).toBe('error: zalo-bot-update-lost {}')
  })

  test('a call to a silent Zalo is given up', async () => {
    const { api, make, admit } = await rehearse()
    api.answer('getMe', 'hang')
    const channel = make()
    await channel.open(admit)
    await soon(() => expect(api.callsOf('getMe')).toHaveLength(1))
    await channel.close()
  })

  test('a wait after a failure is ended', async () => {
    const { api, make, admit } = await rehearse()
    api.answer('getMe', refused(429, 'Quota exceeded'))
    const channel = make()
    await channel.open(admit)
    await soon(() => expect(channel.warnings()).toHaveLength(1))
    await channel.close()
    expect(api.callsOf('getMe')).toHaveLength(1)
  })
})

describe('goes on after', () => {
  test.each<[string, Answer, RegExp]>([
    ['400', refused(400, 'Bad request'), /Zalo Bot từ chối \(getUpdates, 400/],
    ['401: the token is wrong', refused(401, 'Unauthorized'), /ZALO_BOT_TOKEN/],
    ['403', refused(403, 'Internal server error'), /Zalo Bot đang lỗi/],
    ['404', refused(404, 'Not found'), /ZALO_BOT_TOKEN/],
    [
      '502: a page instead of an answer',
      { status: 502, body: '<html>Bad Gateway</html>' },
      /getUpdates, 502: không phải trả lời của Zalo/,
    ],
    ['a cut connection', 'cut', /Không gọi được Zalo Bot \(getUpdates/],
  ])('%s', async (_what, answer, fault) => {
    const { api, make, admit, inbox, lines } = await rehearse()
    api.answer('getUpdates', answer, answer, answer)
    api.happen(typed('khai sinh'))
    const channel = make()
    await channel.open(admit)
    await soon(() => expect(textsOf(inbox)).toEqual(['khai sinh']))
    const faults = lines.filter((line) => line.startsWith('warn: zalo-bot-fault'))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
    expect(lines.filter((line) => line.includes('zalo-bot-recovered'))).toHaveLength(1)
    expect(channel.warnings()).toEqual([])
  })

  test('a Zalo that is not there at the start', async () => {
    const { api, make, admit, inbox } = await rehearse()
    api.answer('*', 'cut', 'cut', 'cut', 'cut')
    api.happen(typed('khai sinh'))
    await make().open(admit)
    await soon(() => expect(textsOf(inbox)).toEqual(['khai sinh']))
  })

  test('a refusal to take away a webhook that may not be there, with a log line', async () => {
    const { api, make, admit, inbox, lines } = await rehearse()
    api.answer('deleteWebhook', refused(400, 'Bad request'))
    api.happen(typed('khai sinh'))
    await make().open(admit)
    await soon(() => expect(textsOf(inbox)).toEqual(['khai sinh']))
    expect(lines).toEqual([expect.stringMatching(/^info: zalo-bot-webhook-not-deleted .*400/)])
  })
})

test('a fault that lasts is a warning, with since when', async () => {
  const { api, make, admit } = await rehearse()
  api.answer('getMe', ...Array.from({ length: 500 }, () => refused(401, 'Unauthorized')))
  const channel = make()
  await channel.open(admit)
  await soon(() => expect(channel.warnings()).toHaveLength(1))
  expect(channel.warnings()[0]).toMatch(/getMe, 401.* Từ 10:00 ngày 24\/11\/2026\.$/)
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

test('a poll that never answers is a warning, though nothing failed', async () => {
  const { api, clock, make, admit } = await rehearse()
  const channel = make()
  await channel.open(admit)
  await soon(() => expect(api.callsOf('getUpdates')).toHaveLength(1))
  clock.now += 119_000
  expect(channel.warnings()).toEqual([])
  clock.now += 2000
  expect(channel.warnings()).toEqual(['Zalo Bot không trả lời từ 10:00 ngày 24/11/2026.'])
})

test('what is nobody’s question is passed over', async () => {
  const { api, make, admit, inbox, lines } = await rehearse()
  api.happen(saidInGroup('@Bot khai sinh?'))
  api.happen({ event_name: 'message.unsupported.received' })
  api.happen(sent({}, 'message.reaction.received'))
  api.happen(sent({ sticker: '0e07' }, 'message.sticker.received'))
  await make().open(admit)
  await soon(() => expect(inbox).toHaveLength(1))
  expect(inbox[0]).toMatchObject({ kind: 'unreadable', what: 'sticker' })
  expect(lines).toEqual([
    'info: zalo-bot-update-ignored {"why":"update","event":"message.unsupported.received"}',
    'info: zalo-bot-update-ignored {"why":"content","event":"message.reaction.received"}',
  ])
})
