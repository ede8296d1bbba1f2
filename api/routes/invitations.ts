import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { roles } from "../../domain/access/scopes.ts";
import { languages } from "../../domain/words/local-text.ts";
import {
  inviteStaff,
  listInvitations,
  readInvitationLink,
  resendInvitation,
  revokeInvitation,
} from "../../services/access/invite-staff.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, callerOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { idempotencyHeaders, idParams, problems } from "./listing.ts";
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

const onceMore =
  "With an `Idempotency-Key`, a repetition sends no second mail and answers with the same link; 404 once that was used or revoked.";

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
        description: `${onceMore} Without one, a repetition sends another mail, whose link counts alone.`,
        headers: idempotencyHeaders,
        body: z.strictObject({ mail: mailInput, role: z.enum(roles), language: z.enum(languages).default("ja").describe("Of the mail") }),
        response: { 201: made, ...problems },
      },
    },
    async (request, reply) => {
      const inviting = { actor: actorOf(request), held: callerOf(request).scopes };
      return answerOnce(context, request, reply, {
        // The link is in no row: a repetition makes it anew.
        isKept: false,
        perform: async (within) => ({ madeId: (await inviteStaff(within, { ...request.body, ...inviting })).id, leadId: null }),
        read: ({ madeId }) => readInvitationLink(context, madeId),
      });
    },
  );

  app.post(
    "/staff/invitations/:id/resend",
    {
      config,
      schema: {
        tags,
        summary: "Send an invitation again, with a new link and a new week",
        description: onceMore,
        params: idParams,
        headers: idempotencyHeaders,
        response: { 201: made, ...problems },
      },
    },
    async (request, reply) => {
      const inviting = { actor: actorOf(request), held: callerOf(request).scopes };
      return answerOnce(context, request, reply, {
        isKept: false,
        perform: async (within) => ({ madeId: (await resendInvitation(within, request.params.id, inviting)).id, leadId: null }),
        read: ({ madeId }) => readInvitationLink(context, madeId),
      });
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
