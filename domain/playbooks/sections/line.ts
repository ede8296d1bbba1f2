import { z } from "zod";
import { checkKnown, defineSection } from "../section.ts";
import { key } from "../values.ts";

export const lineShape = {
  follow: z
    .strictObject({ topics: z.array(key).min(1), wording: key })
    .optional()
    .describe("Topics that following the LINE account consents to, with the wording shown at the follow"),
};

/** What following the LINE account means. */
export const lineSection = defineSection({
  shape: lineShape,
  check({ follow, topics, wordings }, report) {
    follow?.topics.forEach((topic, index) => {
      checkKnown(report, topics, topic, "topic", ["follow", "topics", index]);
    });
    checkKnown(report, wordings, follow?.wording, "wording", ["follow", "wording"]);
  },
});
