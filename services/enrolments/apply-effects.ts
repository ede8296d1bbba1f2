import type { Effect, Facts } from "../../domain/sequences/decide.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../context.ts";
import { planTouch } from "../touches/plan-touch.ts";
import { type DecisionToWrite, writeDecisions } from "../touches/write-decision.ts";
import type { Enrolment } from "./lock-enrolment.ts";
import { updateLead } from "./update-lead.ts";

/** Writes what the decision core asked for, in its order. */
export async function applyEffects(
  tx: Transaction,
  context: Context,
  enrolment: Enrolment,
  effects: readonly Effect[],
  facts: Facts,
): Promise<void> {
  const now = context.clock.now();
  const explanations: DecisionToWrite[] = [];
  for (const effect of effects) {
    switch (effect.kind) {
      case "touch":
        await planTouch(
          tx,
          { ...effect, leadId: enrolment.leadId, originKind: "enrolment", originId: enrolment.id, reachable: facts.reachable },
          now,
        );
        break;
      case "task":
        await planTouch(
          tx,
          {
            leadId: enrolment.leadId,
            originKind: "enrolment",
            originId: enrolment.id,
            slot: effect.step,
            occurrence: effect.occurrence,
            category: "transactional",
            topic: null,
            plan: [{ channel: "person", template: effect.script }],
            reachable: ["person"],
            dueAt: now,
            prompt: true,
            late: null,
            window: null,
            variables: { task: { kind: effect.taskKind, role: effect.role, dueAt: effect.dueAt } },
          },
          now,
        );
        break;
      case "update":
        await updateLead(tx, enrolment.leadId, effect.changes, now);
        break;
      case "stepDone":
        await tx.query(
          `insert into enrolment_step (enrolment_id, step, occurrence, version_id, outcome, reason, at) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict do nothing`,
          [enrolment.id, effect.step, effect.occurrence, enrolment.versionId, effect.outcome, effect.reason, effect.at],
        );
        break;
      case "explanation":
        explanations.push({
          leadId: enrolment.leadId,
          touchId: null,
          enrolmentId: enrolment.id,
          step: effect.step,
          verdict: effect.verdict,
          reason: effect.reason,
          until: effect.until,
          inputs: effect.inputs,
          latest: null,
        });
        break;
    }
  }
  await writeDecisions(tx, explanations, now);
}
