import { careSchema } from "../../care/care-plan.ts";
import { checkKeysOnce, checkKnown, defineSection, things } from "../section.ts";

export const careShape = { care: careSchema.optional().describe("How customers are cared for after the sale") };

/** Care of customers: check-ins, dormancy, anniversary, referrals. */
export const careSection = defineSection({
  shape: careShape,
  check({ care, topics, sources }, report) {
    if (care === undefined) return;
    const { topic, checkIns, dormancy, anniversary, referral } = care;
    checkKeysOnce((path, message) => report(["care", ...path], message), "checkIns", checkIns);
    checkKnown(report, topics, topic, things.topic, ["care", "topic"]);
    checkKnown(report, sources, referral?.source, things.source, ["care", "referral", "source"]);
    if (topics.some(({ key, customersOnly }) => key === topic && !customersOnly)) {
      report(["care", "topic"], {
        ja: `「${topic}」は、お客様だけのトピックではありません。トピックに customersOnly: true と書いてください。`,
        en: `"${topic}" is no topic for customers only. Write customersOnly: true at the topic.`,
      });
    }
    const letters = [...checkIns.filter(({ kind }) => kind !== "task"), ...dormancy.letters, anniversary, referral];
    if (topic === undefined && letters.some((letter) => letter !== undefined)) {
      report(["care"], {
        ja: "お便りを送るには、お客様だけのトピック（topic）が必要です。",
        en: "Letters need a topic for customers only (topic).",
      });
    }
    dormancy.letters.forEach(({ after }, index) => {
      const before = dormancy.letters[index - 1];
      if (before === undefined || after > before.after) return;
      report(["care", "dormancy", "letters", index, "after"], {
        ja: `前のお便り（${before.after}日後）より後の日数にしてください。`,
        en: `This must be later than the letter before it (${before.after} days).`,
      });
    });
  },
});
