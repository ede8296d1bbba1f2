import { scopes } from "../../domain/access/scopes.ts";
import { inviteStaff } from "../../services/access/invite-staff.ts";
import { makeOwnerLink } from "../../services/access/owner-link.ts";
import { addLink, linkUrl } from "../../services/access/staff-link.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Sample } from "./sample.ts";
import { addMember, fromConsole } from "./staff-sessions.ts";

/** What stands behind the `#` of a link. */
export const tokenOf = (url: string): string => new URL(url).hash.slice(1);

/** What the routes of one-time links and invitations take. */
export async function linkSamples(context: Context): Promise<Record<string, Partial<Pick<Sample, "url" | "headers" | "body">>>> {
  const invite = (mail: string) =>
    inviteStaff(context, { mail, role: "sales", language: "ja", actor: "staff:test", held: new Set(scopes) });
  const [accepted, resent, revoked, read] = await Promise.all(["a", "b", "c", "e"].map((name) => invite(`${name}@shop.test`)));
  if (!accepted || !resent || !revoked || !read) throw new Error("an invitation is missing");
  const forgetful = await addMember(context, "viewer", "forgetful@shop.test");
  const reset = {
    kind: "password",
    mail: forgetful.mail,
    role: null,
    staffId: forgetful.id,
    language: "ja",
    actor: "system",
    sent: false,
  } as const;
  const password = await context.database.transaction(async (tx) => linkUrl(context, await addLink(tx, reset)));
  const owner = await makeOwnerLink(context, { actor: "system", language: "ja" });
  return {
    "POST /api/v1/auth/link": { body: { token: tokenOf(read.url) } },
    "POST /api/v1/auth/enter": { body: { token: tokenOf(owner) } },
    "POST /api/v1/auth/invitation": {
      body: { token: tokenOf(accepted.url), name: "佐藤", password: "a new long password", language: "ja" },
    },
    "POST /api/v1/auth/forgotten-password": { body: { mail: "nobody@shop.test" } },
    "POST /api/v1/auth/new-password": { body: { token: tokenOf(password), password: "a new long password" } },
    "POST /api/v1/auth/sandbox": { headers: { ...fromConsole } },
    "POST /api/v1/staff/invitations": { body: { mail: "d@shop.test", role: "viewer", language: "en" } },
    "POST /api/v1/staff/invitations/:id/resend": { url: `/api/v1/staff/invitations/${resent.id}/resend` },
    "POST /api/v1/staff/invitations/:id/revoke": { url: `/api/v1/staff/invitations/${revoked.id}/revoke` },
  };
}
