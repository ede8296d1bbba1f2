import type { Effect, Facts } from "../../domain/sequences/decide.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { planTouch } from "../engine/touches/plan-touch.ts";
import { type DecisionToWrite, writeDecisions } from "../engine/touches/write-decision.ts";
import { ENROLMENT } from "./enrolment.ts";
import { openInvitation } from "./invitations.ts";
import type { Enrolment } from "./lock-enrolment.ts";
import { updateLead } from "./update-lead.ts";

/** Writes the effects that `decide` returned, in their order. */
export async function applyEffects(
  tx: Transaction,
  context: Context,
  enrolment: Enrolment,
  effects: readonly Effect[],
  facts: Facts,
): Promise<void> {
  const now = context.clock.now();
  const explanations: DecisionToWrite[] = [];
  const done: StepDone[] = [];
  for (const effect of effects) {
    switch (effect.kind) {
      case "touch":
        await planTouch(tx, context, {
          ...effect,
          leadId: enrolment.leadId,
          originKind: ENROLMENT,
          originId: enrolment.id,
          reachable: facts.reachable,
        });
        break;
      case "task":
        await planTouch(tx, context, {
          leadId: enrolment.leadId,
          originKind: ENROLMENT,
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
        });
        break;
      case "invitation":
        await openInvitation(tx, enrolment, effect);
        break;
      case "withdraw":
        await cancelTouches(tx, context, { ...effect, originKind: ENROLMENT, originId: enrolment.id });
        break;
      case "update":
        await updateLead(tx, enrolment.leadId, effect.changes, now);
        break;
      case "stepDone":
        done.push(effect);
        break;
      case "explanation":
        explanations.push({
          leadId: enrolment.leadId,
          touchId: null,
          processId: enrolment.id,
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
  await writeSteps(tx, enrolment, done);
}

type StepDone = Extract<Effect, { kind: "stepDone" }>;

/** An invitation that is still open when its step is left has won nobody. */
async function writeSteps(tx: Transaction, enrolment: Enrolment, done: StepDone[]): Promise<void> {
  if (done.length === 0) return;
  await tx.query(
    `with finished as (select $1::uuid as enrolment_id, d.*
       from unnest($3::text[], $4::int[], $5::text[], $6::text[], $7::timestamptz[]) as d(step, occurrence, outcome, reason, at)),
     closed as (update offer_invitation i set outcome = 'declined', ended_at = f.at from finished f
       where i.enrolment_id = f.enrolment_id and i.step = f.step and i.occurrence = f.occurrence and i.ended_at is null)
     insert into enrolment_step (enrolment_id, step, occurrence, version_id, outcome, reason, at)
     select enrolment_id, step, occurrence, $2, outcome, reason, at from finished on conflict do nothing`,
    [
      enrolment.id,
      enrolment.versionId,
      done.map(({ step }) => step),
      done.map(({ occurrence }) => occurrence),
      done.map(({ outcome }) => outcome),
      done.map(({ reason }) => reason),
      done.map(({ at }) => at),
    ],
  );
}
