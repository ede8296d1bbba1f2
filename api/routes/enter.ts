import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { roles } from "../../domain/access/scopes.ts";
import { AppError } from "../../domain/app-error.ts";
import { languages } from "../../domain/words/local-text.ts";
import { acceptInvitation, askForPassword, resetPassword } from "../../services/access/accept-link.ts";
import { noteSession } from "../../services/access/note-sign-in.ts";
import type { Auth, SignInMethod } from "../../services/access/open-auth.ts";
import { sandboxOwner, useOwnerLink } from "../../services/access/owner-link.ts";
import { readLink } from "../../services/access/staff-link.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { countRequest } from "../../services/engine/throttle/count-request.ts";
import { ownPages } from "../access.ts";
import { languageOf } from "../pages/language.ts";
import { authHeaders, passCookies } from "../session.ts";
import { problems } from "./listing.ts";
import { newPassword } from "./sign-in-settings.ts";
import { mailInput, personName } from "./staff.ts";

const USES_OF_NETWORK = { limit: 60, seconds: 900 };
const ASKS_OF_MAIL = { limit: 3, seconds: 3_600 };

const token = z.string().min(1).max(500).describe("What stands behind the `#` of the link");
const done = { 204: z.null().describe("Done") };
const link = z
  .object({
    kind: z.enum(["owner", "invitation", "password"]).describe("Used by `/auth/enter`, `/auth/invitation`, `/auth/new-password`"),
    mail: z.string().nullable(),
    role: z.enum(roles).nullable().describe("Of an invitation"),
    expiresAt: z.date(),
  })
  .meta({ id: "StaffLink" });

/** Signing in by a one-time link, and in the sandbox. */
export async function enterRoutes(scope: FastifyInstance, { context, auth }: { context: Context; auth: Auth }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const tags = ["sign-in"];
  const config = ownPages;

  app.post(
    "/auth/link",
    {
      config,
      schema: {
        tags,
        summary: "Tell what a one-time link is for, without using it up",
        body: z.strictObject({ token }),
        response: { 200: link, ...problems },
      },
    },
    async (request) => {
      await countUse(request);
      return context.database.transaction((tx) => readLink(tx, context, request.body.token));
    },
  );

  app.post(
    "/auth/enter",
    {
      config,
      schema: {
        tags,
        summary: "Sign the owner in by their one-time link",
        body: z.strictObject({ token }),
        response: { ...done, ...problems },
      },
    },
    async (request, reply) => {
      await countUse(request);
      return enter(request, reply, await useOwnerLink(context, request.body.token), "link");
    },
  );

  app.post(
    "/auth/invitation",
    {
      config,
      schema: {
        tags,
        summary: "Accept an invitation, and be signed in",
        body: z.strictObject({ token, name: personName, password: newPassword, language: z.enum(languages).default("ja") }),
        response: { ...done, ...problems },
      },
    },
    async (request, reply) => {
      await countUse(request);
      return enter(request, reply, await acceptInvitation(context, request.body), "link");
    },
  );

  app.post(
    "/auth/forgotten-password",
    {
      config,
      schema: {
        tags,
        summary: "Send a link for a new password, if the address is one of staff. The answer is the same for every address.",
        body: z.strictObject({ mail: mailInput }),
        response: { ...done, ...problems },
      },
    },
    async (request, reply) => {
      await countUse(request);
      await countRequest(context, "forgotten-password", request.body.mail.toLowerCase(), ASKS_OF_MAIL);
      await askForPassword(context, request.body.mail);
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/auth/new-password",
    {
      config,
      schema: {
        tags,
        summary: "Set a new password by the link of a mail. Ends all sessions; the new password then signs in.",
        body: z.strictObject({ token, password: newPassword }),
        response: { ...done, ...problems },
      },
    },
    async (request, reply) => {
      await countUse(request);
      await resetPassword(context, request.body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/auth/sandbox",
    { config, schema: { tags, summary: "Sign in as the owner of a sandbox, without a password", response: { ...done, ...problems } } },
    async (request, reply) => {
      if (!context.sandbox) throw notSandbox();
      await countUse(request);
      return enter(request, reply, await sandboxOwner(context, languageOf(request)), "sandbox");
    },
  );

  async function enter(request: FastifyRequest, reply: FastifyReply, staffId: string, method: Exclude<SignInMethod, "passkey">) {
    const { headers, response } = await auth.api.signInProven({
      body: { staffId, method },
      headers: authHeaders(request),
      returnHeaders: true,
    });
    await noteSession(context, response.sessionId);
    passCookies(headers, reply);
    return reply.code(204).send(null);
  }

  /** Throws AppError too-many. */
  async function countUse(request: FastifyRequest): Promise<void> {
    await countRequest(context, "staff-links", request.ip, USES_OF_NETWORK);
  }
}

function notSandbox(): AppError {
  return new AppError("forbidden", "not-a-sandbox", {
    ja: "本番ではパスワードかパスキーでサインインしてください。",
    en: "This is live: sign in by password or passkey.",
  });
}
