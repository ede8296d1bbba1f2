import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofDelivery = { offer: z.string(), contract: z.string(), delivery: z.string() };
/** Key of the milestone. */
const ofMilestone = { ...ofDelivery, milestone: z.string() };

export const deliveryStarted = defineEvent({
  kind: "deliveryStarted",
  by: "system",
  data: z.object(ofDelivery),
  words: { ja: "提供が始まりました", en: "the delivery began" },
});

export const milestoneReached = defineEvent({
  kind: "milestoneReached",
  by: "staff",
  data: z.object({ ...ofMilestone, outcome: z.enum(["reached", "attended"]) }),
  words: { ja: "提供の予定がひとつ済みました", en: "a milestone of the delivery was reached" },
});

export const milestoneMissed = defineEvent({
  kind: "milestoneMissed",
  by: "staff",
  data: z.object(ofMilestone),
  words: { ja: "提供の回を欠席されました", en: "the lead missed a session of the delivery" },
});

/** Recorded by mistake; staff took it back. */
export const milestoneTakenBack = defineEvent({
  kind: "milestoneTakenBack",
  by: "staff",
  data: z.object({ ...ofMilestone, takesBack: z.string() }),
  words: { ja: "提供の記録を取り消しました", en: "the record of a milestone was taken back" },
});

export const deliveryCompleted = defineEvent({
  kind: "deliveryCompleted",
  by: "staff",
  data: z.object(ofDelivery),
  words: { ja: "提供が完了しました", en: "the delivery was completed" },
});

/** `milestone` null: at the end. An answer that changes an earlier one takes it back. */
export const deliveryRated = defineEvent({
  kind: "deliveryRated",
  by: "lead",
  data: z.object({
    ...ofDelivery,
    milestone: z.string().nullable(),
    score: z.int().min(1).max(5),
    worth: z.boolean().nullable(),
    takesBack: z.string().optional(),
  }),
  words: { ja: "ご本人が満足度を答えました", en: "the lead said how satisfied they are" },
  detail: ({ score, worth }) => ({
    ja: `5点中${score}点${worth === null ? "" : worth ? "、価格以上の価値があった" : "、価格に見合わなかった"}`,
    en: `${score} of 5${worth === null ? "" : worth ? ", worth more than its price" : ", not worth its price"}`,
  }),
});
