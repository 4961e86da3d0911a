import type { Attachment, Choice, Link, Reply } from '../../core/reply.ts'

/** A reply as `POST /chat` gives it: the lists are always there, so that a page can rely on them. */
export type WebReply = {
  readonly text: string
  readonly choices: readonly Choice[]
  readonly links: readonly Link[]
  readonly attachment?: Attachment
}

/** The web has buttons, links and no limit of length, so nothing is written out or split. */
export function render({ text, choices = [], links = [], attachment }: Reply): readonly WebReply[] {
  return [{ text, choices, links, ...(attachment && { attachment }) }]
}
