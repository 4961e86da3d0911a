/** An answer about one dossier is a few kB. */
const MAX_BYTES = 256 * 1024;
/** Thrown when the service said nothing that can be used. Holds no address, code or token. */
export class OfficeFault extends Error {
    name = 'OfficeFault';
}
/** Asks the office's service about a code: its JSON, or `null` where it says 404. Throws OfficeFault. */
export async function askOffice({ url, token, withinMs }, { codeParameter, tokenHeader, tokenPrefix }, code) {
    const address = new URL(url);
    address.searchParams.set(codeParameter, code);
    const given = [tokenPrefix, token].filter((part) => part !== '').join(' ');
    const headers = {
        Accept: 'application/json',
        ...(token === undefined ? {} : { [tokenHeader]: given }),
    };
    try {
        // A redirect would take code and token to wherever it leads.
        const response = await fetch(address, {
            headers,
            redirect: 'manual',
            signal: AbortSignal.timeout(withinMs),
        });
        if (response.status !== 200) {
            await response.body?.cancel();
            if (response.status === 404)
                return null;
            throw new OfficeFault(`HTTP ${response.status}`);
        }
        return parsed(await boundedText(response));
    }
    catch (error) {
        throw error instanceof OfficeFault ? error : new OfficeFault(whyOf(error));
    }
}
async function boundedText({ body }) {
    const pieces = [];
    let length = 0;
    for await (const piece of body ?? []) {
        length += piece.length;
        if (length > MAX_BYTES)
            throw new OfficeFault(`dài hơn ${MAX_BYTES / 1024} KB`);
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new OfficeFault('không phải JSON');
    }
}
/** Such as `ECONNREFUSED`; never the message, which holds the address. */
function whyOf(error) {
    const { name, cause } = Object(error);
    const code = Object(cause).code;
    if (typeof code === 'string')
        return code;
    return name === 'TimeoutError' ? 'không trả lời kịp' : 'không có trả lời';
}
