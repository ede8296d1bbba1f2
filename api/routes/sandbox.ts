import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../../services/engine/audit/write-audit.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actOnLine, befriend, listFriends, readChat } from "../../services/sandbox/line-chats.ts";
import { listMails, readMail } from "../../services/sandbox/mailbox.ts";
import { type StandIns, standInsOf } from "../../services/sandbox/stand-ins.ts";
import { actorOf, staff } from "../access.ts";
import { pageOf, pageQuery, problems } from "./listing.ts";

const mail = z.object({
  n: z.int().describe("1, 2, 3 … in the order of arrival"),
  at: z.date(),
  from: z.object({ name: z.string(), address: z.string() }),
  to: z.string(),
  subject: z.string(),
  leadId: z.uuid().nullable().describe("Null if no lead has the address now"),
});
const listedMail = mail.extend({ preview: z.string() }).meta({ id: "SandboxListedMail" });
const wholeMail = mail
  .extend({
    headers: z.array(z.object({ name: z.string(), value: z.string() })),
    html: z.string().nullable().describe("As it arrived. Show it in a frame with `sandbox` and without scripts only."),
    text: z.string().nullable(),
    unsubscribe: z
      .object({ url: z.url(), oneClick: z.boolean().describe("A mail program may post without asking (RFC 8058)") })
      .nullable()
      .describe("What a mail program offers beside the sender's name"),
  })
  .meta({ id: "SandboxMail" });

const friendFields = {
  userId: z.string(),
  name: z.string(),
  following: z.boolean().describe("False while they block the account"),
  leadId: z.uuid().nullable().describe("Null if no lead has this LINE user now"),
};
const chatEntry = z
  .object({
    n: z.int().describe("1, 2, 3 … within the chat"),
    at: z.date(),
    from: z.enum(["account", "person"]),
    messages: z.array(z.record(z.string(), z.unknown())).describe("Of the account, as LINE gets them"),
    deed: z
      .object({ kind: z.string().describe("message · postback · follow · unblock · unfollow · accountLink"), text: z.string().nullable() })
      .nullable()
      .describe("Of the person"),
  })
  .meta({ id: "SandboxChatEntry" });
const friend = z.object({ ...friendFields, last: chatEntry.nullable() }).meta({ id: "SandboxFriend" });
const chat = z
  .object({
    ...friendFields,
    entries: z.array(chatEntry).describe("The oldest first"),
    older: z.int().nullable().describe("`before` of the page with what was earlier"),
  })
  .meta({ id: "SandboxChat" });

const mailParams = z.strictObject({ n: z.coerce.number().int().min(1).max(999_999_999) });
const userParams = z.strictObject({ userId: z.string().regex(/^U[0-9a-f]{32}$/, "must be U and 32 hexadecimal digits") });
const deed = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("say"), text: z.string().trim().min(1).max(5_000) }),
  z.strictObject({ kind: z.literal("tap"), data: z.string().min(1).max(300).describe("Of the button's action `postback`") }),
  z.strictObject({ kind: z.literal("follow") }),
  z.strictObject({ kind: z.literal("block") }),
]);

const tags = ["sandbox"];
const look = staff("people:read");
const act = staff("people:control");

