import type { Context } from 'hono'
import type { PrintedPage } from '../../core/collecting.ts'

/** A page to be printed, whole in itself, under the policy that fits it. */
export function printed(c: Context, { html, policy }: PrintedPage): Response {
  return c.html(html, 200, { 'Content-Security-Policy': policy })
}
