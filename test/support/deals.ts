import { openDeal } from "../../services/deals/open-deal.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { setOffer } from "../../services/offers/set-offer.ts";
import { offerTalk } from "./consultants.ts";
import { happen } from "./sequences.ts";

/** The back-end offer `course`, and the consultation that comes before it. */
export async function offerCourse(context: Context): Promise<void> {
  await offerTalk(context);
  await setOffer(
    context,
    {
      key: "course",
      title: { ja: "経営棚おろし講座", en: "The course" },
      side: "back-end",
      kind: "course",
      format: "online",
      bonuses: [],
      price: { amount: 366_000, taxRate: 10, taxIncluded: true },
    },
    { actor: "staff:test", ifMatch: undefined },
  );
}

/** An open deal about the course, of a lead who has had their consultation. */
export async function openCourseDeal(context: Context, leadId: string): Promise<string> {
  await offerCourse(context);
  await happen(context, leadId, "consultationHeld", { data: { offer: "talk" } });
  const { dealId } = await openDeal(context, { leadId, offerKey: "course", ownerId: null, actor: "staff:test" });
  return dealId;
}
