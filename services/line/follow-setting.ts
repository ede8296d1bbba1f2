import { z } from "zod";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

const followSchema = z.object({ topics: z.array(z.string()), wording: z.string() }).nullable();

/** What a lead consents to by following the account; null when the playbook says nothing of it. */
export function readFollow(tx: Transaction): Promise<z.infer<typeof followSchema>> {
  return readSetting(tx, "follow", followSchema, null);
}
