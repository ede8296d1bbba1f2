import { z } from "zod";
import { key, text } from "../playbooks/values.ts";

/** Somebody's story, by trade and level, so that a lead finds one like their own (features.md I11). */
export const caseSchema = z.strictObject({
  key,
  title: text,
  trade: text,
  level: text.optional().describe("How large, how far: of the same level as the reader"),
  before: text,
  after: text,
});
export type CaseStory = z.infer<typeof caseSchema>;

/** The cases for a trade first, then the others. */
export function casesFor(cases: readonly CaseStory[], trade: string | null): CaseStory[] {
  const isAlike = (story: CaseStory) => trade !== null && trade !== "" && (story.trade.includes(trade) || trade.includes(story.trade));
  return [...cases.filter(isAlike), ...cases.filter((story) => !isAlike(story))];
}
