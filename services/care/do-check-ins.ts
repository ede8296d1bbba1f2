import { v7 as uuidv7 } from "uuid";
import { lastOccurrence, nextOccurrence, type Occurrence, startOfDate, yearly } from "../../domain/care/cadence.ts";
import type { CheckIn as CheckInRule } from "../../domain/care/care-plan.ts";
import type { CheckInState } from "../../domain/care/care-states.ts";
import { inEach } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { Caring } from "./advance-care.ts";
import { giveCareTask } from "./give-care-task.ts";
import { planCareLetter } from "./plan-letter.ts";
import { readFreedom } from "./read-freedom.ts";

/** What is found later than this is not made up for: a call about the third month makes no sense in the fifth. */
const LATE_MS = 7 * 86_400_000;

/** Does the check-ins and the yearly greeting that are due. Returns when the next ones are. */
export async function doCheckIns(tx: Transaction, context: Context, caring: Caring): Promise<(Date | null)[]> {
  const { care, rules } = caring;
  const wakes: (Date | null)[] = [];
  for (const rule of rules.plan.checkIns) {
    const { due, next } = whenDue(caring, rule);
    if (due) await begin(tx, context, caring, rule, due);
    wakes.push(next);
  }
  const { anniversary: template } = rules.plan;
  if (template !== undefined) {
    const { due, next } = whenDue(caring, yearly);
    if (due) await planCareLetter(tx, context, care, rules.plan, { template, slot: "anniversary", occurrence: due.n + 1 });
    wakes.push(next);
  }
  return [...wakes, ...(await offerWaiting(tx, context, caring))];
}

/** The occurrence whose morning has come, unless it is long past or was before the care, and the next morning. */
function whenDue(
  { care, zone, rules, now, today }: Caring,
  cadence: { after: number; every?: number | undefined },
): { due: Occurrence | null; next: Date | null } {
  const morningOf = (occurrence: Occurrence | null) => occurrence && rules.morning(zone, startOfDate(zone, occurrence.on));
  const last = lastOccurrence(care.anchorOn, cadence, today);
  const morning = morningOf(last);
  if (morning !== null && morning > now) return { due: null, next: morning };
  const isDue = morning !== null && morning >= care.createdAt && now.getTime() - morning.getTime() <= LATE_MS;
  return { due: isDue ? last : null, next: morningOf(nextOccurrence(care.anchorOn, cadence, today)) };
}

/** Once for each occurrence. */
async function begin(tx: Transaction, context: Context, caring: Caring, rule: CheckInRule, { n, on }: Occurrence): Promise<void> {
  const { care, now } = caring;
  const { key, kind, title } = rule;
  const id = uuidv7();
  const { rowCount } = await tx.query(
    `insert into check_in (id, care_id, lead_id, key, kind, title, occurrence, due_on, state) values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting')
     on conflict (care_id, key, occurrence) do nothing`,
    [id, care.id, care.leadId, key, kind, JSON.stringify(title), n, on],
  );
  if (rowCount === 0) return;
  switch (rule.kind) {
    case "task": {
      const { script } = rule;
      const [first = ""] = Object.values(script);
      const taskId = await giveCareTask(tx, { leadId: care.leadId, script: inEach((language) => script[language] ?? first), at: now });
      return settle(tx, id, { state: "given", at: now, taskId });
    }
    case "letter": {
      const letter = { template: rule.template, slot: `letter-${key}`, occurrence: n };
      const isPlanned = care.dormantSince === null && (await planCareLetter(tx, context, care, caring.rules.plan, letter));
      return settle(tx, id, { state: isPlanned ? "sent" : "skipped", at: now });
    }
    case "study-group":
      // It is offered when it may be; the invitation before it, if it still waits, is for a date that has gone.
      await tx.query("update check_in set state = 'skipped' where care_id = $1 and key = $2 and state = 'waiting' and id <> $3", [
        care.id,
        key,
        id,
      ]);
  }
}

async function settle(
  tx: Transaction,
  id: string,
  { state, at, taskId = null }: { state: CheckInState; at: Date; taskId?: string | null },
): Promise<void> {
  await tx.query(
    "update check_in set state = $2, given_at = case when $2 = 'skipped' then null else $3::timestamptz end, task_id = $4 where id = $1",
    [id, state, at, taskId],
  );
}

/** Invitations wait while nothing may be offered, and go on the first allowed morning after that. */
async function offerWaiting(tx: Transaction, context: Context, { care, zone, rules, now }: Caring): Promise<(Date | null)[]> {
  const { rows } = await tx.query<{ id: string; key: string; occurrence: number; dueOn: string }>(
    `select id, key, occurrence, due_on::text as "dueOn" from check_in where care_id = $1 and state = 'waiting' order by due_on, id`,
    [care.id],
  );
  // Somebody dormant is offered nothing until they wake, and waking wakes this, too.
  if (rows.length === 0 || care.dormantSince !== null) return [];
  const { isBarred, freeSince } = await readFreedom(tx, context, care.leadId);
  // Not every hold that is lifted tells it.
  if (isBarred) return [rules.morning(zone, new Date(now.getTime() + 1))];
  const wakes: (Date | null)[] = [];
  for (const { id, key, occurrence, dueOn } of rows) {
    const dueFrom = startOfDate(zone, dueOn);
    const morning = rules.morning(zone, freeSince !== null && freeSince > dueFrom ? freeSince : dueFrom);
    if (morning === null || morning > now) {
      wakes.push(morning);
      continue;
    }
    const rule = rules.plan.checkIns.find((one) => one.key === key);
    const template = rule?.kind === "study-group" ? rule.template : undefined;
    const isPlanned =
      template !== undefined && (await planCareLetter(tx, context, care, rules.plan, { template, slot: `group-${key}`, occurrence }));
    await settle(tx, id, { state: isPlanned ? "sent" : "skipped", at: now });
  }
  return wakes;
}
