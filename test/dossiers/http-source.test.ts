import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '../../src/core/dossier.ts'
import type { DossierHttp } from '../../src/core/dossier-http.ts'
import type { DossierSource } from '../../src/core/dossier-source.ts'
import { instantOf } from '../../src/core/local-time.ts'
import type { SecondFact } from '../../src/core/second-fact.ts'
import { OfficeFault } from '../../src/dossiers/http/ask-office.ts'
import { createHttpSource, type HttpSource } from '../../src/dossiers/http/http-source.ts'
import { readAnswer } from '../../src/dossiers/http/read-answer.ts'
import { dossier } from '../contracts/store/dossiers.ts'
import { igateDossier, json, type OfficeService, officeService } from '../support/office-service.ts'
import { NOW } from '../support/world.ts'
import { shippedColumns, shippedHttp } from './columns.ts'

const CODE = 'H26.15.17-261101-0004'
const ABSENT = 'H26.15.17-261101-9999'
const TOKEN = 'secret-of-the-office'
const MINUTE = 60_000
const BOTH: readonly SecondFact[] = ['lookup-code', 'phone-digits']

const IGATE = shippedHttp()
/** A service that tells the second facts too. */
const WITH_FACTS: DossierHttp = {
  ...IGATE,
  fields: { ...IGATE.fields, phone: 'applicant.data.phoneNumber', lookupCode: 'lookup' },
}

interface Imported extends DossierSource {
  /** Each code that was asked for, in order. */
  readonly asked: string[]
}

/** Opens `CODE` with `A7K4`, if there is a dossier. */
function importedWith(known: Dossier | null): Imported {
  const asked: string[] = []
  return {
    asked,
    async readDossier(code) {
      return known?.code === code ? known : null
    },
    async openDossier(code, typed) {
      asked.push(code)
      const opens = known?.code === code && typed === 'A7K4'
      return opens ? { dossier: known, by: 'lookup-code' } : null
    },
  }
}

let service: OfficeService
let now: number
let logged: string[]
let imported: Imported

beforeEach(async () => {
  service = await officeService()
  now = NOW
  logged = []
  imported = importedWith(null)
})
afterEach(() => service.close())

function source(mapping = WITH_FACTS, withinMs = 2_000): HttpSource {
  const log = (what: string, fields?: object): void => {
    logged.push(JSON.stringify({ what, ...fields }))
  }
  return createHttpSource({
    office: { url: service.url, token: TOKEN, withinMs },
    mapping: () => mapping,
    columns: shippedColumns,
    imported,
    clock: () => now,
    log: { info: log, warn: log, error: log },
  })
}

describe('a dossier of the office', () => {
  test('is read in the shape of iGate, without the name of whoever filed it', async () => {
    service.answer = json({ content: [igateDossier()] })
    const read = await source(IGATE).readDossier(CODE)
    expect(read).toEqual({
      code: CODE,
      state: 'processing',
      procedureCode: null,
      procedureName: 'Đăng ký kết hôn',
      received: instantOf('2026-11-20', 9 * 60 + 10),
      due: instantOf('2026-11-27', 16 * 60 + 30),
      finished: null,
      pauses: [],
      holder: null,
      missing: [],
      reason: null,
      fee: null,
      collectAt: null,
      apology: null,
      source: 'phần mềm một cửa',
      asOf: NOW,
      sample: false,
    })
    expect(service.calls).toEqual([
      { path: `/pa/dossier-search/dvc?code=${CODE}`, token: `Bearer ${TOKEN}` },
    ])
  })

  test('is found where the answer is the dossier itself, with papers in a list, and masked', async () => {
    const { items, ...rest } = WITH_FACTS
    const mapping = {
      ...rest,
      items: null,
      fields: { ...rest.fields, missing: 'papers', reason: 'why' },
    }
    const papers = ['Bản vẽ', 'Tờ khai']
    service.answer = json(igateDossier({ papers, why: 'Gọi 0912345678', statusCurrentTask: 5 }))
    expect(await source(mapping).readDossier(CODE)).toMatchObject({
      state: 'supplement',
      missing: papers,
      reason: 'Gọi [số điện thoại]',
    })
  })

  test('is not another one that the service finds as well', async () => {
    service.answer = json({ content: [igateDossier({ code: `${CODE}1` })] })
    expect(await source().readDossier(CODE)).toBeNull()
  })

  test.each([
    ['5604', 'phone-digits'],
    ['A7K4', 'lookup-code'],
    ['5605', null],
  ])('opens with what the service tells of it: "%s"', async (typed, by) => {
    service.answer = json({ content: [igateDossier({ lookup: 'a7-k4' })] })
    const opened = await source().openDossier(CODE, typed, BOTH)
    expect(opened?.by ?? null).toBe(by)
  })

  test('does not open with a fact that does not count here', async () => {
    service.answer = json({ content: [igateDossier({ lookup: 'A7K4' })] })
    expect(await source().openDossier(CODE, '5604', ['lookup-code'])).toBeNull()
  })

  test('opens with the second fact of an import, and tells what the service says', async () => {
    imported = importedWith(dossier({ code: CODE, state: 'received', asOf: NOW - MINUTE }))
    service.answer = json({ content: [igateDossier()] })
    const opened = await source(IGATE).openDossier(CODE, 'A7K4', BOTH)
    expect(opened).toMatchObject({ by: 'lookup-code', dossier: { state: 'processing', asOf: NOW } })
  })

  test('is asked for once a minute', async () => {
    service.answer = json({ content: [igateDossier()] })
    const asked = source()
    await asked.readDossier(CODE)
    now += MINUTE - 1
    await asked.openDossier(CODE, '5604', BOTH)
    expect(service.calls).toHaveLength(1)
    now += 1
    await asked.readDossier(CODE)
    expect(service.calls).toHaveLength(2)
  })
})

