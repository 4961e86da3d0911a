import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PosterLink } from '../core/collecting.ts'
import { OperatorError } from '../core/errors.ts'
import { atDesk } from './office-desk.ts'

/**
 * `npm run qr -- --ask` is the poster that bids people ask before they come; `npm run qr -- --unit ID` the
 * one by which a unit is rated, whose answers are of no dossier and in no main figure. As SVG and as a page
 * to print; `[--telegram BOT] [--out FOLDER]`.
 */
await atDesk(async ({ collecting, publicUrl }) => {
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
  const unit = values.unit ?? null
  const bot = values.telegram?.replace(/^@/, '')
  const links = linksOf(unit && `u_${unit}`, publicUrl(), bot)
  const { pictures, page, pageName } = await collecting.poster(unit, links)
  mkdirSync(values.out, { recursive: true })
  for (const [name, body] of [...pictures, [pageName, page.html] as const]) {
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
