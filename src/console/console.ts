import { type Context, Hono } from 'hono'
import { mayAct } from '../core/staff.ts'
import type { Desk } from './desk.ts'
import type { SignInOptions } from './sign-in.ts'

export interface ConsoleOptions extends Omit<Desk, 'signIn' | 'menuFor'> {
  /** The tables of the sign-in library. */
  tables(): Promise<SignInOptions['tables']>
  /** What signs the cookies of sessions. */
  readonly secret: Uint8Array
}

/** `/staff` and all below it. Its parts are heavy, so they are imported when somebody first comes. */
export function createConsole(options: ConsoleOptions): Hono {
  let opening: Promise<Hono> | undefined
  const serve = async (c: Context): Promise<Response> => {
    opening ??= open(options).catch((error) => {
      opening = undefined
      throw error
    })
    return await (await opening).fetch(c.req.raw, c.env)
  }
  return new Hono().all('/staff', serve).all('/staff/*', serve)
}

async function open({ tables, secret, ...options }: ConsoleOptions): Promise<Hono> {
  const [{ openSignIn }, { consoleApp }, { ROUTES }] = await Promise.all([
    import('./sign-in.ts'),
    import('./console-app.tsx'),
    import('./routes.ts'),
  ])
  const publicUrl = options.publicUrl()
  const desk: Desk = {
    ...options,
    signIn: await openSignIn({ tables: await tables(), secret, publicUrl }),
    menuFor: (role) =>
      ROUTES.flatMap(({ menu: label, path, needs }) =>
        label !== undefined && needs !== 'anyone' && mayAct(role, needs) ? [{ path, label }] : [],
      ),
  }
  return consoleApp(desk, ROUTES)
}
