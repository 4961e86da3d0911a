import type { World } from './turn.ts'

/** Where a one-time page is; it speaks the language of the chat that leads to it. */
export function pageUrl(
  token: string,
  { publicUrl, locale }: Pick<World, 'publicUrl' | 'locale'>,
): string {
  return `${publicUrl}/r/${token}${locale === 'en' ? '?lang=en' : ''}`
}
