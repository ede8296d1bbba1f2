import { z } from "zod";
import { checkKnown, defineSection, things } from "../section.ts";
import { key } from "../values.ts";
import { forCustomers } from "./consent.ts";

export const lineShape = {
  follow: z
    .strictObject({ topics: z.array(key).min(1), wording: key })
    .optional()
    .describe("Topics that a lead consents to by following the LINE account, with the wording shown there"),
};

/** What a lead consents to by following the LINE account. */
export const lineSection = defineSection({
  shape: lineShape,
  check({ follow, topics, wordings }, report) {
    follow?.topics.forEach((topic, index) => {
      checkKnown(report, topics, topic, things.topic, ["follow", "topics", index]);
      if (topics.some(({ key, customersOnly }) => key === topic && customersOnly)) report(["follow", "topics", index], forCustomers);
    });
    checkKnown(report, wordings, follow?.wording, things.wording, ["follow", "wording"]);
  },
});
