import { createOneChat } from '../../src/commands/one-chat.ts'
import { transcriptLines } from '../../src/commands/transcript-lines.ts'
import type { Surroundings } from '../../src/conversation/respond.ts'
import { instantOf, localDay } from '../../src/core/local-time.ts'
import {
  type Address,
  CHANNEL_NAMES,
  type Message,
  type UnreadableKind,
} from '../../src/core/message.ts'
import { noticeTo } from '../../src/core/notice.ts'
import type { Office } from '../../src/core/office.ts'
import { type PhotoReading, photoReading } from '../../src/core/photo.ts'
import { newSession, type Session } from '../../src/core/session.ts'
import type { RatedService } from '../../src/core/survey.ts'
import { fixtureDossiers } from './dossiers.ts'

const SLIP_SERVICE: RatedService = {
  procedure: null,
  field: null,
  unit: 'Bộ phận Một cửa',
  channel: null,
  drawn: false,
}
const CITIZEN: Address = { channel: 'terminal', id: 'citizen' }

/**
 * Plays the citizen's lines of a transcript and writes it anew with what the service now says.
 *
 *     # a comment, kept
 *     @ 2026-12-05 08:30       from here on it is that time in Vietnam
 *     @ zalo-oa                from here on the citizen writes there; at first it is the terminal
 *     @ qr TOKEN CODE          an officer makes a QR to follow a dossier by
 *     @ slip CODE              an officer hands over a slip of paper for a rating
 *     @ answer K7M2 text       an officer answers the question, or the feedback, of that code
 *     @ forward K7M2 whom      an officer passes the feedback of that code on
 *     @ office {"notice":…}    from here on this stands in `office.yaml`
 *     @ public-url URL         from here on the service is reached there
 *     @ test-code CODE         an officer gets a code for a chat that tries the assistant out
 *     * {"about":"…"}          something is told unasked
 *     > typed text, or [choice-id] for a pressed button, /start payload, {sticker}
 *     > {picture} a photo fit to keep, where one is asked for
 *     > {qr what the barcode of a photo holds} and a caption, or {photo-read no-barcode}
 *
 * What the service says looks as `transcriptLines` writes it.
 */
export async function play(transcript: string, around: Surroundings): Promise<string> {
  let world = around
  const written: string[] = []
  let session = newSession(CITIZEN, 'vi')
  let now = world.now
  let count = 0
  const source = fixtureDossiers(() => now, world.content.calendar)
  const chat = createOneChat(source, 'trang-mo-mot-lan-00000')
  for (const line of transcript.split('\n')) {
    if (line.startsWith('#')) written.push(line)
    const qr = line.match(/^@ qr (\S+) (\S+)$/)
    if (qr) {
      chat.give(qr[1] ?? '', { kind: 'follow', code: qr[2] ?? '' })
      written.push(line, '')
      continue
    }
    const slip = line.match(/^@ slip (\S+)$/)
    if (slip) {
      chat.giveSlip(slip[1] ?? '', SLIP_SERVICE)
      written.push(line, '')
      continue
    }
    const office = line.match(/^@ office (.+)$/)
    if (office) {
      world = withOffice(world, JSON.parse(office[1] ?? ''))
      written.push(line, '')
      continue
    }
    const publicUrl = line.match(/^@ public-url (\S+)$/)?.[1]
    if (publicUrl !== undefined) {
      world = { ...world, publicUrl }
      written.push(line, '')
      continue
    }
    const testCode = line.match(/^@ test-code (\S+)$/)
    if (testCode) {
      chat.give(testCode[1] ?? '', { kind: 'test-chat', by: 'Nguyễn Thị Lan' })
      written.push(line, '')
      continue
    }
    const answer = line.match(/^@ answer (\S+) (.+)$/)
    if (answer) {
      chat.answer(answer[1] ?? '', answer[2] ?? '', now)
      written.push(line, '')
      continue
    }
    const forward = line.match(/^@ forward (\S+) (.+)$/)
    if (forward) {
      chat.forward(forward[1] ?? '', forward[2] ?? '', now)
      written.push(line, '')
      continue
    }
    if (line.startsWith('@ ')) {
      const channel = CHANNEL_NAMES.find((name) => name === line.slice(2))
      if (channel) session = { ...session, address: { ...session.address, channel } }
      else now = timeOf(line.slice(2))
      written.push(line, '')
    }
    if (!line.startsWith('>') && !line.startsWith('* ')) continue
    const message = line.startsWith('*')
      ? noticeTo(session.address, JSON.parse(line.slice(2)), String(++count))
      : messageOf(line.slice(2), `m${++count}`, session.address, { ...world, now, admitted: now })
    const turn = await chat.take(message, session, { ...world, now, admitted: now })
    // A session is stored as JSON between messages, so it must survive that.
    session = JSON.parse(JSON.stringify(turn.session)) as Session
    written.push(line, ...transcriptLines(turn))
  }
  return `${written.join('\n').trimEnd()}\n`
}

function withOffice(world: Surroundings, changed: Partial<Office>): Surroundings {
  const { content } = world
  return { ...world, content: { ...content, office: { ...content.office, ...changed } } }
}

function timeOf(text: string): number {
  const [day = '', clock = '00:00'] = text.trim().split(' ')
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return instantOf(day, hours * 60 + minutes)
}

function messageOf(
  input: string,
  id: string,
  from: Address,
  { content, now }: Surroundings,
): Message {
  const base = { id, from }
  const started = input.match(/^\/start ?(.*)$/)
  if (started) {
    return { ...base, kind: 'start', ...(started[1] !== '' && { payload: started[1] }) } as Message
  }
  const pressed = input.match(/^\[(.+)\]$/)?.[1]
  if (pressed !== undefined) return { ...base, kind: 'choice', choice: pressed }
  const photo = input.match(/^\{(qr|photo-read) (.+?)\} ?(.*)$/)
  if (photo) {
    const [, kind, told = '', caption] = photo
    const at = { ownUnit: content.office.dossierUnit.value, today: localDay(now) }
    const reading = kind === 'qr' ? photoReading([told], at) : ({ kind: told } as PhotoReading)
    return { ...base, kind: 'photo-read', reading, ...(caption && { caption }) }
  }
  if (input.startsWith('{picture}')) {
    const reading = { kind: 'picture', picture: { type: 'image/jpeg', base64: 'AAAA' } } as const
    const words = input.slice('{picture}'.length).trim()
    return { ...base, kind: 'photo-read', reading, ...(words && { caption: words }) }
  }
  const unreadable = input.match(/^\{(.+)\}$/)?.[1]
  if (unreadable !== undefined) {
    return { ...base, kind: 'unreadable', what: unreadable as UnreadableKind }
  }
  return { ...base, kind: 'text', text: input }
}
