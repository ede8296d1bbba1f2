import { z } from "zod";
import { checklistSchema } from "../../campaigns/checklist.ts";
import { checkKeysOnce, defineSection } from "../section.ts";

export const campaignsShape = {
  campaignChecklists: z.array(checklistSchema).max(50).default([]).describe("What has to be done for a campaign, by kind of campaign"),
};

/** Checklists of campaigns. */
export const campaignsSection = defineSection({
  shape: campaignsShape,
  check({ campaignChecklists }, report) {
    checkKeysOnce(report, "campaignChecklists", campaignChecklists);
  },
});
