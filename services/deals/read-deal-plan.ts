import { dateKinds, dateKindWords } from "../../domain/deals/date-kinds.ts";
import { type DealPlan, planOf } from "../../domain/deals/deal-plan.ts";
import { lostReasons, lostReasonWords } from "../../domain/deals/lost-reasons.ts";
import type { ObjectionKind } from "../../domain/deals/objection-kinds.ts";
import { urgencies, urgencyWords } from "../../domain/deals/urgency.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { requireOffer } from "../offers/module.ts";
import { readObjectionKinds } from "./read-objection-kinds.ts";

interface Choice {
  key: string;
  title: LocalText;
}

export interface DealChoices extends DealPlan {
  objections: ObjectionKind[];
  urgencies: Choice[];
  lostReasons: Choice[];
  dateKinds: Choice[];
}

/** What staff choose from at a deal, in words: the steps and phases of an offer, or those of any, and the business's objections. Throws AppError not-found. */
export async function readDealPlan({ database: { pool } }: Context, offerKey: string | undefined): Promise<DealChoices> {
  return {
    ...planOf(offerKey === undefined ? {} : await requireOffer(pool, offerKey)),
    objections: [...(await readObjectionKinds(pool))],
    urgencies: urgencies.map((key) => ({ key, title: urgencyWords[key] })),
    lostReasons: lostReasons.map((key) => ({ key, title: lostReasonWords[key] })),
    dateKinds: dateKinds.map((key) => ({ key, title: dateKindWords[key] })),
  };
}
