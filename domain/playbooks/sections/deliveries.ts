import type { DeliveryPlan } from "../../deliveries/delivery-plan.ts";
import { deliveryRulesSchema } from "../../deliveries/delivery-rules.ts";
import { checkKeysOnce, checkKnown, defineSection, type Report, things } from "../section.ts";

export const deliveriesShape = {
  deliveries: deliveryRulesSchema.optional().describe("When a delivery is late, rests, and asks how satisfied they are"),
};

/** Reports keys that are there twice, documents that are not known, and questions that no letter asks. Paths begin at the plan. */
export function checkDelivery(
  { milestones, letters, rateAtEnd }: DeliveryPlan,
  documents: readonly { key: string }[],
  report: Report,
): void {
  checkKeysOnce(report, "milestones", milestones);
  milestones.forEach(({ kind, materials, minutes }, index) => {
    const at = (...path: (string | number)[]) => ["milestones", index, ...path];
    materials.forEach((material, place) => void checkKnown(report, documents, material, things.document, at("materials", place)));
    if (minutes !== undefined && kind !== "session") {
      report(at("minutes"), {
        ja: "minutes（時間）は、種類が session のものにだけ書けます。",
        en: "Only a milestone of the kind session can have `minutes`.",
      });
    }
  });
  if (letters.rate === undefined && (rateAtEnd || milestones.some(({ rate }) => rate))) {
    report(["letters"], {
      ja: "満足度を伺うには、その文面（letters.rate）が必要です。伺わないときは、rateAtEnd を false にしてください。",
      en: "A template that asks for satisfaction (letters.rate) is needed. If nobody is asked, write rateAtEnd: false.",
    });
  }
}

/** The delivery plans of the offers, and the rules of all deliveries. */
export const deliveriesSection = defineSection({
  shape: deliveriesShape,
  check({ offers, documents }, report) {
    offers.forEach(({ delivery }, index) => {
      if (delivery) checkDelivery(delivery, documents, (path, message) => report(["offers", index, "delivery", ...path], message));
    });
  },
});