describe('what does not open', () => {
  /** What one look-up with `9999` gave, and what it cost. */
  async function guess(code: string, answer: OfficeService['answer']): Promise<unknown> {
    const asked = source()
    service.answer = answer
    const [calls, reads] = [service.calls.length, imported.asked.length]
    const tries = [
      await asked.openDossier(code, '9999', BOTH),
      await asked.openDossier(code, '9999', BOTH),
    ]
    const cost = { calls: service.calls.length - calls, reads: imported.asked.length - reads }
    return { tries, cost, logged }
  }

  test('is the same for a wrong fact, a code that is not there and a dossier without one', async () => {
    const absent = await guess(ABSENT, json({ content: [] }))
    expect(absent).toEqual({ tries: [null, null], cost: { calls: 1, reads: 2 }, logged: [] })
    expect(await guess(CODE, json({ content: [igateDossier()] }))).toEqual(absent)
    const without = igateDossier({ applicant: {} })
    expect(await guess(CODE, json({ content: [without] }))).toEqual(absent)
    expect(await guess(ABSENT, (_, response) => response.writeHead(404).end('none'))).toEqual(
      absent,
    )
  })

  test('does not open with an empty fact where none is told', async () => {
    service.answer = json({ content: [igateDossier({ applicant: {} })] })
    for (const typed of ['', '-', 'x'])
      expect(await source().openDossier(CODE, typed, BOTH)).toBeNull()
  })

  test('a state that nobody knows is told to the operator, without what the answer says', async () => {
    service.answer = json({ content: [igateDossier({ statusCurrentTask: 'Nguyễn Văn Ẩn' })] })
    expect(await source().openDossier(CODE, '5604', BOTH)).toBeNull()
    expect(logged.join()).toContain('không hiểu trạng thái')
    expect(logged.join()).not.toContain('Ẩn')
  })

  test('says how long to wait, so that how soon the service answers tells nothing', () => {
    expect(source(IGATE, 3_000).answersWithinMs).toBe(3_000)
  })
})

const huge = 'x'.repeat(300 * 1024)
const BAD: readonly (readonly [string, OfficeService['answer'], string])[] = [
  ['nothing in time', () => undefined, 'không trả lời kịp'],
  ['a page', (_, response) => response.end('<html>Đăng nhập</html>'), 'không phải JSON'],
  ['500', (_, response) => response.writeHead(500).end('{"content":[]}'), 'HTTP 500'],
  ['401', (_, response) => response.writeHead(401).end(), 'HTTP 401'],
  ['half an answer', (_, response) => response.end('{"content":['), 'không phải JSON'],
  ['another shape', json({ error: 'x', content: 'none' }), 'không đúng dạng'],
  ['no list', json({ data: [] }), 'không đúng dạng'],
  ['too much', json({ content: [igateDossier({ huge })] }), 'dài hơn 256 KB'],
  ['too many', json({ content: Array.from({ length: 101 }, () => ({})) }), 'không đúng dạng'],
  [
    'a body without end',
    (_, response) => {
      response.writeHead(200)
      response.write('{"content":[')
    },
    'không trả lời kịp',
  ],
  ['a call that is cut', (request) => request.socket.destroy(), 'UND_ERR_SOCKET'],
]

