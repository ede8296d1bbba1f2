import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { askAt } from "../../domain/deals/objection-kinds.ts";
import { dateIn, localInstant } from "../../domain/time/iso-date.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { auditDeal } from "./audit-deal.ts";
import { DEAL, leadOfDeal, lockDeal, requireOpen } from "./deal.ts";
import { objectionRaised } from "./deal-events.ts";
import { readObjectionKinds } from "./read-objection-kinds.ts";

export interface NewObjection {
  dealId: string;
  kind: string;
  /** In their words. */
  words?: string | undefined;
  /** What they answered to the first question. */
  answer?: string | undefined;
  /** When they talk at home: an ISO date. */
  talkOn?: string | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Notes what a lead said instead of yes: they get the material of this kind, and a person asks again by its cadence, counted from the day of
 * their talk at home (DEL6). Throws AppError not-found, gone, conflict, invalid for an unknown kind.
 */
export async function raiseObjection(context: Context, input: NewObjection): Promise<{ objectionId: string; leadId: string }> {
  return context.database.transaction(async (tx) => {
    const { dealId, words = "", answer = "", talkOn = null, actor } = input;
    const leadId = await leadOfDeal(tx, dealId);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const deal = await lockDeal(tx, dealId);
    requireOpen(deal);
    const kind = (await readObjectionKinds(tx)).find(({ key }) => key === input.kind);
    if (!kind) throw objectionKindUnknown(input.kind);
    const at = context.clock.now();
    const zone = await readLeadZone(tx, leadId);
    const today = dateIn(zone, at);
    const objectionId = uuidv7();
    await tx.query(
      `insert into objection (id, deal_id, lead_id, kind, words, answer, talk_on, raised_at, next_at, state, presenter_id, deck_key)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', p.presenter_id, p.deck_key
       from (select 1) one left join lateral (select presenter_id, deck_key from presentation where deal_id = $2 order by at desc limit 1) p on true`,
      [objectionId, dealId, leadId, kind.key, words, answer, talkOn, at, askAt(kind, 0, { from: talkOn ?? today, zone })],
    );
    await recordEvents(tx, context, [
      happened(objectionRaised, { leadId, at, data: { offer: deal.offerKey, deal: dealId, objection: objectionId, kind: kind.key } }),
    ]);
    if (kind.material) {
      await planOwnMessage(tx, context, {
        leadId,
        originKind: DEAL,
        originId: dealId,
        template: kind.material.template,
        slot: `material-${objectionId}`,
        dueAt: localInstant(today, kind.material, zone),
      });
    }
    await requestWake(tx, DEAL, [dealId]);
    await tx.query("update deal set revision = revision + 1 where id = $1", [dealId]);
    await auditDeal(tx, { at, actor, action: "objection-raised", dealId, leadId, data: { kind: kind.key } });
    return { objectionId, leadId };
  });
}

function objectionKindUnknown(key: string): AppError {
  return new AppError("invalid", "objection-unknown", {
    ja: `「${key}」という断り文句は登録されていません。`,
    en: `There is no kind of objection "${key}".`,
  });
}
