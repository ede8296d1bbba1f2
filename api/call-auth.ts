import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../domain/app-error.ts";
import { AUTH_PATH, type Auth } from "../services/access/open-auth.ts";
import { Unauthenticated } from "./access.ts";
import { authHeaders, passCookies } from "./session.ts";

/**
 * Asks one of better-auth's endpoints in the name of the visitor, and hands its cookies to the browser. Only the endpoints that a route of
 * ours asks are open; the rest cannot be reached. `path` follows AUTH_PATH. Throws AppError.
 */
export async function callAuth(auth: Auth, request: FastifyRequest, reply: FastifyReply, path: string, body?: object): Promise<unknown> {
  const headers = authHeaders(request);
  if (body !== undefined) headers.set("content-type", "application/json");
  const url = `${auth.options.baseURL}${AUTH_PATH}${path}`;
  const asked = { method: body === undefined ? "GET" : "POST", headers, body: body === undefined ? null : JSON.stringify(body) };
  const answer = await auth.handler(new Request(url, asked));
  passCookies(answer.headers, reply);
  const told: unknown = await answer.json();
  if (!answer.ok) throw refusalOf(answer.status, told);
  return told;
}

const refusal = z.object({ code: z.string() });

/** Ours in place of better-auth's, which has no words for people. */
function refusalOf(status: number, told: unknown): Error {
  const { data } = refusal.safeParse(told);
  const known = refusals[data?.code ?? ""];
  if (known) return known();
  if (status === 401) return new Unauthenticated();
  if (status < 500) return notAccepted();
  return new Error(`better-auth refused: ${status} ${data?.code}`);
}

const refusals: Readonly<Record<string, () => AppError>> = {
  INVALID_EMAIL: wrongSignIn,
  INVALID_EMAIL_OR_PASSWORD: wrongSignIn,
  PASSWORD_TOO_LONG: wrongSignIn,
  // Of somebody who was disabled: a stranger must not learn that the password was right.
  FAILED_TO_CREATE_SESSION: wrongSignIn,
  INVALID_PASSWORD: () =>
    new AppError("forbidden", "wrong-password", { ja: "パスワードが違います。", en: "The password is wrong: check it and try again." }),
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: wrongCode,
  INVALID_TWO_FACTOR_COOKIE: startAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: startAgain,
  ACCOUNT_TEMPORARILY_LOCKED: () =>
    new AppError("too-many", "too-many-codes", {
      ja: "コードの間違いが続いたため、しばらく受け付けません。15分ほどしてからお試しください。",
      en: "Too many wrong codes: try again in a quarter of an hour.",
    }),
  TOTP_ALREADY_ENABLED: () =>
    new AppError("conflict", "two-factor-enabled", {
      ja: "認証アプリはすでに設定されています。",
      en: "An authenticator app is already set up.",
    }),
  TOTP_NOT_ENABLED: twoFactorDisabled,
  TWO_FACTOR_NOT_ENABLED: twoFactorDisabled,
  BACKUP_CODES_NOT_ENABLED: twoFactorDisabled,
  SESSION_NOT_FRESH: () =>
    new AppError("forbidden", "sign-in-again", {
      ja: "安全のため、もう一度サインインしてからパスキーを追加してください。",
      en: "For safety, sign in again before you add a passkey.",
    }),
  CHALLENGE_NOT_FOUND: wrongPasskey,
  PASSKEY_NOT_FOUND: wrongPasskey,
  AUTHENTICATION_FAILED: wrongPasskey,
  FAILED_TO_VERIFY_REGISTRATION: wrongPasskey,
  UNABLE_TO_CREATE_SESSION: wrongPasskey,
};

function notAccepted(): AppError {
  return new AppError("invalid", "sign-in-refused", {
    ja: "この操作は受け付けられませんでした。最初からやり直してください。",
    en: "This was not accepted: begin again.",
  });
}

function wrongSignIn(): AppError {
  return new Unauthenticated("wrong-sign-in", {
    ja: "メールアドレスかパスワードが違います。",
    en: "The mail address or the password is wrong.",
  });
}

function wrongCode(): AppError {
  return new Unauthenticated("wrong-code", {
    ja: "コードが違います。新しいコードを入力してください。",
    en: "The code is wrong: enter a new one.",
  });
}

function startAgain(): AppError {
  return new Unauthenticated("sign-in-expired", {
    ja: "時間が経ったか、コードの間違いが続いたため、最初からサインインし直してください。",
    en: "This sign-in is over, by time or by wrong codes: begin it again.",
  });
}

function wrongPasskey(): AppError {
  return new Unauthenticated("wrong-passkey", {
    ja: "パスキーを確かめられませんでした。もう一度お試しいただくか、パスワードでサインインしてください。",
    en: "The passkey could not be verified: try again, or sign in with your password.",
  });
}

function twoFactorDisabled(): AppError {
  return new AppError("conflict", "two-factor-disabled", {
    ja: "認証アプリが設定されていません。",
    en: "No authenticator app is set up.",
  });
}