describe('a service that answers badly', () => {
  test.each(BAD)(
    'with %s: the last known state is told, and after that it works again',
    async (_, bad, why) => {
      const asked = source(WITH_FACTS, 150)
      service.answer = json({ content: [igateDossier()] })
      await asked.readDossier(CODE)
      service.answer = bad
      now += 2 * MINUTE
      const last = { state: 'processing', asOf: NOW }
      expect(await asked.readDossier(CODE)).toMatchObject(last)
      expect(await asked.openDossier(CODE, '5604', BOTH)).toMatchObject({ dossier: last })
      // Known with a wrong fact and not known at all are the same fault.
      const wrong = await asked.openDossier(CODE, '9999', BOTH).catch(String)
      expect(await asked.openDossier(ABSENT, '9999', BOTH).catch(String)).toEqual(wrong)
      expect(wrong).toContain(why)
      expect(logged.join()).not.toMatch(/secret-of|127\.0\.0\.1|261101/)

      service.answer = json({ content: [igateDossier({ statusCurrentTask: 'Đã trả kết quả' })] })
      now += MINUTE
      expect(await asked.readDossier(CODE)).toMatchObject({ state: 'returned', asOf: now })
      expect(asked.warnings()).toEqual([])
    },
  )

  test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
    const other = await officeService()
    service.answer = (_, response) => {
      response.writeHead(status, { Location: other.url }).end()
    }
    await expect(source().readDossier(CODE)).rejects.toThrow(`HTTP ${status}`)
    expect(other.calls).toEqual([])
    await other.close()
  })

  test('is left alone after three failures, for half a minute, and the operator is told', async () => {
    const asked = source()
    service.answer = (_, response) => response.writeHead(503).end()
    for (let i = 0; i < 5; i += 1) {
      await expect(asked.readDossier(`${CODE.slice(0, -1)}${i}`)).rejects.toThrow('HTTP 503')
    }
    expect(service.calls).toHaveLength(3)
    expect(asked.warnings().join()).toContain('không trả lời được từ 09:00 ngày 24/11/2026')
    now += 29_999
    await expect(asked.readDossier(CODE)).rejects.toThrow('HTTP 503')
    expect(service.calls).toHaveLength(3)
    // One tries it, the others do not wait for it.
    now += 1
    await Promise.allSettled([asked.readDossier(CODE), asked.readDossier(ABSENT)])
    expect(service.calls).toHaveLength(4)
    now += 30_000
    service.answer = json({ content: [igateDossier()] })
    expect(await asked.readDossier(CODE)).toMatchObject({ state: 'processing' })
    expect(asked.warnings()).toEqual([])
  })

  test('has what was imported told instead, with its own age', async () => {
    imported = importedWith(dossier({ code: CODE, asOf: NOW - 60 * MINUTE }))
    service.answer = (_, response) => response.writeHead(503).end()
    const opened = await source(IGATE).openDossier(CODE, 'A7K4', BOTH)
    expect(opened?.dossier.asOf).toBe(NOW - 60 * MINUTE)
    expect(await source(IGATE).readDossier(CODE)).toMatchObject({ asOf: NOW - 60 * MINUTE })
  })
})

test('whatever the service answers is a dossier fit to keep, nothing, or a fault of ours without its words', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\ud800', '__proto__', '99/99/9999', '2026-02-30', '1e308'),
  )
  const keys = [
    'status',
    'statusCurrentTask',
    'appliedDate',
    'completedDate',
    'applicant',
    'lookup',
  ]
  const fields = fc.dictionary(
    fc.oneof(fc.constantFrom(...keys, 'procedure', 'papers'), fc.string()),
    odd,
  )
  const one = fc
    .record({ code: fc.oneof(fc.constant(CODE), odd), fields })
    .map(({ code, fields }) => ({
      ...(igateDossier() as object),
      ...fields,
      code,
    }))
  const answer = fc.oneof(odd, fc.record({ content: fc.oneof(odd, fc.array(fc.oneof(one, odd))) }))
  const asked = { mapping: WITH_FACTS, columns: shippedColumns(), asOf: NOW }
  fc.assert(
    fc.property(answer, (answer) => {
      try {
        const read = readAnswer(answer, CODE, asked)
        if (read.kind !== 'dossier') return
        const { dossier } = read.loaded
        expect(dossier.code).toBe(CODE)
        const kept = JSON.stringify(dossier)
        expect(kept).not.toContain('\\u0000')
        expect(kept).not.toMatch(/\\ud[89a-f]/)
      } catch (fault) {
        expect(fault).toBeInstanceOf(OfficeFault)
      }
    }),
  )
})
