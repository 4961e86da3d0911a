import { Hono } from 'hono';
import { mayAct } from "../core/staff.js";
/** `/staff` and all below it. Its parts are heavy, so they are imported when somebody first comes. */
export function createConsole(options) {
    let opening;
    const serve = async (c) => {
        opening ??= open(options).catch((error) => {
            opening = undefined;
            throw error;
        });
        return await (await opening).fetch(c.req.raw, c.env);
    };
    return new Hono().all('/staff', serve).all('/staff/*', serve);
}
async function open({ tables, secret, ...options }) {
    const [{ openSignIn }, { consoleApp }, { ROUTES }] = await Promise.all([
        import("./sign-in.js"),
        import("./console-app.js"),
        import("./routes.js"),
    ]);
    const publicUrl = options.publicUrl();
    const desk = {
        ...options,
        signIn: await openSignIn({ tables: await tables(), secret, publicUrl }),
        menuFor: (role) => ROUTES.flatMap(({ menu: label, path, needs }) => label !== undefined && needs !== 'anyone' && mayAct(role, needs) ? [{ path, label }] : []),
    };
    return consoleApp(desk, ROUTES);
}