/** What arrived in the sandbox, and what a lead does with it. Only there: live, all of it is refused. */
export async function sandboxRoutes(
  scope: FastifyInstance,
  { context, standIns }: { context: Context; standIns: StandIns | null },
): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const there = () => standInsOf(context, standIns);
  const note = (actor: string, act: string, refId: string) =>
    context.database.transaction((tx) =>
      writeAudit(tx, { at: context.clock.now(), actor, action: "sandbox-acted", target: "sandbox", refId, data: { act } }),
    );

  app.get(
    "/sandbox/stripe",
    {
      config: look,
      schema: {
        tags,
        summary: "Say where the sandbox's payments by card and konbini are seen and made",
        response: { 200: z.object({ url: z.url() }).meta({ id: "SandboxStripe" }), ...problems },
      },
    },
    async () => ({ url: `${there().stripe}/` }),
  );

  app.get(
    "/sandbox/mails",
    {
      config: look,
      schema: {
        tags,
        summary: "List the mail that arrived in the sandbox, the newest first",
        querystring: pageQuery.extend({ to: z.string().trim().max(320).default("").describe("Part of the recipient's address") }),
        response: { 200: pageOf(listedMail), ...problems },
      },
    },
    async ({ query: { to, limit, cursor } }) => {
      const { mails, older } = await listMails(context, there(), { to, limit, before: readCursor(cursor) });
      return { items: mails, next: older ? String(mails.at(-1)?.n ?? 1) : null };
    },
  );

  app.get(
    "/sandbox/mails/:n",
    {
      config: look,
      schema: { tags, summary: "Read one mail as it arrived", params: mailParams, response: { 200: wholeMail, ...problems } },
    },
    async ({ params }) => readMail(context, there(), params.n),
  );

  app.post(
    "/sandbox/mails/:n/unsubscribe",
    {
      config: act,
      schema: {
        tags,
        summary: "Unsubscribe as the mail program of its recipient does, with one click (RFC 8058)",
        params: mailParams,
        response: { 200: z.object({ status: z.int().describe("What our public page answered") }), ...problems },
      },
    },
    async (request) => {
      const { n } = request.params;
      const { unsubscribe } = await readMail(context, there(), n);
      const url = unsubscribe?.oneClick ? new URL(unsubscribe.url) : null;
      // Only our own page, and without the network: a test mail may name any address.
      if (url === null || url.origin !== new URL(context.publicUrl).origin) throw noOneClick();
      await note(actorOf(request), "unsubscribe", `mail ${n}`);
      const { statusCode } = await scope.inject({
        method: "POST",
        url: `${url.pathname}${url.search}`,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: "List-Unsubscribe=One-Click",
      });
      return { status: statusCode };
    },
  );

  app.get(
    "/sandbox/line/friends",
    {
      config: look,
      schema: {
        tags,
        summary: "List the LINE users of the sandbox, at most 200: those of whom something was heard last come first",
        querystring: z.strictObject({ name: z.string().trim().max(20).default("").describe("Part of the display name") }),
        response: { 200: z.object({ items: z.array(friend) }), ...problems },
      },
    },
    async ({ query }) => ({ items: await listFriends(context, there(), query.name) }),
  );

  app.post(
    "/sandbox/line/friends",
    {
      config: act,
      schema: {
        tags,
        summary: "Let somebody new follow the account",
        body: z.strictObject({ name: z.string().trim().min(1).max(20).describe("Display name") }),
        response: { 201: z.object({ userId: z.string() }), ...problems },
      },
    },
    async (request, reply) => {
      const userId = await befriend(there(), request.body.name);
      await note(actorOf(request), "follow", userId);
      return reply.code(201).send({ userId });
    },
  );

  app.get(
    "/sandbox/line/friends/:userId",
    {
      config: look,
      schema: {
        tags,
        summary: "Read the chat of a LINE user of the sandbox, from its end",
        params: userParams,
        querystring: z.strictObject({
          before: z.coerce.number().int().min(1).max(999_999_999).optional().describe("`older` of the page after it"),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: chat, ...problems },
      },
    },
    async ({ params: { userId }, query: { before = null, limit } }) => {
      const { friend, entries, older } = await readChat(context, there(), { userId, before, limit });
      return { ...friend, entries, older: older ? (entries[0]?.n ?? null) : null };
    },
  );

  app.post(
    "/sandbox/line/friends/:userId/deeds",
    {
      config: act,
      schema: {
        tags,
        summary: "Write, tap a button, follow or block as a LINE user of the sandbox",
        params: userParams,
        body: z.strictObject({ deed }),
        response: { 200: z.object({ taken: z.boolean().describe("Whether the webhook took it at the first try") }), ...problems },
      },
    },
    async (request) => {
      const { userId } = request.params;
      const { deed } = request.body;
      const done = await actOnLine(context, there(), userId, deed);
      await note(actorOf(request), deed.kind, userId);
      return done;
    },
  );
}

function readCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
  throw new AppError("invalid", "bad-cursor", {
    ja: "cursor が正しくありません。前のページの next をそのまま渡してください。",
    en: "The cursor is not one of ours: pass the `next` of the previous page as it is.",
  });
}

function noOneClick(): AppError {
  return new AppError("conflict", "no-one-click", {
    ja: "このメールには、ワンクリックの配信停止がありません。",
    en: "This mail has no one-click unsubscribe.",
  });
}
