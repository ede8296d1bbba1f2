import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { noteOwnAct } from "../../services/access/note-own-act.ts";
import { noteSignIn } from "../../services/access/note-sign-in.ts";
import type { Auth } from "../../services/access/open-auth.ts";
import { PASSWORD_LENGTH } from "../../services/access/password.ts";
import { recordRefusal } from "../../services/access/record-refusal.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { countRequest } from "../../services/engine/throttle/count-request.ts";
import { ownPages, Unauthenticated } from "../access.ts";
import { callAuth } from "../call-auth.ts";
import { readSession } from "../session.ts";
import { problems } from "./listing.ts";
import { meOf, meSchema } from "./me-schema.ts";

/** Sign-ins that are tried for one address, and from one network; the same for addresses that are nobody's. */
const TRIES_OF_MAIL = { limit: 10, seconds: 900 };
const TRIES_OF_NETWORK = { limit: 60, seconds: 900 };

/** Larger ones are nobody's answer of a passkey. */
export const passkeyAnswer = z
  .record(z.string().max(100), z.unknown())
  .describe("What the browser's `navigator.credentials` gave, as JSON");
export const passkeyOptions = z.record(z.string(), z.unknown()).meta({ id: "PasskeyOptions" });

const sessionAnswer = z.object({ token: z.string() });
const passkeySession = z.object({ session: sessionAnswer });
const firstStep = z.union([z.object({ twoFactorRedirect: z.literal(true) }), sessionAnswer]);

const signedIn = z
  .object({ twoFactor: z.boolean().describe("True: signed in only after the code of the authenticator app, by `/auth/two-factor/verify`") })
  .meta({ id: "SignedIn" });
const password = z.string().min(1).max(PASSWORD_LENGTH.most);
const code = z.string().trim().min(1).max(40);
const done = { 204: z.null().describe("Done") };

/** What a visitor may ask before, and to begin and end, a session. */
export async function authRoutes(scope: FastifyInstance, { context, auth }: { context: Context; auth: Auth }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const tags = ["sign-in"];

  app.get(
    "/auth/session",
    {
      config: ownPages,
      schema: {
        tags,
        summary: "Tell who is signed in here, if anybody",
        response: {
          200: z.object({ me: meSchema.nullable(), sandbox: z.boolean().describe("True: `/auth/sandbox` signs in without a password") }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const caller = request.headers.cookie === undefined ? null : await readSession(auth, request, reply);
      return { me: caller && meOf(context, caller), sandbox: context.sandbox };
    },
  );

  app.post(
    "/auth/sign-in/password",
    {
      config: ownPages,
      schema: {
        tags,
        summary: "Sign in with mail address and password",
        body: z.strictObject({
          mail: z.string().trim().min(1).max(254),
          password,
          remember: z.boolean().default(true).describe("False: only until the browser is closed"),
        }),
        response: { 200: signedIn, ...problems },
      },
    },
    async (request, reply) => {
      const { mail, password, remember } = request.body;
      await countTry(context, request, mail);
      const answer = await tried(context, request, () =>
        callAuth(auth, request, reply, "/sign-in/email", { email: mail, password, rememberMe: remember }),
      );
      const step = firstStep.parse(answer);
      if ("twoFactorRedirect" in step) return { twoFactor: true };
      await noteSignIn(context, step.token);
      return { twoFactor: false };
    },
  );

  app.post(
    "/auth/two-factor/verify",
    {
      config: ownPages,
      schema: {
        tags,
        summary: "Give the code of the authenticator app, to end signing in or to end setting the app up",
        body: z.strictObject({ code }),
        response: { 200: signedIn, ...problems },
      },
    },
    async (request, reply) => {
      const caller = await readCaller(request, reply);
      await countTry(context, request);
      const answer = await tried(context, request, () =>
        callAuth(auth, request, reply, "/two-factor/verify-totp", { code: request.body.code }),
      );
      const { token } = sessionAnswer.parse(answer);
      if (caller) await noteOwnAct(context, caller, "two-factor-enabled");
      else await noteSignIn(context, token);
      return { twoFactor: false };
    },
  );

  app.post(
    "/auth/two-factor/verify-backup-code",
    {
      config: ownPages,
      schema: {
        tags,
        summary: "End signing in with one of the backup codes, which then counts no more",
        body: z.strictObject({ code }),
        response: { 200: signedIn, ...problems },
      },
    },
    async (request, reply) => {
      await countTry(context, request);
      const path = "/two-factor/verify-backup-code";
      const answer = await tried(context, request, () => callAuth(auth, request, reply, path, { code: request.body.code }));
      await noteSignIn(context, sessionAnswer.parse(answer).token);
      return { twoFactor: false };
    },
  );

  app.post(
    "/auth/sign-in/passkey/options",
    { config: ownPages, schema: { tags, summary: "Begin to sign in with a passkey", response: { 200: passkeyOptions, ...problems } } },
    async (request, reply) => {
      await countTry(context, request);
      return passkeyOptions.parse(await callAuth(auth, request, reply, "/passkey/generate-authenticate-options"));
    },
  );

  app.post(
    "/auth/sign-in/passkey",
    {
      config: ownPages,
      schema: {
        tags,
        summary: "Sign in with a passkey",
        body: z.strictObject({ response: passkeyAnswer }),
        response: { 200: signedIn, ...problems },
      },
    },
    async (request, reply) => {
      await countTry(context, request);
      const { response } = request.body;
      const answer = await tried(context, request, () => callAuth(auth, request, reply, "/passkey/verify-authentication", { response }));
      await noteSignIn(context, passkeySession.parse(answer).session.token);
      return { twoFactor: false };
    },
  );

  app.post(
    "/auth/sign-out",
    { config: ownPages, schema: { tags, summary: "End this session, if there is one", response: { ...done, ...problems } } },
    async (request, reply) => {
      const caller = await readCaller(request, reply);
      await callAuth(auth, request, reply, "/sign-out", {});
      if (caller) await noteOwnAct(context, caller, "signed-out");
      return reply.code(204).send(null);
    },
  );

  async function readCaller(request: FastifyRequest, reply: FastifyReply) {
    return request.headers.cookie === undefined ? null : readSession(auth, request, reply);
  }
}

/** Throws AppError too-many. */
async function countTry(context: Context, request: FastifyRequest, mail?: string): Promise<void> {
  await countRequest(context, "sign-in-network", request.ip, TRIES_OF_NETWORK);
  if (mail !== undefined) await countRequest(context, "sign-in-mail", mail.toLowerCase(), TRIES_OF_MAIL);
}

/** Writes a wrong password, code or passkey to the audit. */
async function tried(context: Context, request: FastifyRequest, attempt: () => Promise<unknown>): Promise<unknown> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Unauthenticated) {
      const route = `${request.method} ${request.routeOptions.url}`;
      await recordRefusal(context, { actor: "system", code: error.code, route, network: request.ip });
    }
    throw error;
  }
}
