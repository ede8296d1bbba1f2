import { type DateKind, dateKindWords } from "../../domain/deals/date-kinds.ts";
import { askAt } from "../../domain/deals/objection-kinds.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { giveTask } from "../tasks/module.ts";
import { DEAL, type Deal, dealColumns } from "./deal.ts";
import { dateReached } from "./deal-events.ts";
import { readObjectionKinds } from "./read-objection-kinds.ts";
import { askAgain, dateHasCome } from "./words.ts";

/** Gives the tasks that are due for a deal: to ask again after an objection, to take it up at a date. Harmless when repeated. */
export async function advanceDeal(context: Context, id: string): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const { rows: owners } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from deal where id = $1', [id]);
    const leadId = owners[0]?.leadId;
    if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) return { kind: "over", outcome: "gone" };
    const { rows } = await tx.query<Deal & { processState: string; outcome: string | null }>(
      `select ${dealColumns}, p.state as "processState", p.outcome from deal d join process p on p.id = d.id where d.id = $1 for update of d, p`,
      [id],
    );
    const [deal] = rows;
    if (!deal) return { kind: "over", outcome: "gone" };
    if (deal.processState === "over") return { kind: "over", outcome: deal.outcome ?? deal.state };
    const now = context.clock.now();
    await askDue(tx, deal, now);
    await reachDates(tx, context, deal, now);
    const wakeAt = await nextWake(tx, id);
    if (deal.state !== "open" && wakeAt === null) {
      await endProcesses(tx, context, { kind: DEAL, ended: [{ id, outcome: deal.state }] });
      return { kind: "over", outcome: deal.state };
    }
    await setProcess(tx, id, { state: "live", wakeAt });
    return { kind: "wait", wakeAt };
  });
}

interface DueObjection {
  id: string;
  kind: string;
  asked: number;
  talkOn: string | null;
  raisedAt: Date;
}

/** The task of asking again, for each open objection whose time has come; the next time by the cadence. Missed ones become one. */
async function askDue(tx: Transaction, { id, leadId }: Deal, now: Date): Promise<void> {
  const { rows } = await tx.query<DueObjection>(
    `select id, kind, asked, talk_on::text as "talkOn", raised_at as "raisedAt" from objection
     where deal_id = $1 and state = 'open' and next_at <= $2 order by next_at`,
    [id, now],
  );
  if (rows.length === 0) return;
  const [kinds, zone] = [await readObjectionKinds(tx), await readLeadZone(tx, leadId)];
  for (const objection of rows) {
    const kind = kinds.find(({ key }) => key === objection.kind);
    const from = objection.talkOn ?? dateIn(zone, objection.raisedAt);
    let asked = objection.asked;
    let next: Date | null = null;
    if (kind) {
      const ask = kind.asks[asked];
      if (ask) await giveTask(tx, { leadId, kind: ask.kind, role: "sales", script: askAgain(kind), dueAt: now, at: now });
      do next = askAt(kind, ++asked, { from, zone });
      while (next !== null && next <= now);
    }
    await tx.query("update objection set asked = $2, next_at = $3 where id = $1", [objection.id, asked, next]);
  }
}

/** The event and the task of each date that has come, once (DEL5). */
async function reachDates(tx: Transaction, context: Context, { id, leadId, offerKey }: Deal, now: Date): Promise<void> {
  const { rows } = await tx.query<{ kind: DateKind; on: string }>(
    `update deal_date set reached_at = $2 where deal_id = $1 and reached_at is null and wake_at <= $2 returning kind, "on"::text as on`,
    [id, now],
  );
  for (const { kind, on } of rows) {
    await recordEvents(tx, context, [happened(dateReached, { leadId, at: now, data: { offer: offerKey, deal: id, kind } })]);
    await giveTask(tx, { leadId, kind: "phone", role: "sales", script: dateHasCome(dateKindWords[kind], on), dueAt: now, at: now });
  }
}

async function nextWake(tx: Transaction, id: string): Promise<Date | null> {
  const { rows } = await tx.query<{ at: Date | null }>(
    `select least((select min(next_at) from objection where deal_id = $1 and state = 'open'),
       (select min(wake_at) from deal_date where deal_id = $1 and reached_at is null)) as at`,
    [id],
  );
  return rows[0]?.at ?? null;
}
