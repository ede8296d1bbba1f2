import { z } from "zod";
import type { Transaction } from "../../../prisma/client.ts";
import { readSetting } from "./read-setting.ts";

/** The business as the law requires messages to name it (LAW3). */
export const businessSchema = z.object({
  name: z.string(),
  legalName: z.string(),
  postalAddress: z.string(),
  complaints: z.string(),
  website: z.string(),
  /** Where a person adds the LINE account as a friend; empty when there is none. */
  lineUrl: z.string().default(""),
});
export type Business = z.infer<typeof businessSchema>;

const DEFAULT_ZONE = "Asia/Tokyo";

/** IANA zone of leads whose own zone is unknown, as the last published playbook says it. */
export async function readZone(tx: Transaction): Promise<string> {
  return (await readSetting(tx, "business", z.object({ zone: z.string().default(DEFAULT_ZONE) }), { zone: DEFAULT_ZONE })).zone;
}

const UNNAMED: Business = { name: "", legalName: "", postalAddress: "", complaints: "", website: "", lineUrl: "" };

export async function readBusiness(tx: Transaction): Promise<Business> {
  return readSetting(tx, "business", businessSchema, UNNAMED);
}
