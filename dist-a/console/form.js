import { clean } from "../core/text.js";
export async function formOf(c) {
    const body = await c.req.parseBody();
    const secret = (name) => {
        const value = body[name];
        return typeof value === 'string' ? value : '';
    };
    return { secret, text: (name) => clean(secret(name)).trim() };
}
