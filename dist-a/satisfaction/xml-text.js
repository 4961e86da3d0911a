/** Text within XML, also within an attribute; signs that XML does not know are left out. */
export function xmlText(text) {
    return (text
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'));
}
