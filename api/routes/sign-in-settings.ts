import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { changePassword } from "../../services/access/change-password.ts";
import { endOtherSessions, endSession } from "../../services/access/end-session.ts";
import { listPasskeys } from "../../services/access/list-passkeys.ts";
import { listSessions } from "../../services/access/list-sessions.ts";
import { noteOwnAct } from "../../services/access/note-own-act.ts";
import type { Auth } from "../../services/access/open-auth.ts";
import { PASSWORD_LENGTH } from "../../services/access/password.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { countRequest } from "../../services/engine/throttle/count-request.ts";
import { person, personOf } from "../access.ts";
import { callAuth } from "../call-auth.ts";
import { passkeyAnswer, passkeyOptions } from "./auth.ts";
import { idParams, problems } from "./listing.ts";

const session = z
  .object({
    id: z.uuid(),
    method: z.enum(["password", "passkey", "link", "sandbox"]).describe("How it began"),
    networkAddress: z.string().nullable(),
    agent: z.string().nullable().describe("The browser, as it calls itself"),
    createdAt: z.date(),
    usedAt: z.date().describe("To within a day"),
    expiresAt: z.date(),
    current: z.boolean().describe("The session that asks"),
  })
  .meta({ id: "Session" });

const passkey = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    createdAt: z.date().nullable(),
    synced: z.boolean().describe("Kept by a service on several devices"),
  })
  .meta({ id: "Passkey" });

const enabled = z
  .object({ uri: z.string().describe("`otpauth://…`, to be shown as a QR code"), backupCodes: z.array(z.string()) })
  .meta({ id: "TwoFactorSetup" });

export const newPassword = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);
const present = z.strictObject({ password: z.string().min(1).max(PASSWORD_LENGTH.most).describe("The present password") });
const done = { 204: z.null().describe("Done") };
const TRIES = { limit: 10, seconds: 900 };

/** How a member of staff signs in: their own password, authenticator app, passkeys and sessions. */
export async function signInSettingRoutes(scope: FastifyInstance, { context, auth }: { context: Context; auth: Auth }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const tags = ["sign-in"];
  const config = person;

  app.post(
    "/auth/password",
    {
      config,
      schema: {
        tags,
        summary: "Change one's password, or set the first one. Ends one's other sessions.",
        body: z.strictObject({
          current: z.string().min(1).max(PASSWORD_LENGTH.most).optional().describe("Needed unless it is the first one"),
          password: newPassword,
        }),
        response: { ...done, ...problems },
      },
    },
    async (request, reply) => {
      const { current, password } = request.body;
      await changePassword(context, personOf(request), { current, password });
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/auth/two-factor/enable",
    {
      config,
      schema: {
        tags,
        summary: "Begin to set up an authenticator app. It counts once `/auth/two-factor/verify` got its first code.",
        body: present,
        response: { 200: enabled, ...problems },
      },
    },
    async (request, reply) => {
      await countRequest(context, "password", personOf(request).id, TRIES);
      const answer = await callAuth(auth, request, reply, "/two-factor/enable", request.body);
      const { totpURI, backupCodes } = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }).parse(answer);
      return { uri: totpURI, backupCodes };
    },
  );

  app.post(
    "/auth/two-factor/disable",
    { config, schema: { tags, summary: "Remove the authenticator app", body: present, response: { ...done, ...problems } } },
    async (request, reply) => {
      const caller = personOf(request);
      await countRequest(context, "password", caller.id, TRIES);
      await callAuth(auth, request, reply, "/two-factor/disable", request.body);
      await noteOwnAct(context, caller, "two-factor-disabled");
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/auth/two-factor/backup-codes",
    {
      config,
      schema: {
        tags,
        summary: "Make new backup codes; the old ones count no more",
        body: present,
        response: { 200: z.object({ backupCodes: z.array(z.string()) }), ...problems },
      },
    },
    async (request, reply) => {
      const caller = personOf(request);
      await countRequest(context, "password", caller.id, TRIES);
      const answer = await callAuth(auth, request, reply, "/two-factor/generate-backup-codes", request.body);
      await noteOwnAct(context, caller, "backup-codes-replaced");
      return z.object({ backupCodes: z.array(z.string()) }).parse(answer);
    },
  );

  app.get(
    "/auth/passkeys",
    { config, schema: { tags, summary: "List one's passkeys", response: { 200: z.object({ items: z.array(passkey) }), ...problems } } },
    async (request) => ({ items: await listPasskeys(context, personOf(request).id) }),
  );

  app.post(
    "/auth/passkeys/options",
    {
      config,
      schema: { tags, summary: "Begin to add a passkey. Within an hour of signing in.", response: { 200: passkeyOptions, ...problems } },
    },
    async (request, reply) => passkeyOptions.parse(await callAuth(auth, request, reply, "/passkey/generate-register-options")),
  );

  app.post(
    "/auth/passkeys",
    {
      config,
      schema: {
        tags,
        summary: "Add a passkey. Within an hour of signing in.",
        body: z.strictObject({ name: z.string().trim().min(1).max(60).describe("Of the device"), response: passkeyAnswer }),
        response: { ...done, ...problems },
      },
    },
    async (request, reply) => {
      await callAuth(auth, request, reply, "/passkey/verify-registration", request.body);
      await noteOwnAct(context, personOf(request), "passkey-added");
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/auth/passkeys/:id",
    { config, schema: { tags, summary: "Remove one of one's passkeys", params: idParams, response: { ...done, ...problems } } },
    async (request, reply) => {
      const caller = personOf(request);
      const { id } = request.params;
      if (!(await listPasskeys(context, caller.id)).some((one) => one.id === id)) throw passkeyUnknown();
      await callAuth(auth, request, reply, "/passkey/delete-passkey", { id });
      await noteOwnAct(context, caller, "passkey-removed");
      return reply.code(204).send(null);
    },
  );

  app.get(
    "/auth/sessions",
    {
      config,
      schema: { tags, summary: "List one's running sessions", response: { 200: z.object({ items: z.array(session) }), ...problems } },
    },
    async (request) => {
      const { id, sessionId } = personOf(request);
      return { items: (await listSessions(context, id)).map((one) => ({ ...one, current: one.id === sessionId })) };
    },
  );

  app.delete(
    "/auth/sessions/:id",
    { config, schema: { tags, summary: "End one of one's sessions at once", params: idParams, response: { ...done, ...problems } } },
    async (request, reply) => {
      await endSession(context, personOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/auth/sessions/end-others",
    {
      config,
      schema: { tags, summary: "End all one's sessions but this one", response: { 200: z.object({ ended: z.int() }), ...problems } },
    },
    async (request) => ({ ended: await endOtherSessions(context, personOf(request)) }),
  );
}

function passkeyUnknown(): AppError {
  return new AppError("not-found", "passkey-unknown", { ja: "そのパスキーはありません。", en: "You have no such passkey." });
}
