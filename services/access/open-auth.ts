import { passkey } from "@better-auth/passkey";
import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { twoFactor } from "better-auth/plugins/two-factor";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { PASSWORD_LENGTH } from "./password.ts";

/** Of the session. Its value is the token and its signature. */
export function sessionCookie({ publicUrl }: Pick<Context, "publicUrl">): string {
  return `${publicUrl.startsWith("https:") ? "__Secure-" : ""}hagukumi.session_token`;
}

/** How a session began. */
export type SignInMethod = "password" | "passkey" | "link" | "sandbox";

/** Where the API serves the sign-in. better-auth's own paths follow it. */
export const AUTH_PATH = "/api/v1/auth";
/** Our header for the visitor's network address: better-auth reads it from headers only. */
export const NETWORK_HEADER = "x-network-address";
/** A session that is used goes on; one that is not ends after this time. Real seconds. */
const SESSION_SECONDS = 7 * 86_400;
/** How often a used session is prolonged. Real seconds. */
const PROLONG_SECONDS = 86_400;
/** A passkey may be added only this long after signing in, so that a stolen session leaves no way back. Real seconds. */
const FRESH_SECONDS = 3_600;

/** better-auth, over our tables and pool. It lives as long as the Context. */
export type Auth = ReturnType<typeof openAuth>;

/** Sign-in of staff: passwords, TOTP, passkeys, sessions. Roles, limits and the check for forged requests are ours (api/access.ts). */
export function openAuth(context: Context) {
  const { publicUrl, keys, log } = context;
  return betterAuth({
    appName: "Hagukumi",
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret: keys.session.toString("base64url"),
    database: context.database.pool,
    telemetry: { enabled: false },
    // Codes of faults go to our log; values of theirs may name a person.
    logger: { level: "error", log: (_level, message) => log.error({ part: "sign-in" }, message) },
    onAPIError: { throw: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    advanced: {
      cookiePrefix: "hagukumi",
      useSecureCookies: publicUrl.startsWith("https:"),
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [NETWORK_HEADER] },
      // Our tables lack the columns of what we do not use, such as OAuth; the tests show that the rest fits.
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
    user: {
      modelName: "staff",
      fields: { email: "mail", emailVerified: "mail_verified", createdAt: "created_at", updatedAt: "updated_at" },
      additionalFields: {
        role: { type: "string", required: true, input: false },
        language: { type: "string", required: true, input: false },
        disabledAt: { type: "date", required: false, input: false, fieldName: "disabled_at" },
      },
    },
    session: {
      modelName: "staff_session",
      fields: {
        userId: "staff_id",
        expiresAt: "expires_at",
        ipAddress: "network_address",
        userAgent: "agent",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
      additionalFields: { method: { type: "string", required: true, input: false } },
      expiresIn: SESSION_SECONDS,
      updateAge: PROLONG_SECONDS,
      freshAge: FRESH_SECONDS,
    },
    account: {
      modelName: "staff_account",
      fields: { userId: "staff_id", accountId: "account_id", providerId: "provider_id", createdAt: "created_at", updatedAt: "updated_at" },
    },
    verification: {
      modelName: "staff_verification",
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session, endpoint) {
            if (await isDisabled(context, session.userId)) return false;
            const method = session.method ?? methodOf(endpoint?.path);
            return { data: { ...session, method } };
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: "Hagukumi",
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "staff_two_factor",
            fields: { userId: "staff_id", backupCodes: "backup_codes", failedVerificationCount: "failures", lockedUntil: "locked_until" },
          },
        },
      }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: "Hagukumi",
        origin: publicUrl,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        authentication: {
          // A passkey replaces password and code, so the device must have asked for its own PIN or finger.
          async afterVerification({ verification }) {
            if (!verification.authenticationInfo.userVerified)
              throw APIError.from("UNAUTHORIZED", { code: "AUTHENTICATION_FAILED", message: "The device did not verify the person." });
          },
        },
        schema: {
          passkey: {
            modelName: "staff_passkey",
            fields: {
              userId: "staff_id",
              publicKey: "public_key",
              credentialID: "credential_id",
              deviceType: "device_type",
              backedUp: "backed_up",
              createdAt: "created_at",
            },
          },
        },
      }),
      proven,
    ],
  });
}

/** Signs in without a password those who have proven themselves otherwise: by a one-time link, or by being in the sandbox. */
const proven = {
  id: "proven",
  endpoints: {
    signInProven: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ staffId: z.string(), method: z.enum(["password", "link", "sandbox"]) }), requireHeaders: true },
      async (endpoint) => {
        const { staffId, method } = endpoint.body;
        const { internalAdapter } = endpoint.context;
        const user = await internalAdapter.findUserById(staffId);
        const session = user && (await internalAdapter.createSession(staffId, false, { method }));
        if (!user || !session) throw staffDisabled();
        await setSessionCookie(endpoint, { session, user });
        return endpoint.json({ sessionId: session.id });
      },
    ),
  },
} satisfies BetterAuthPlugin;

function staffDisabled(): AppError {
  return new AppError("forbidden", "staff-disabled", {
    ja: "このアカウントは停止されています。オーナーに連絡してください。",
    en: "This account is disabled: ask an owner.",
  });
}

async function isDisabled({ database }: Context, staffId: string): Promise<boolean> {
  const { rows } = await database.pool.query<{ disabled: boolean }>("select disabled_at is not null as disabled from staff where id = $1", [
    staffId,
  ]);
  return rows[0]?.disabled !== false;
}

function methodOf(path: string | undefined): SignInMethod {
  return path?.startsWith("/passkey/") ? "passkey" : "password";
}
