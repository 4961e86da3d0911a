import { clean } from '../../core/text.ts'
import { MAX_CELL } from './table.ts'

/** What a cell says, fit to keep: NFC (Windows-1258 and Macs write tones apart), trimmed, one space or line break at a time. */
export function cellText(raw: string): string {
  const short = raw.length > MAX_CELL ? raw.slice(0, MAX_CELL) : raw
  return clean(short)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}
