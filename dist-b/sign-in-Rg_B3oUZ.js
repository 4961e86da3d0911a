import { t as ROLES } from "./staff-DOw_g9C9.js";
import { t as loginAddress } from "./staff-name-D5KlJUFR.js";
import { t as isPlainLoopback } from "./loopback-B9Uy6Ji8.js";
import { hkdfSync } from "node:crypto";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";

// dist/console/sign-in.js
/** From the last use of the console on; a morning begins with signing in. */
const SESSION_SECONDS = 43200;
const RENEW_SECONDS = 900;
/** Tells the library where a request came from; never taken from outside. */
const CALLER_HEADER = "x-staff-caller";
/** Opens the library on our tables: `src/storage/migrations` owns them, so it checks and makes none. */
async function openSignIn({ tables, secret, publicUrl }) {
	const auth = betterAuth({
		database: tables,
		baseURL: publicUrl,
		secret: Buffer.from(hkdfSync("sha256", secret, "", "mot-cua/staff/1", 32)).toString("base64"),
		emailAndPassword: {
			enabled: true,
			disableSignUp: true
		},
		user: {
			modelName: "staff",
			fields: {
				email: "login",
				createdAt: "created_at",
				updatedAt: "updated_at"
			},
			additionalFields: {
				role: {
					type: "string",
					required: true,
					input: false
				},
				locked: {
					type: "number",
					required: true,
					input: false
				}
			}
		},
		account: {
			modelName: "staff_passwords",
			fields: {
				userId: "staff",
				accountId: "account_id",
				providerId: "provider_id",
				createdAt: "created_at",
				updatedAt: "updated_at"
			}
		},
		session: {
			modelName: "staff_sessions",
			expiresIn: SESSION_SECONDS,
			updateAge: RENEW_SECONDS,
			fields: {
				userId: "staff",
				expiresAt: "expires_at",
				ipAddress: "address",
				userAgent: "device",
				createdAt: "created_at",
				updatedAt: "updated_at"
			}
		},
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { disabled: true },
		advanced: {
			cookiePrefix: "staff",
			useSecureCookies: !isPlainLoopback(publicUrl),
			defaultCookieAttributes: {
				path: "/staff",
				sameSite: "lax",
				httpOnly: true
			},
			ipAddress: { ipAddressHeaders: [CALLER_HEADER] },
			database: { validateSchema: false }
		}
	});
	const { password: passwords, internalAdapter } = await auth.$context;
	const isPassword = async (id, password) => {
		const { password: hash } = await internalAdapter.findCredentialAccount(id) ?? {};
		return hash ? await passwords.verify({
			hash,
			password
		}) : false;
	};
	return {
		async signIn(name, password, { address, device }) {
			const headers = new Headers({ "user-agent": device.slice(0, 300) });
			if (address !== null) headers.set(CALLER_HEADER, address);
			try {
				const cookies = (await auth.api.signInEmail({
					body: {
						email: loginAddress(name),
						password
					},
					headers,
					returnHeaders: true
				})).headers.getSetCookie();
				const given = new Headers({ cookie: cookies.map(pairOf).join("; ") });
				const { who } = await read(given);
				if (who !== null) return {
					who,
					cookies
				};
				await auth.api.signOut({ headers: given });
				return null;
			} catch (error) {
				if (error instanceof APIError) return null;
				throw error;
			}
		},
		who: (headers) => read(headers),
		async signOut(headers) {
			const { headers: answer } = await auth.api.signOut({
				headers,
				returnHeaders: true
			});
			return answer.getSetCookie();
		},
		isPassword: ({ id }, password) => isPassword(id, password),
		hashOf: (password) => passwords.hash(password)
	};
	async function read(headers) {
		const { headers: answer, response } = await auth.api.getSession({
			headers,
			returnHeaders: true
		});
		const cookies = answer.getSetCookie();
		if (response === null || response.user.locked !== 0) return {
			who: null,
			cookies
		};
		const { user, session } = response;
		const role = roleOf(user.role);
		return {
			who: {
				id: user.id,
				name: user.name,
				role,
				session: session.id
			},
			cookies
		};
	}
}
function pairOf(cookie) {
	return cookie.split(";", 1)[0] ?? "";
}
/** What an older or newer program wrote and this one does not know may read and no more. */
function roleOf(text) {
	return ROLES.find((role) => role === text) ?? "viewer";
}

export { openSignIn };