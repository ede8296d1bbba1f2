import type { DeliveryLetters } from "../../domain/deliveries/delivery-plan.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { requireOffer } from "../offers/module.ts";
import { DELIVERY, type Delivery } from "./delivery.ts";

export interface Letter {
  letter: keyof DeliveryLetters;
  /** What it is about: a milestone, a rating; left out, the delivery. */
  about?: string;
  occurrence?: number;
  dueAt?: Date;
  until?: Date;
}

/** Plans a letter of the offer's plan. False: there is no such letter, or no channel reaches the lead, so a person has to tell them. */
export async function planLetter(
  tx: Transaction,
  context: Context,
  { id, leadId, offerKey }: Delivery,
  { letter, about, ...when }: Letter,
): Promise<boolean> {
  const template = (await requireOffer(tx, offerKey)).delivery?.letters[letter];
  if (template === undefined) return false;
  const slot = about === undefined ? letter : `${letter}-${about}`;
  return planOwnMessage(tx, context, { leadId, originKind: DELIVERY, originId: id, template, slot, ...when });
}
