import { hkdfSync } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { ROLES, type Role } from '../core/staff.ts'
import { loginAddress } from '../core/staff-name.ts'
import type { Who } from './desk.ts'
import { isPlainLoopback } from './loopback.ts'

/** From the last use of the console on; a morning begins with signing in. */
const SESSION_SECONDS = 12 * 60 * 60
const RENEW_SECONDS = 15 * 60
/** Tells the library where a request came from; never taken from outside. */
const CALLER_HEADER = 'x-staff-caller'

export interface SignInOptions {
  readonly tables: BetterAuthOptions['database']
  readonly secret: Uint8Array
  readonly publicUrl: string
}

/** Passwords and sessions. `cookies` are values of Set-Cookie that the answer must carry. */
export interface SignIn {
  /** `null` for a wrong name, a wrong password or a locked account: nobody learns which. */
  signIn(
    name: string,
    password: string,
    from: { readonly address: string | null; readonly device: string },
  ): Promise<{ readonly who: Who; readonly cookies: readonly string[] } | null>
  who(headers: Headers): Promise<{ readonly who: Who | null; readonly cookies: readonly string[] }>
  signOut(headers: Headers): Promise<readonly string[]>
  isPassword(who: Who, password: string): Promise<boolean>
  hashOf(password: string): Promise<string>
}

/** Opens the library on our tables: `src/storage/migrations` owns them, so it checks and makes none. */
export async function openSignIn({ tables, secret, publicUrl }: SignInOptions): Promise<SignIn> {
  const auth = betterAuth({
    database: tables,
    baseURL: publicUrl,
    secret: Buffer.from(hkdfSync('sha256', secret, '', 'mot-cua/staff/1', 32)).toString('base64'),
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: {
      modelName: 'staff',
      fields: { email: 'login', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        locked: { type: 'number', required: true, input: false },
        unit: { type: 'string', required: false, input: false },
      },
    },
    account: {
      modelName: 'staff_passwords',
      fields: {
        userId: 'staff',
        accountId: 'account_id',
        providerId: 'provider_id',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'staff_sessions',
      expiresIn: SESSION_SECONDS,
      updateAge: RENEW_SECONDS,
      fields: {
        userId: 'staff',
        expiresAt: 'expires_at',
        ipAddress: 'address',
        userAgent: 'device',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    // We count tries ourselves, in the database, by account and by address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'staff',
      // Only there may a cookie travel in the clear.
      useSecureCookies: !isPlainLoopback(publicUrl),
      defaultCookieAttributes: { path: '/staff', sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [CALLER_HEADER] },
      database: { validateSchema: false },
    },
  })
  const { password: passwords, internalAdapter } = await auth.$context

  const isPassword = async (id: string, password: string): Promise<boolean> => {
    const { password: hash } = (await internalAdapter.findCredentialAccount(id)) ?? {}
    return hash ? await passwords.verify({ hash, password }) : false
  }

  return {
    async signIn(name, password, { address, device }) {
      const headers = new Headers({ 'user-agent': device.slice(0, 300) })
      if (address !== null) headers.set(CALLER_HEADER, address)
      try {
        const signed = await auth.api.signInEmail({
          body: { email: loginAddress(name), password },
          headers,
          returnHeaders: true,
        })
        const cookies = signed.headers.getSetCookie()
        const given = new Headers({ cookie: cookies.map(pairOf).join('; ') })
        const { who } = await read(given)
        if (who !== null) return { who, cookies }
        await auth.api.signOut({ headers: given })
        return null
      } catch (error) {
        if (error instanceof APIError) return null
        throw error
      }
    },
    who: (headers) => read(headers),
    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true })
      return answer.getSetCookie()
    },
    isPassword: ({ id }, password) => isPassword(id, password),
    hashOf: (password) => passwords.hash(password),
  }

  async function read(headers: Headers): ReturnType<SignIn['who']> {
    const { headers: answer, response } = await auth.api.getSession({
      headers,
      returnHeaders: true,
    })
    const cookies = answer.getSetCookie()
    if (response === null || response.user.locked !== 0) return { who: null, cookies }
    const { user, session } = response
    const role = roleOf(user.role)
    const { id, name, unit = null } = user
    return { who: { id, name, role, unit, session: session.id }, cookies }
  }
}

function pairOf(cookie: string): string {
  return cookie.split(';', 1)[0] ?? ''
}

/** What an older or newer program wrote and this one does not know may read and no more. */
function roleOf(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'viewer'
}
