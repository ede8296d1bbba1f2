import { v7 as uuidv7 } from "uuid";
import { readToken } from "../../domain/tokens/token.ts";
import { JUDGE_AFTER_MS } from "../../domain/tracking/judge-hits.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";
import { readCompiled } from "../engine/templates/read-compiled.ts";
import { storedVisit, type Visit } from "./visitor.ts";

/**
 * Visits of one message that are kept: of one link by one agent, and in all. The verdicts need no more, and what a link is opened beyond
 * that costs nobody anything (rules.md SEC11).
 */
const MOST_ALIKE = 10;
const MOST_OF_SEND = 300;

export interface HitInput extends Visit {
  token: string;
  kind: "open" | "click";
}

/**
 * Stores a raw visit; whether a person or a machine came is judged later, by all visits of the same send (TRK1). A click
 * redirects to the URL that is stored for the link, and to no other (TRK2). The visits of an erased lead are not kept, nor is the flood of one
 * link. Throws AppError not-found, gone.
 */
export async function recordHit(context: Context, input: HitInput): Promise<{ redirectTo: string | null }> {
  const [sendId, target = "pixel"] = readToken(context.keys.token, input.kind, input.token) ?? [];
  if (!sendId) throw linkUnknown();
  const { rows } = await context.database.pool.query<{ leadId: string; version: string }>(
    'select lead_id as "leadId", template_version_id as version from send where id = $1',
    [sendId],
  );
  const send = rows[0];
  if (!send) throw linkGone();
  const now = context.clock.now();
  const { method, agent, network } = storedVisit(context, input);
  await context.database.pool.query(
    `insert into hit (id, at, kind, lead_id, send_id, target, method, agent, judge_at, network)
     select $1, $2, $3, l.id, $5, $6, $7, $8, $9, $12
     from lead l, (select count(*) as kept, count(*) filter (where target = $6 and agent = $8 and method = $7) as alike
       from (select target, agent, method from hit where send_id = $5 and kind <> 'document' limit $10) of_send) h
     where l.id = $4 and l.erased_at is null and h.alike < $11 and h.kept < $10`,
    [
      uuidv7(),
      now,
      input.kind,
      send.leadId,
      sendId,
      target,
      method,
      agent,
      new Date(now.getTime() + JUDGE_AFTER_MS),
      MOST_OF_SEND,
      MOST_ALIKE,
      network,
    ],
  );
  if (input.kind === "open") return { redirectTo: null };
  const landing = landingOf(context, send.leadId, target);
  if (landing !== null) return { redirectTo: landing };
  const compiled = await readCompiled(context.database.pool, send.version);
  const links = "links" in compiled ? compiled.links : [];
  // The trap and an unknown link lead to the start page.
  return { redirectTo: links[Number(target)] ?? context.publicUrl };
}

/** Where a link that a module brings leads: its target is `<name>.<key>`. Null for the links of a template. */
function landingOf(context: Context, leadId: string, target: string): string | null {
  const [, name = "", key = ""] = /^([a-z]+)\.(.+)$/i.exec(target) ?? [];
  return context.registry.links.get(name)?.landing?.(context, { leadId }, key) ?? null;
}
