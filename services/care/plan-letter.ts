import type { CarePlan } from "../../domain/care/care-plan.ts";
import { careWindow } from "../../domain/care/care-plan.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planTouch } from "../engine/touches/plan-touch.ts";
import { CARE, type Care } from "./care.ts";

/** A letter that could not go within these minutes is not sent any more: the next one is nearer. */
const LATE_AFTER = 7 * 24 * 60;

export interface CareLetter {
  template: string;
  slot: string;
  occurrence: number;
}

/** Plans a letter for now. False: no channel of the template has a customer who wants these letters, so nobody is written to. */
export async function planCareLetter(
  tx: Transaction,
  context: Context,
  { id, leadId }: Pick<Care, "id" | "leadId">,
  plan: CarePlan,
  { template, slot, occurrence }: CareLetter,
): Promise<boolean> {
  const { topic } = plan;
  if (topic === undefined) return false;
  const { rows } = await tx.query<{ channel: Channel; isOpen: boolean }>(
    `select v.channel, exists (select 1 from contact c join subscription s on s.lead_id = c.lead_id and s.channel = c.channel
         where c.lead_id = $2 and c.channel = v.channel and c.state = 'reachable' and s.topic = $3 and s.state = 'subscribed') as "isOpen"
     from (select distinct channel from template_version where key = $1 and channel in ('email', 'line')) v order by v.channel`,
    [template, leadId, topic],
  );
  const reachable = rows.flatMap(({ channel, isOpen }) => (isOpen ? [channel] : []));
  if (reachable.length === 0) return false;
  await planTouch(tx, context, {
    leadId,
    originKind: CARE,
    originId: id,
    slot,
    occurrence,
    category: "care",
    topic,
    plan: rows.map(({ channel }) => ({ channel, template })),
    reachable,
    dueAt: context.clock.now(),
    prompt: false,
    late: { after: LATE_AFTER, then: "drop" },
    window: careWindow(plan),
  });
  return true;
}
