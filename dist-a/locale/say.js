import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LOCALES } from "../core/session.js";
/** The voices of all languages, from `<folder>/<locale>/*.ftl`. Throws for text that is no Fluent. */
export function loadVoices(folder) {
    const voices = LOCALES.map((locale) => [locale, voiceOf(locale, join(folder, locale))]);
    return Object.fromEntries(voices);
}
function voiceOf(locale, folder) {
    const bundle = new FluentBundle(locale, { useIsolating: false });
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ftl'))) {
        const [fault] = bundle.addResource(new FluentResource(readFileSync(join(folder, name), 'utf8')));
        if (fault)
            throw fault;
    }
    return (id, args) => {
        const pattern = bundle.getMessage(id)?.value;
        if (!pattern)
            throw new RangeError(`no message "${id}" in locale ${locale}`);
        const faults = [];
        const text = bundle.formatPattern(pattern, args, faults);
        if (faults[0])
            throw new RangeError(`message "${id}" in locale ${locale}: ${faults[0].message}`);
        return text;
    };
}
