import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { PLAY } from "./play.ts";
import { type Placed, placeCustomers } from "./preview-play.ts";

export interface NewPlay {
  /** Of the preview that the caller saw; left out, whoever it finds now. */
  etag?: string | undefined;
  reason: string;
  /** staff:<name> */
  actor: string;
}

const DAY_MS = 86_400_000;

/**
 * Starts a play with those whom it finds now; workers enrol them. Throws ChangedMeanwhile when they are others than the preview showed, AppError
 * conflict when there is nobody.
 */
export async function startPlay(context: Context, { etag, reason, actor }: NewPlay): Promise<{ playId: string }> {
  return context.database.transaction(async (tx) => {
    // Two starts at once would find the same people.
    await tx.query("select pg_advisory_xact_lock(hashtextextended('plays', 5))");
    const { plan, placed, etag: found } = await placeCustomers(tx, context);
    const at = context.clock.now();
    if (etag !== undefined && etag !== found) throw new ChangedMeanwhile({ by: "system", at });
    if (placed.every(({ placing }) => placing.part === "not-now")) throw nobody();
    const playId = uuidv7();
    await tx.query("insert into play (id, state, reason, actor, started_at, until) values ($1, 'running', $2, $3, $4, $5)", [
      playId,
      reason,
      actor,
      at,
      new Date(at.getTime() + plan.days * DAY_MS),
    ]);
    await writeMembers(tx, playId, placed);
    const count = (part: string) => placed.filter(({ placing }) => placing.part === part).length;
    const data = { now: count("now"), revive: count("revive"), notNow: count("not-now") };
    await writeAudit(tx, { at, actor, action: "play-started", target: PLAY, refId: playId, reason, data });
    return { playId };
  });
}

async function writeMembers(tx: Transaction, playId: string, placed: readonly Placed[]): Promise<void> {
  const rows = placed.map(({ leadId, placing }) => {
    if (placing.part === "not-now") return { leadId, part: placing.part, state: "left-out", code: placing.reason, rule: null };
    return { leadId, part: placing.part, state: "waiting", code: null, rule: placing.rule };
  });
  await tx.query(
    `insert into play_member (play_id, position, lead_id, part, state, code, after_key, offer_key, kind, sequence)
     select $1, m.position, m.lead_id, m.part, m.state, m.code, m.after_key, m.offer_key, m.kind, m.sequence
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       with ordinality as m(lead_id, part, state, code, after_key, offer_key, kind, sequence, position)`,
    [
      playId,
      rows.map(({ leadId }) => leadId),
      rows.map(({ part }) => part),
      rows.map(({ state }) => state),
      rows.map(({ code }) => code),
      rows.map(({ rule }) => rule?.after ?? null),
      rows.map(({ rule }) => rule?.offer ?? null),
      rows.map(({ rule }) => rule?.kind ?? null),
      rows.map(({ rule }) => rule?.sequence ?? null),
    ],
  );
}

function nobody(): AppError {
  return new AppError("conflict", "play-nobody", {
    ja: "いまご案内できるお客様は、いらっしゃいません。",
    en: "There is nobody to whom anything may be offered now.",
  });
}
