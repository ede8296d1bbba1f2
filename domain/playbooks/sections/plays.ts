import { playsSchema } from "../../plays/play-plan.ts";
import { checkKnown, defineSection, things } from "../section.ts";

export const playsShape = { plays: playsSchema.optional() };

/** What is offered to customers next, in a file of its own. */
export const playsSection = defineSection({
  shape: playsShape,
  file: { name: "plays.yaml", key: "plays" },
  check({ plays, offers }, report) {
    plays?.next.forEach(({ after, offer }, index) => {
      checkKnown(report, offers, after, things.offer, ["plays", "next", index, "after"]);
      checkKnown(report, offers, offer, things.offer, ["plays", "next", index, "offer"]);
      const path = ["plays", "next", index, "offer"];
      if (after === offer) {
        report(path, {
          ja: "次にご案内する商品に、同じ商品は指定できません。",
          en: "An offer cannot come after itself.",
        });
      }
      const before = plays.next.findIndex((rule) => rule.after === after && rule.offer === offer);
      if (before < index) {
        report(path, {
          ja: `「${after}」のあとの「${offer}」は、すでに書かれています。`,
          en: `"${offer}" after "${after}" is there twice.`,
        });
      }
    });
  },
});
