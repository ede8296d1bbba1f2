import { z } from "zod";
import type { Transaction } from "../../prisma/client.ts";
import { readWordings, writeConsent } from "../consent/module.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import type { LineContact } from "./line-contact.ts";

const followSchema = z.object({ topics: z.array(z.string()), wording: z.string() }).nullable();

/**
 * A follow makes the lead reachable, and is consent only for the topics that were shown with it; an explicit opt-out stays
 * (LIN6). `at` orders it among follows and blocks.
 */
export async function setReachable(tx: Transaction, contact: LineContact, senderKey: string, at: Date): Promise<void> {
  const { rowCount } = await tx.query(
    "update contact set state = 'reachable', reason = null, state_at = $2 where id = $1 and state_at <= $2",
    [contact.id, at],
  );
  if (rowCount === 0) return;
  const follow = await readSetting(tx, "follow", followSchema, null);
  if (!follow) return;
  const { rows } = await tx.query<{ topic: string }>("select topic from subscription where lead_id = $1 and channel = 'line'", [
    contact.leadId,
  ]);
  const known = new Set(rows.map((row) => row.topic));
  const wording = (await readWordings(tx, [follow.wording], "ja")).get(follow.wording);
  for (const topic of follow.topics.filter((key) => !known.has(key))) {
    await writeConsent(tx, {
      leadId: contact.leadId,
      contactId: contact.id,
      topic,
      channel: "line",
      kind: "given",
      basis: "follow",
      method: "line",
      wordingId: wording?.id ?? null,
      networkAddress: null,
      at,
      data: { account: senderKey },
    });
  }
}
