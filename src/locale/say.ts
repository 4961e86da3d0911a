import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Say } from '../core/ports.ts'
import { LOCALES, type Locale } from '../core/session.ts'

/** The voices of all languages, from `<folder>/<locale>/*.ftl`. Throws for text that is no Fluent. */
export function loadVoices(folder: string): Record<Locale, Say> {
  const voices = LOCALES.map((locale) => [locale, voiceOf(locale, join(folder, locale))])
  return Object.fromEntries(voices) as Record<Locale, Say>
}

function voiceOf(locale: Locale, folder: string): Say {
  const bundle = new FluentBundle(locale, { useIsolating: false })
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ftl'))) {
    const [fault] = bundle.addResource(new FluentResource(readFileSync(join(folder, name), 'utf8')))
    if (fault) throw fault
  }
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value
    if (!pattern) throw new RangeError(`no message "${id}" in locale ${locale}`)
    const faults: Error[] = []
    const text = bundle.formatPattern(pattern, args, faults)
    if (faults[0]) throw new RangeError(`message "${id}" in locale ${locale}: ${faults[0].message}`)
    return text
  }
}
