import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { expiryOf } from "../../domain/estimates/expiry.ts";
import { type Extra, movedDeadline } from "../../domain/estimates/extra.ts";
import { type PricedVariant, priceVariants, type Variant } from "../../domain/estimates/variant.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import { leadOfDeal, lockDeal, requireOpen } from "../deals/module.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { nextNumber } from "../engine/settings/next-number.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import { type FirstStepOverride, requireFirstStep, requireOffer } from "../offers/module.ts";
import { auditEstimate } from "./audit-estimate.ts";

export interface EstimateContent {
  title: string;
  greeting: string;
  variants: readonly Variant[];
  /** What comes with a choice until a day. */
  extras?: readonly Extra[] | undefined;
  /** ISO date. */
  expiresOn: string;
}

export interface NewEstimate extends EstimateContent {
  dealId: string;
  /** The one that it replaces once it is sent (EST2). */
  replaces?: string | undefined;
  override?: FirstStepOverride | undefined;
  /** staff:<name> */
  actor: string;
}

/** Writes the draft of an estimate. Throws AppError not-found, gone, conflict without a first step (I2), invalid. */
export async function createEstimate(context: Context, input: NewEstimate): Promise<{ estimateId: string; leadId: string }> {
  return context.database.transaction(async (tx) => {
    const { dealId, replaces = null, override, actor } = input;
    const leadId = await leadOfDeal(tx, dealId);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const deal = await lockDeal(tx, dealId);
    requireOpen(deal);
    const at = context.clock.now();
    await requireFirstStep(tx, { leadId, offer: await requireOffer(tx, deal.offerKey), override, actor, at });
    if (replaces !== null) await requireSent(tx, replaces, dealId);
    await requireRealDeadlines(tx, dealId, input);
    const { variants, currency, expiresAt } = await priced(tx, context, leadId, input);
    const estimateId = uuidv7();
    const number = await nextNumber(tx, "estimate");
    await tx.query(
      `insert into estimate (id, deal_id, lead_id, offer_key, number, state, replaces, title, greeting, variants, extras, currency, expires_on,
         expires_at, created_at, created_by) values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        estimateId,
        dealId,
        leadId,
        deal.offerKey,
        number,
        replaces,
        input.title,
        input.greeting,
        JSON.stringify(variants),
        JSON.stringify(input.extras ?? []),
        currency,
        input.expiresOn,
        expiresAt,
        at,
        actor,
      ],
    );
    await auditEstimate(tx, { at, actor, action: "estimate-created", estimateId, leadId, data: { deal: dealId, number } });
    return { estimateId, leadId };
  });
}

interface PricedContent {
  variants: PricedVariant[];
  currency: string;
  expiresAt: Date;
}

/** The content with its totals and the instant of its end. Throws AppError invalid for amounts, equal keys and a day that has passed. */
export async function priced(tx: Transaction, { clock }: Context, leadId: string, content: EstimateContent): Promise<PricedContent> {
  const zone = await readLeadZone(tx, leadId);
  const expiresAt = expiryOf(content.expiresOn, zone);
  if (expiresAt <= clock.now()) {
    throw new AppError("invalid", "estimate-expires-early", {
      ja: "有効期限は、今日以降の日付にしてください。",
      en: "The last day of an estimate must not have passed.",
    });
  }
  if (new Set(content.variants.map(({ key }) => key)).size < content.variants.length) {
    throw new AppError("invalid", "variant-twice", { ja: "同じキーのプランが2つあります。", en: "Two variants have the same key." });
  }
  const { currency, priceMode, rounding } = await readPrices(tx);
  const variants = priceVariants(content.variants, { priceMode, rounding, suppliedOn: dateIn(zone, clock.now()) });
  return { variants, currency, expiresAt };
}

/**
 * An extra ends with the estimate at the latest, and never later than the lead was told before (features.md I6). Throws AppError invalid,
 * conflict.
 */
export async function requireRealDeadlines(tx: Transaction, dealId: string, { extras = [], expiresOn }: EstimateContent): Promise<void> {
  if (extras.length === 0) return;
  const late = extras.find(({ until }) => until > expiresOn);
  if (late) {
    throw new AppError("invalid", "extra-after-estimate", {
      ja: `「${late.title}」の期限は、見積もりの有効期限までの日にしてください。`,
      en: `The deadline of "${late.title}" must not be after the last day of the estimate.`,
    });
  }
  const { rows } = await tx.query<{ extras: Extra[] }>("select extras from estimate where deal_id = $1 and state <> 'draft'", [dealId]);
  const moved = movedDeadline(
    extras,
    rows.flatMap((row) => row.extras),
  );
  if (!moved) return;
  throw new AppError("conflict", "extra-deadline-moved", {
    ja: `「${moved.title}」の期限は、すでにお伝えした日より後にはできません。期限を延ばすと、はじめの期限が本当ではなかったことになります。`,
    en: `"${moved.title}" cannot end later than the lead was told before: a deadline that moves was none.`,
  });
}

async function requireSent(tx: Transaction, id: string, dealId: string): Promise<void> {
  const { rowCount } = await tx.query("select 1 from estimate where id = $1 and deal_id = $2 and state in ('sent', 'expired', 'chosen')", [
    id,
    dealId,
  ]);
  if (rowCount !== 0) return;
  throw new AppError("conflict", "estimate-not-sent", {
    ja: "改訂できるのは、この商談で送付した見積書だけです。",
    en: "Only an estimate of this deal that was sent can be revised.",
  });
}
