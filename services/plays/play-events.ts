import { z } from "zod";
import { nextKinds } from "../../domain/plays/play-plan.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { defineEvent } from "../engine/modules/define-event.ts";
import { kindWords, playReasons } from "./words.ts";

/** `after`: the offer by which they came to it. */
const ofPlay = { play: z.string(), offer: z.string(), after: z.string(), kind: z.enum(nextKinds) };

/** They are asked how they are; the offer comes when they have answered. */
export const revivalBegun = defineEvent({
  kind: "revivalBegun",
  by: "staff",
  data: z.object(ofPlay),
  words: {
    ja: "「いますぐ売上」で、ご案内の前に、お変わりないかを伺うことにしました",
    en: "a play asks the customer how they are before anything is offered",
  },
});

export const nextOffered = defineEvent({
  kind: "nextOffered",
  by: "staff",
  data: z.object(ofPlay),
  words: { ja: "「いますぐ売上」で、次の商品をご案内することにしました", en: "a play offers the customer what comes next" },
  detail: ({ offer, after, kind }) => wayWords({ offer, after, kind }),
});

/** `reason`: a code (domain/plays). */
export const nextOfferClosed = defineEvent({
  kind: "nextOfferClosed",
  by: "system",
  data: z.object({ play: z.string(), offer: z.string(), reason: z.string() }),
  words: { ja: "「いますぐ売上」のご案内を取りやめました", en: "the play ended for this customer" },
  detail: ({ reason }) => (typeof reason === "string" && Object.hasOwn(playReasons, reason) ? (playReasons[reason] ?? null) : null),
});

function wayWords({ offer, after, kind }: Record<"offer" | "after" | "kind", unknown>): LocalText | null {
  const known = nextKinds.find((one) => one === kind);
  if (known === undefined) return null;
  return {
    ja: `${kindWords[known].ja}、「${String(after)}」をお持ちの方への「${String(offer)}」`,
    en: `${kindWords[known].en}, "${String(offer)}" after "${String(after)}"`,
  };
}
