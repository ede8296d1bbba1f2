import { z } from "zod";
import { consultantSchema } from "../../consultations/consultant.ts";
import { checkKeysOnce, checkKnown, defineSection, type Report, things } from "../section.ts";
import { templateKey } from "../values.ts";
import type { OfferDefinition } from "./offers.ts";

/** One template each; it may have a mail and a LINE version. */
const consultationTemplatesSchema = z.strictObject({
  booked: templateKey,
  reminder: templateKey,
  moved: templateKey,
  cancelled: templateKey,
  calledOff: templateKey,
});
export type ConsultationTemplates = z.infer<typeof consultationTemplatesSchema>;

export const consultationsShape = {
  consultants: z.array(consultantSchema).default([]),
  consultations: consultationTemplatesSchema
    .optional()
    .describe("Templates of the messages about consultations; needed by an offer that guests book as one"),
};

/** Reports consultations that a consultant gives and nobody can book. */
export function checkConsultant(
  { offers: given }: { offers: readonly string[] },
  offers: readonly Pick<OfferDefinition, "key" | "consultation">[],
  report: Report,
): void {
  given.forEach((name, index) => {
    checkKnown(report, offers, name, things.offer, ["offers", index]);
    const offer = offers.find(({ key }) => key === name);
    if (offer && offer.consultation === undefined) {
      report(["offers", index], {
        ja: `「${name}」は、予約を受ける個別相談ではありません。商品に consultation を書いてください。`,
        en: `"${name}" is no consultation that guests book: give the offer \`consultation\`.`,
      });
    }
  });
}

/** Consultants, and the messages about consultations. */
export const consultationsSection = defineSection({
  shape: consultationsShape,
  check({ consultants, consultations, offers }, report) {
    checkKeysOnce(report, "consultants", consultants);
    consultants.forEach((consultant, index) => {
      checkConsultant(consultant, offers, (path, message) => report(["consultants", index, ...path], message));
    });
    const bookable = offers.find((offer) => offer.consultation !== undefined);
    if (bookable && consultations === undefined) {
      report(["consultations"], {
        ja: `「${bookable.key}」は予約を受けるので、お知らせの文面（consultations）が必要です。`,
        en: `"${bookable.key}" is booked by guests, so the templates of its messages (consultations) are needed.`,
      });
    }
  },
});
