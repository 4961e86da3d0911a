import { dayText } from "../core/local-time.js";
/** Where the facts come from, of which day, and whether an officer has checked them. */
export function provenance({ verified, sources, asOf }, world) {
    const [first = { name: world.say('source-unnamed'), on: asOf }] = sources;
    return sourceLine({ verified, source: first }, world);
}
/** The same of what has one source. */
export function sourceLine({ verified, source }, { say }) {
    const told = { source: source.name, day: dayText(source.on) };
    return verified
        ? say('verified', { ...told, on: dayText(verified.on) })
        : say('not-verified', told);
}
