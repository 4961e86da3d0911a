import type { Context } from 'hono'
import type { Locale } from '../core/session.ts'

/** The language that the address asks for: `?lang=en`, else Vietnamese. */
export function pageLocale(c: Context): Locale {
  return c.req.query('lang') === 'en' ? 'en' : 'vi'
}
