import type { Readable } from 'node:stream'
import sax from 'sax'

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Walks through XML piece by piece; after each, what the handlers gathered can be taken. Entities of the
 * document's own are refused, so none can grow. Names come without their prefix. Throws what is no XML.
 */
export async function* walkXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) =>
    handlers.open?.(local(name), attributes as Record<string, string>)
  parser.ontext = (text) => handlers.text?.(text)
  parser.oncdata = parser.ontext
  parser.onclosetag = (name) => handlers.close?.(local(name))
  stream.setEncoding('utf8')
  for await (const piece of stream) {
    parser.write(piece as string)
    yield
  }
  parser.close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
