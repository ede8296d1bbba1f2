import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { auditCare } from "./audit-care.ts";
import { type ActOnCare, withCare } from "./care.ts";
import { referralMade } from "./care-events.ts";
import { readCarePlan } from "./read-plan.ts";

/**
 * Notes whom a customer brought. Somebody without a source gets that of referrals. The same again changes nothing. Throws AppError not-found, gone,
 * invalid for the customer themselves, conflict for somebody whom another one brought; ChangedMeanwhile.
 */
export async function recordReferral(context: Context, input: ActOnCare & { referredId: string }): Promise<void> {
  const { referredId, actor } = input;
  await withCare(context, input, {
    besides: [referredId],
    isDone: async (tx, { id }) => (await careThatBrought(tx, referredId)) === id,
    async work(tx, care, at) {
      await requireLead(tx, referredId);
      if (referredId === care.leadId) throw referredThemselves();
      if ((await careThatBrought(tx, referredId)) !== null) throw broughtByAnother();
      const referral = uuidv7();
      const source = (await readCarePlan(tx)).referral?.source ?? null;
      await tx.query('insert into referral (id, care_id, lead_id, referred_id, source, at, "by") values ($1, $2, $3, $4, $5, $6, $7)', [
        referral,
        care.id,
        care.leadId,
        referredId,
        source,
        at,
        actor,
      ]);
      await tx.query(
        "update lead l set source_id = s.id, updated_at = $3 from source s where l.id = $1 and s.key = $2 and l.source_id is null",
        [referredId, source, at],
      );
      const data = { care: care.id, referral, referred: referredId, source };
      await recordEvents(tx, context, [happened(referralMade, { leadId: care.leadId, at, actor, data })]);
      await auditCare(tx, care, { at, actor, action: "referral-recorded", data: { referred: referredId, source } });
    },
  });
}

async function careThatBrought(tx: Transaction, referredId: string): Promise<string | null> {
  const { rows } = await tx.query<{ careId: string }>('select care_id as "careId" from referral where referred_id = $1', [referredId]);
  return rows[0]?.careId ?? null;
}

function referredThemselves(): AppError {
  return new AppError("invalid", "referral-self", {
    ja: "ご本人をご紹介として記録することはできません。",
    en: "Customers cannot bring themselves.",
  });
}

function broughtByAnother(): AppError {
  return new AppError("conflict", "referral-known", {
    ja: "この方のご紹介は、すでに別のお客様のものとして記録されています。",
    en: "It is recorded already that another customer brought this lead.",
  });
}
