import type { Transaction } from "../../prisma/client.ts";
import { readWordings, writeConsent } from "../consent/module.ts";
import { readFollow } from "./follow-setting.ts";
import type { LineContact } from "./line-contact.ts";

/**
 * Who writes or presses a button can be reached, also when no follow was reported: a friend from before the account was connected, or one
 * whose follow was lost. It is no consent: nobody knows which wording that person saw (LAW2). An address that LINE refused stays closed.
 */
export async function showReachable(tx: Transaction, contact: LineContact, at: Date): Promise<void> {
  await tx.query(
    `update contact set state = 'reachable', reason = null, state_at = $2
     where id = $1 and state = 'unreachable' and coalesce(reason, 'blocked') = 'blocked' and state_at <= $2`,
    [contact.id, at],
  );
}

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
  const follow = await readFollow(tx);
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
