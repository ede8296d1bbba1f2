import { judgeHit, type RawHit } from "../../domain/tracking/judge-hits.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { emailOpened, linkClicked } from "./tracking-events.ts";

interface Row extends RawHit {
  leadId: string;
  sendId: string;
  kind: "open" | "click";
  touchId: string;
}

/** Labels hits that are due to be judged; only those of people become events. Returns how many it judged. */
export async function judgeHits(context: Context): Promise<number> {
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<Row>(
      `select h.id, h.at, h.kind, h.lead_id as "leadId", h.send_id as "sendId", h.target, h.method, h.agent, s.touch_id as "touchId"
       from hit h join send s on s.id = h.send_id
       where h.label is null and h.judge_at <= $1 order by h.judge_at limit 500 for update of h skip locked`,
      [context.clock.now()],
    );
    if (rows.length === 0) return 0;
    const { rows: siblings } = await tx.query<RawHit & { sendId: string }>(
      `select id, at, target, method, agent, send_id as "sendId" from hit where send_id = any($1::uuid[])`,
      [[...new Set(rows.map((row) => row.sendId))]],
    );
    const bySend = Map.groupBy(siblings, (hit) => hit.sendId);
    const labels = rows.map((row) => ({ row, ...judgeHit(row, bySend.get(row.sendId) ?? []) }));
    await tx.query(
      `update hit h set label = l.label, reason = l.reason from unnest($1::uuid[], $2::text[], $3::text[]) as l(id, label, reason)
       where h.id = l.id`,
      [labels.map((one) => one.row.id), labels.map((one) => one.label), labels.map((one) => one.reason)],
    );
    await recordEvents(
      tx,
      context,
      labels
        .filter((one) => one.label === "human")
        .map(({ row: { leadId, at, kind, touchId, sendId, target } }) =>
          kind === "open"
            ? happened(emailOpened, { leadId, at, data: { touch: touchId }, key: `open:${sendId}` })
            : happened(linkClicked, { leadId, at, data: { touch: touchId, link: Number(target) }, key: `click:${sendId}:${target}` }),
        ),
    );
    return rows.length;
  });
}
