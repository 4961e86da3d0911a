/**
 * What the service says, before any channel has put it in its own form.
 *
 * The text is plain (paragraphs and `- ` lists) and complete on its own. A channel without buttons
 * writes links and choices out below it.
 */
export interface Reply {
  readonly text: string
  readonly links?: readonly Link[]
  readonly choices?: readonly Choice[]
  readonly attachment?: Attachment
  /** Told by the wording that the platform approved, in the place of this one. */
  readonly by?: 'template'
}

/** An answer that a citizen can pick instead of typing. */
export interface Choice {
  /** A whole intent such as `facet:khai-sinh:fee`; see choice-id.ts. */
  readonly id: string
  readonly label: string
  /** The digit or letter shown beside the label, and typed to pick it. */
  readonly key?: string
}

export interface Link {
  readonly url: string
  readonly label: string
}

export interface Attachment {
  readonly kind: 'image' | 'document'
  readonly url: string
  readonly name: string
}

/** A choice as it is shown: `1. Lệ phí`, or the label alone where it has no key. */
export function choiceText({ key, label }: Choice): string {
  return key === undefined ? label : `${key}. ${label}`
}

/** A link written out, where it cannot be a button. */
export function linkText({ label, url }: Link): string {
  return `${label}: ${url}`
}
