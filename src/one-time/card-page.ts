import { Hono } from 'hono'
import type { CardRecords } from '../core/greeting-card.ts'

/**
 * `/r/<token>/thiep.png`: the picture that goes with a congratulation, for the citizen's chat and for Zalo and
 * Telegram, which fetch it. The address is drawn for one sending, and ends with the picture.
 */
export function cardPages({ records }: { readonly records: Pick<CardRecords, 'sentCard'> }): Hono {
  const app = new Hono()
  app.get('/r/:token/:file{thiep\\.(?:png|jpg)}', async (c, next) => {
    const picture = await records.sentCard(c.req.param('token'))
    if (picture === null) return await next()
    return c.body(Buffer.from(picture.base64, 'base64'), 200, {
      'Content-Type': picture.type,
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'private, no-store',
    })
  })
  return app
}
