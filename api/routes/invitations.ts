import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { roles } from "../../domain/access/scopes.ts";
import { languages } from "../../domain/words/local-text.ts";
import { inviteStaff, listInvitations, resendInvitation, revokeInvitation } from "../../services/access/invite-staff.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, callerOf, staff } from "../access.ts";
import { idParams, problems } from "./listing.ts";
import { mailInput } from "./staff.ts";

const invitation = z
  .object({
    id: z.uuid(),
    mail: z.string(),
    role: z.enum(roles),
    language: z.enum(languages).describe("Of the mail"),
    createdAt: z.date(),
    expiresAt: z.date().describe("A week after it was made; an expired one can be sent again"),
    mailState: z.enum(["none", "due", "sent", "failed"]),
  })
  .meta({ id: "Invitation" });

const made = invitation
  .extend({ url: z.string().describe("The one-time link, shown this once, for whoever hands it over") })
  .meta({ id: "NewInvitation" });

/** Invitations of new members of staff. */
export async function invitationRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const tags = ["staff"];
  const config = staff("access:manage");

  app.get(
    "/staff/invitations",
    {
      config,
      schema: { tags, summary: "List the open invitations", response: { 200: z.object({ items: z.array(invitation) }), ...problems } },
    },
    async () => ({ items: await listInvitations(context.database.pool) }),
  );

  app.post(
    "/staff/invitations",
    {
      config,
      schema: {
        tags,
        summary: "Invite somebody by mail. An older invitation of the address counts no more.",
        description: "It takes no `Idempotency-Key`, since an answer that is kept would keep the link. Repeating it is harmless.",
        body: z.strictObject({ mail: mailInput, role: z.enum(roles), language: z.enum(languages).default("ja").describe("Of the mail") }),
        response: { 201: made, ...problems },
      },
    },
    async (request, reply) => {
      const inviting = { actor: actorOf(request), held: callerOf(request).scopes };
      return reply.code(201).send(await inviteStaff(context, { ...request.body, ...inviting }));
    },
  );

  app.post(
    "/staff/invitations/:id/resend",
    {
      config,
      schema: {
        tags,
        summary: "Send an invitation again, with a new link and a new week",
        params: idParams,
        response: { 201: made, ...problems },
      },
    },
    async (request, reply) => {
      const inviting = { actor: actorOf(request), held: callerOf(request).scopes };
      return reply.code(201).send(await resendInvitation(context, request.params.id, inviting));
    },
  );

  app.post(
    "/staff/invitations/:id/revoke",
    {
      config,
      schema: {
        tags,
        summary: "Revoke an invitation at once",
        params: idParams,
        response: { 204: z.null().describe("Done"), ...problems },
      },
    },
    async (request, reply) => {
      await revokeInvitation(context, request.params.id, actorOf(request));
      return reply.code(204).send(null);
    },
  );
}
