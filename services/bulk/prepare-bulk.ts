import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { stepIndex } from "../../domain/sequences/step-index.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadFilter, selectLeads } from "../leads/module.ts";
import { readVersion } from "../sequences/module.ts";
import { type BulkAct, type BulkParameters, MOST_MEMBERS } from "./bulk-action.ts";

export interface NewBulk {
  action: BulkAct;
  /** The leads by id, or those that a filter finds now. Exactly one of the two. */
  ids?: readonly string[] | undefined;
  filter?: LeadFilter | undefined;
  parameters: BulkParameters;
  reason: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Freezes the set of a bulk action: whom it finds now, and who of them is left out since the action does not fit. Nothing happens to them
 * before it is run. Throws AppError invalid, not-found for an unknown sequence.
 */
export async function prepareBulk(context: Context, input: NewBulk): Promise<{ bulkId: string }> {
  const { action, ids, filter, parameters, reason, actor } = input;
  if ((ids === undefined) === (filter === undefined))
    throw new AppError("invalid", "bulk-set", {
      ja: "対象は、ID の一覧か絞り込み条件のどちらか一方で指定してください。",
      en: "Give the leads either by `ids` or by `filter`.",
    });
  requireParameters(action, parameters, context.clock.now());
  return context.database.transaction(async (tx) => {
    const sequenceId = await findSequence(tx, action, parameters);
    const found = ids ?? (await selectLeads(context, tx, filter ?? {}, MOST_MEMBERS + 1));
    if (found.length > MOST_MEMBERS)
      throw new AppError("invalid", "too-many-leads", {
        ja: `一度に操作できるのは${MOST_MEMBERS.toLocaleString("ja")}人までです。条件を絞ってください。`,
        en: `At most ${MOST_MEMBERS.toLocaleString("en")} leads at a time: narrow the filter.`,
      });
    const bulkId = uuidv7();
    const at = context.clock.now();
    const { rows } = await tx.query<{ state: string; members: number }>(
      `with frozen as (
         insert into bulk_member (bulk_id, position, lead_id, state, code)
         select $1, m.position, m.id, case when out.code is null then 'waiting' else 'left-out' end, out.code
         from (select id, min(position)::int as position from unnest($2::uuid[]) with ordinality as m(id, position) group by id) m
         left join lead l on l.id = m.id
         cross join lateral (select case
           when l.id is null then 'lead-unknown'
           when l.erased_at is not null then 'lead-erased'
           when l.merged_into is not null then 'lead-merged'
           when $3 = 'pause' and not exists (select 1 from enrolment e
             where e.lead_id = l.id and e.state = 'running' and ($4::uuid is null or e.sequence_id = $4)) then 'nothing-running'
           when $3 = 'resume' and not exists (select 1 from enrolment e
             where e.lead_id = l.id and e.state = 'paused' and ($4::uuid is null or e.sequence_id = $4)) then 'nothing-paused'
           when $3 = 'tag' and exists (select 1 from lead_tag t where t.lead_id = l.id and t.tag = $5) then 'tagged-already'
           when $3 = 'untag' and not exists (select 1 from lead_tag t where t.lead_id = l.id and t.tag = $5) then 'not-tagged'
           when $3 = 'hold' and exists (select 1 from hold h where h.lead_id = l.id and h.cause = 'staff' and h.lifted_at is null) then 'lead-held'
           when $3 = 'release' and not exists (select 1 from hold h where h.lead_id = l.id and h.cause = 'staff' and h.lifted_at is null) then 'lead-not-held'
           when $3 = 'exit' and not exists (select 1 from enrolment e where e.lead_id = l.id and e.state <> 'over' and e.sequence_id = $4) then 'not-enrolled'
           when $3 = 'enrol' and exists (select 1 from enrolment e where e.lead_id = l.id and e.state <> 'over' and e.sequence_id = $4) then 'enrolled-already'
         end as code) out
         returning state)
       select state, count(*)::int as members from frozen group by state`,
      [bulkId, found, action, sequenceId, parameters.tag ?? null],
    );
    const total = rows.find(({ state }) => state === "waiting")?.members ?? 0;
    await tx.query(
      `insert into bulk_action (id, action, parameters, reason, state, actor, total, created_at) values ($1, $2, $3, $4, 'prepared', $5, $6, $7)`,
      [bulkId, action, JSON.stringify(parameters), reason, actor, total, at],
    );
    const leftOut = rows.find(({ state }) => state === "left-out")?.members ?? 0;
    const data = { action, ...parameters, total, leftOut };
    await writeAudit(tx, { at, actor, action: "bulk-prepared", target: "bulk", refId: bulkId, reason, data });
    return { bulkId };
  });
}

function requireParameters(action: BulkAct, { tag, sequence, until }: BulkParameters, now: Date): void {
  if ((action === "tag" || action === "untag") && tag === undefined)
    throw new AppError("invalid", "tag-missing", { ja: "タグを指定してください。", en: "Say which tag." });
  if ((action === "exit" || action === "enrol") && sequence === undefined)
    throw new AppError("invalid", "sequence-missing", { ja: "シーケンスを指定してください。", en: "Say which sequence." });
  if (until !== undefined && new Date(until) <= now)
    throw new AppError("invalid", "until-past", {
      ja: "一時停止の終わりの日時がすでに過ぎています。もっと先の日時を指定してください。",
      en: "The date until which to pause has passed already; give a later one.",
    });
}

/** Id of the sequence that is named; null without one. Also looks whether it has the step. */
async function findSequence(tx: Transaction, action: BulkAct, { sequence, step }: BulkParameters): Promise<string | null> {
  if (sequence === undefined) return null;
  const { rows } = await tx.query<{ id: string; versionId: string | null }>(
    'select id, current_version_id as "versionId" from sequence where key = $1',
    [sequence],
  );
  const [found] = rows;
  const version = action === "enrol" && found?.versionId ? await readVersion(tx, found.versionId) : null;
  if (!found || (action === "enrol" && !version))
    throw new AppError("not-found", "sequence-unknown", {
      ja: `公開中のシーケンスに「${sequence}」はありません。`,
      en: `There is no published sequence "${sequence}".`,
    });
  if (version && step !== undefined && !stepIndex(version.definition).has(step))
    throw new AppError("invalid", "unknown-step", {
      ja: `シーケンス「${sequence}」にステップ「${step}」はありません。`,
      en: `The sequence "${sequence}" has no step "${step}".`,
    });
  return found.id;
}
