const MAX_BODY_BYTES = 1024 * 1024;
/** The bytes as sent, for signatures; `null` when there are more than 1 MB. */
export async function readBody(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request.body ?? []) {
        bytes += chunk.length;
        if (bytes > MAX_BODY_BYTES)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** `undefined` for what is not JSON: no JSON text means that. */
export function parseJson(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
export function answer(status) {
    return new Response(null, { status });
}
