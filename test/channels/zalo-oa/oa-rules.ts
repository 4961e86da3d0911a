/** What Zalo takes in a consultation message, as far as it is documented. Empty when all is well. */
export function faultsOfMessage(content: unknown): string[] {
  const { text, attachment, ...rest } = Object(content)
  const faults: string[] = Object.keys(rest).map((name) => `${name} is no member of a message`)
  if (text !== undefined) {
    if (typeof text !== 'string' || text.trim() === '') faults.push('text is empty')
    else if (text.length > 1900) faults.push(`text of ${text.length} units`)
    else if (text !== text.normalize('NFC')) faults.push('text is not NFC')
  }
  if (text === undefined && attachment === undefined) faults.push('an empty message')
  if (attachment !== undefined) faults.push(...faultsOfAttachment(attachment))
  return faults
}

function faultsOfAttachment({ type, payload }: Record<string, never>): string[] {
  if (type === 'file') return typeof Object(payload).token === 'string' ? [] : ['no upload token']
  if (type !== 'template') return [`attachment of type ${type}`]
  const { template_type: kind, elements, buttons = [] } = Object(payload)
  if (kind === 'media') {
    const [element] = elements
    return typeof element.attachment_id === 'string' ? [] : ['no attachment id']
  }
  return kind === undefined ? faultsOfButtons(buttons) : [`template ${kind}`]
}

function faultsOfButtons(buttons: readonly Record<string, unknown>[]): string[] {
  return [
    ...(buttons.length < 1 || buttons.length > 5 ? [`${buttons.length} buttons`] : []),
    ...buttons.flatMap(({ title, type, payload }) => {
      const titled = typeof title === 'string' && title !== '' && title.length <= 100
      const valid =
        type === 'oa.open.url'
          ? URL.canParse(Object(payload).url)
          : type === 'oa.query.hide' && typeof payload === 'string' && payload.length <= 1000
      return titled && valid ? [] : [`button ${JSON.stringify(title)}`]
    }),
  ]
}
