import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { type DealPlan, planOf } from "../../domain/deals/deal-plan.ts";
import type { Urgency } from "../../domain/deals/urgency.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requireOffer } from "../offers/module.ts";
import { auditDeal } from "./audit-deal.ts";
import { type Deal, leadOfDeal, lockDeal, requireOpen } from "./deal.ts";
import { dealMoved } from "./deal-events.ts";
import { requireStaff } from "./require-staff.ts";
import { setDealDate } from "./set-deal-date.ts";
import { writeMoves } from "./write-move.ts";

/** What may be changed of an open deal; what is left out stays. */
export interface DealChange {
  step?: string | undefined;
  phase?: string | null | undefined;
  amountMinor?: number | null | undefined;
  plannedOn?: string | null | undefined;
  mustBuyOn?: string | null | undefined;
  urgency?: Urgency | null | undefined;
  motive?: string | undefined;
  obstacle?: string | undefined;
  rivalNear?: boolean | undefined;
  ownerId?: string | null | undefined;
  nextAction?: string | undefined;
  nextOn?: string | null | undefined;
}

/** Changes an open deal, and keeps every move (DEL1). Throws AppError not-found, gone, conflict, invalid; ChangedMeanwhile by its revision. */
export async function changeDeal(
  context: Context,
  input: { id: string; revision?: number | undefined; change: DealChange; reason?: string | undefined; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { id, revision, change, reason, actor } = input;
    const leadId = await leadOfDeal(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const before = await lockDeal(tx, id);
    const at = context.clock.now();
    await requireDealRevision(tx, context, before, revision);
    requireOpen(before);
    checkPlan(planOf(await requireOffer(tx, before.offerKey)), change);
    if (change.ownerId !== before.ownerId) await requireStaff(tx, change.ownerId ?? null);
    const after = { ...before, ...withoutUndefined(change) };
    await tx.query(
      `update deal set step = $2, phase = $3, amount_minor = $4, planned_on = $5, must_buy_on = $6, urgency = $7, motive = $8, obstacle = $9,
         rival_near = $10, owner_id = $11, next_action = $12, next_on = $13, revision = revision + 1 where id = $1`,
      [
        id,
        after.step,
        after.phase,
        after.amountMinor,
        after.plannedOn,
        after.mustBuyOn,
        after.urgency,
        after.motive,
        after.obstacle,
        after.rivalNear,
        after.ownerId,
        after.nextAction,
        after.nextOn,
      ],
    );
    if (before.mustBuyOn !== after.mustBuyOn)
      await setDealDate(tx, context, { deal: after, kind: "must-buy", on: after.mustBuyOn, monthsBefore: 1 });
    await writeMoves(tx, { dealId: id, at, actor, reason }, movesOf(before, after));
    if (before.step !== after.step || before.phase !== after.phase) {
      const data = { offer: after.offerKey, deal: id, step: after.step, phase: after.phase };
      await recordEvents(tx, context, [happened(dealMoved, { leadId, at, actor, data })]);
    }
    await auditDeal(tx, {
      at,
      actor,
      action: "deal-changed",
      dealId: id,
      leadId,
      reason,
      data: { changed: Object.keys(withoutUndefined(change)) },
    });
  });
}

/** Throws ChangedMeanwhile with who changed it last. */
export async function requireDealRevision(tx: Transaction, context: Context, deal: Deal, revision: number | undefined): Promise<void> {
  if (revision === undefined || revision === deal.revision) return;
  throw new ChangedMeanwhile(await lastChange(tx, { target: "deal", refId: deal.id, now: context.clock.now() }));
}

function checkPlan({ steps, phases }: DealPlan, { step, phase }: DealChange): void {
  if (step !== undefined && !steps.some(({ key }) => key === step)) throw unknownKey("step", step);
  if (phase !== undefined && phase !== null && !phases.some(({ key }) => key === phase)) throw unknownKey("phase", phase);
}

function unknownKey(field: "step" | "phase", value: string): AppError {
  return new AppError("invalid", `deal-${field}-unknown`, {
    ja: `この商品の商談に「${value}」という${field === "step" ? "段階" : "購買フェーズ"}はありません。`,
    en: `Deals of this offer have no ${field} "${value}".`,
  });
}

function movesOf(before: Deal, after: Deal) {
  const text = (value: number | string | null) => (value === null ? null : String(value));
  return [
    { field: "step", from: before.step, to: after.step },
    { field: "phase", from: before.phase, to: after.phase },
    { field: "owner", from: before.ownerId, to: after.ownerId },
    { field: "amount", from: text(before.amountMinor), to: text(after.amountMinor) },
    { field: "planned-on", from: before.plannedOn, to: after.plannedOn },
    { field: "must-buy-on", from: before.mustBuyOn, to: after.mustBuyOn },
  ] as const;
}

function withoutUndefined<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
