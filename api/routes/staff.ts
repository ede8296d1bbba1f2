import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { roles } from "../../domain/access/scopes.ts";
import { languages } from "../../domain/words/local-text.ts";
import { changeMe } from "../../services/access/change-me.ts";
import { changeStaff } from "../../services/access/change-staff.ts";
import { signStaffOut } from "../../services/access/end-session.ts";
import { listStaff } from "../../services/access/list-staff.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, callerOf, person, personOf, staff } from "../access.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idParams, problems, reasonInput } from "./listing.ts";
import { meOf, meSchema } from "./me-schema.ts";

const member = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mail: z.string(),
    role: z.enum(roles),
    language: z.enum(languages),
    twoFactor: z.boolean().describe("An authenticator app is asked for at sign-in"),
    disabledAt: z.date().nullable(),
    createdAt: z.date(),
    seenAt: z.date().nullable().describe("To within a day; null for those without a session in the last week"),
    revision: z.int().describe("Of role and `disabledAt`: send it as `If-Match`, in quotes"),
  })
  .meta({ id: "StaffMember" });

export const personName = z.string().trim().min(1).max(60);
export const mailInput = z.email().max(254);

/** Members of staff: oneself, and all of them. */
export async function staffMemberRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const tags = ["staff"];

  app.get(
    "/me",
    { config: person, schema: { tags, summary: "Tell who is signed in, and what they may do", response: { 200: meSchema, ...problems } } },
    async (request) => meOf(context, personOf(request)),
  );

  app.patch(
    "/me",
    {
      config: person,
      schema: {
        tags,
        summary: "Change one's own name and language",
        body: z.strictObject({
          name: personName.optional(),
          language: z.enum(languages).optional(),
          mail: mailInput.optional().describe("Only for an owner who entered by a link and has no address yet"),
        }),
        response: { 200: meSchema, ...problems },
      },
    },
    async (request) => {
      const me = personOf(request);
      const { name, language, mail } = request.body;
      await changeMe(context, me, { name, language, mail });
      return meOf(context, { ...me, name: name ?? me.name, language: language ?? me.language, mail: mail?.toLowerCase() ?? me.mail });
    },
  );

  app.get(
    "/staff",
    {
      config: staff("access:manage"),
      schema: {
        tags,
        summary: "List the members of staff",
        description: "All of them in one answer: an installation has few. The caller narrows and sorts them.",
        response: { 200: z.object({ items: z.array(member) }), ...problems },
      },
    },
    async () => ({ items: await listStaff(context.database.pool) }),
  );

  app.get(
    "/staff/names",
    {
      config: staff("system:read"),
      schema: {
        tags,
        summary: "List what the members of staff are called, for actors such as `staff:<id>`",
        response: { 200: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }), ...problems },
      },
    },
    async () => ({ items: (await listStaff(context.database.pool)).map(({ id, name }) => ({ id, name })) }),
  );

  app.patch(
    "/staff/:id",
    {
      config: staff("access:manage"),
      schema: {
        tags,
        summary: "Give a member of staff another role, disable or enable them, take their authenticator app off. Ends their sessions.",
        headers: ifMatchHeaders,
        params: idParams,
        body: z.strictObject({
          role: z.enum(roles).optional(),
          disabled: z.boolean().optional(),
          twoFactor: z.literal(false).optional().describe("Takes the authenticator app off, for those who lost it and the backup codes"),
          reason: reasonInput.optional(),
        }),
        response: { 200: member, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { scopes: held } = callerOf(request);
      const change = { ...request.body, staffId: request.params.id, revision: revisionIn(request), actor: actorOf(request), held };
      return tagged(reply, await changeStaff(context, change));
    },
  );

  app.post(
    "/staff/:id/end-sessions",
    {
      config: staff("access:manage"),
      schema: {
        tags,
        summary: "Sign a member of staff out on all devices, as when they lost one",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: z.object({ ended: z.int() }), ...problems },
      },
    },
    async (request) => {
      const { reason } = request.body;
      return { ended: await signStaffOut(context, { staffId: request.params.id, actor: actorOf(request), reason }) };
    },
  );
}
