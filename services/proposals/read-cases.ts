import { z } from "zod";
import { type CaseStory, caseSchema } from "../../domain/proposals/case-story.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

/** The library of cases. */
export async function readCases(tx: Transaction): Promise<readonly CaseStory[]> {
  return readSetting(tx, "cases", z.array(caseSchema), []);
}
