import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { OperatorError } from '../core/errors.ts'
import { loadVoices } from '../locale/say.ts'
import { atDesk, unitNamed } from './office-desk.ts'
import { type PosterLink, posterFiles } from './print/poster.ts'

/**
 * `npm run qr -- --ask` is the poster that bids people ask before they come; `npm run qr -- --unit ID` the
 * one by which a unit is rated, whose answers are of no dossier and in no main figure. As SVG and as a page
 * to print; `[--telegram BOT] [--out FOLDER]`.
 */
await atDesk(async ({ content, publicUrl }) => {
  const { values } = parseArgs({
    options: {
      unit: { type: 'string' },
      ask: { type: 'boolean', default: false },
      telegram: { type: 'string' },
      out: { type: 'string', default: 'qr' },
    },
  })
  if (values.ask === (values.unit !== undefined)) {
    throw new OperatorError(
      'Cần một trong hai: npm run qr -- --ask (hỏi giấy tờ), hoặc npm run qr -- --unit trung-tam (chấm điểm)',
    )
  }
  const say = loadVoices('locales').vi
  const unit = values.unit === undefined ? null : unitNamed(values.unit, content)
  const bot = values.telegram?.replace(/^@/, '')
  const files = await posterFiles({
    office: content.office.name,
    links: linksOf(unit && `u_${unit.id}`, publicUrl(), bot),
    ...(unit === null
      ? { id: 'ask', title: say('ask-poster-title') }
      : { id: unit.id, title: say('poster-title', { unit: unit.name }) }),
    how: say(unit === null ? 'ask-poster-how' : 'poster-how'),
    note: say(unit === null ? 'ask-poster-note' : 'poster-note'),
  })
  mkdirSync(values.out, { recursive: true })
  for (const [name, body] of files) {
    writeFileSync(join(values.out, name), body)
    console.log(join(values.out, name))
  }
})

/** The ways into the chat, so that it begins with a payload if there is one. */
function linksOf(
  payload: string | null,
  publicUrl: string,
  bot: string | undefined,
): readonly PosterLink[] {
  const start = payload === null ? '' : `?start=${payload}`
  return [
    { label: 'Trên web', name: 'web', url: `${publicUrl}/${start}` },
    ...(bot === undefined
      ? []
      : [{ label: 'Telegram', name: 'telegram', url: `https://t.me/${bot}${start}` }]),
  ]
}
