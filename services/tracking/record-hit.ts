import { v7 as uuidv7 } from "uuid";
import { readToken } from "../../domain/tokens/token.ts";
import { JUDGE_AFTER_MS } from "../../domain/tracking/judge-hits.ts";
import type { Context } from "../engine/context/context.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";
import { readCompiled } from "../engine/templates/read-compiled.ts";
import { storedVisit, type Visit } from "./visitor.ts";

export interface HitInput extends Visit {
  token: string;
  kind: "open" | "click";
}

/**
 * Stores a raw visit; whether a person or a machine came is judged later, by all visits of the same send (TRK1). A click
 * redirects to the URL that is stored for the link, and to no other (TRK2). The visits of an erased lead are not kept. Throws AppError not-found.
 */
export async function recordHit(context: Context, input: HitInput): Promise<{ redirectTo: string | null }> {
  const [sendId, target = "pixel"] = readToken(context.keys.token, input.kind, input.token) ?? [];
  const { rows } = sendId
    ? await context.database.pool.query<{ leadId: string; version: string }>(
        'select lead_id as "leadId", template_version_id as version from send where id = $1',
        [sendId],
      )
    : { rows: [] };
  const send = rows[0];
  if (!sendId || !send) throw linkUnknown();
  const now = context.clock.now();
  const { method, agent, network } = storedVisit(context, input);
  await context.database.pool.query(
    `insert into hit (id, at, kind, lead_id, send_id, target, method, agent, judge_at, network)
     select $1, $2, $3, id, $5, $6, $7, $8, $9, $10 from lead where id = $4 and erased_at is null`,
    [uuidv7(), now, input.kind, send.leadId, sendId, target, method, agent, new Date(now.getTime() + JUDGE_AFTER_MS), network],
  );
  if (input.kind === "open") return { redirectTo: null };
  const compiled = await readCompiled(context.database.pool, send.version);
  const links = "links" in compiled ? compiled.links : [];
  // The trap and an unknown link lead to the start page.
  return { redirectTo: links[Number(target)] ?? context.publicUrl };
}
