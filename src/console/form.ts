import type { Context } from 'hono'
import { clean } from '../core/text.ts'

/** The fields of a form that was sent; one that is not there reads as empty. */
export interface Form {
  /** Cleaned, without spaces at its ends. */
  text(name: string): string
  /** As it was typed. */
  secret(name: string): string
}

export async function formOf(c: Context): Promise<Form> {
  const body = await c.req.parseBody()
  const secret = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value : ''
  }
  return { secret, text: (name) => clean(secret(name)).trim() }
}
