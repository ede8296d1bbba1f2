import { AppError } from "../../domain/app-error.ts";
import { standing } from "../../domain/selling/evidence.ts";
import { doneBy, GOAL_TICKED } from "../../domain/selling/goals.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { stepGoalTicked, stepGoalUnticked } from "./goal-events.ts";
import { readPublishedProcess } from "./process.ts";
import { readEvidence } from "./read-evidence.ts";

export interface TickGoal {
  leadId: string;
  /** Its key. */
  goal: string;
  done: boolean;
  reason?: string | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Ticks a goal of a step, or takes the tick back. At any step, before or after the one at which the lead stands: positions follow from the
 * evidence of the steps alone. What is as asked already stays, with who did it first. Throws AppError not-found, gone, conflict for a goal
 * that events do.
 */
export async function tickGoal(context: Context, { leadId, goal: key, done, reason, actor }: TickGoal): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const goal = await requireTickable(tx, key);
    const evidence = (await readEvidence(tx, [leadId], [GOAL_TICKED])).get(leadId);
    // Two, where both of two merged leads had it.
    const ticks = doneBy(goal, standing(evidence?.events ?? []));
    if (ticks.length > 0 === done) return;
    const at = context.clock.now();
    await recordEvents(
      tx,
      context,
      done
        ? [happened(stepGoalTicked, { leadId, at, actor, data: { goal: key } })]
        : ticks.map(({ id }) => happened(stepGoalUnticked, { leadId, at, actor, data: { goal: key, takesBack: id } })),
    );
    const action = done ? "step-goal-ticked" : "step-goal-unticked";
    await writeAudit(tx, { at, actor, action, target: "lead", refId: leadId, reason, data: { goal: key, step: goal.step } });
  });
}

async function requireTickable(tx: Transaction, key: string) {
  const steps = (await readPublishedProcess(tx))?.process.steps ?? [];
  const goal = steps.flatMap(({ step, goals }) => goals.map((one) => ({ ...one, step }))).find((one) => one.goal === key);
  if (!goal) {
    throw new AppError("not-found", "goal-unknown", {
      ja: "今の販売プロセスに、その達成項目はありません。",
      en: "The sales process has no such goal now.",
    });
  }
  if (goal.ticked) return goal;
  throw new AppError("conflict", "goal-not-ticked", {
    ja: "この達成項目は、出来事が起きたときに自動で付きます。手では変更できません。",
    en: "This goal is done by what happens. It cannot be ticked.",
  });
}
