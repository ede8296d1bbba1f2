import pg from "pg";
import type { Settings } from "../../config/settings.ts";
import type { Sender } from "../../services/engine/senders/read-senders.ts";
import { missingWayOut } from "../../services/engine/senders/way-out.ts";
import { type Finding, fail, warn } from "./finding.ts";

/** Senders without a way out: a fault as soon as something is due on them. Live mode, on a migrated database. `withheld`: see `checkSmtp`. */
export async function checkSenders(settings: Settings, withheld: readonly string[] = []): Promise<Finding[]> {
  const ways = {
    smtpUrl: settings.smtpUrl ?? withheld.find((name) => name === "SMTP_URL"),
    line: settings.line ?? (withheld.includes("LINE_CHANNEL_ACCESS_TOKEN") ? {} : undefined),
  };
  const client = new pg.Client({ connectionString: settings.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; channel: Sender["channel"]; waiting: number }>(
      `select s.key, s.channel, count(t.id)::int as waiting from sender s
         left join touch t on t.sender_id = s.id and t.state = 'due' and t.not_before <= clock_timestamp() group by s.id order by s.key`,
    );
    return rows.flatMap(({ key, channel, waiting }) => {
      const missing = missingWayOut(channel, ways);
      if (missing === null) return [];
      const advice = `Set ${missing}, or take the sender out of the playbook's senders and sequences.`;
      const messages = `${waiting} due ${waiting === 1 ? "message waits" : "messages wait"}`;
      return [
        waiting > 0 ? fail(`Sender ${key}`, `${messages} and cannot leave`, advice) : warn(`Sender ${key}`, "has no way out", advice),
      ];
    });
  } finally {
    await client.end();
  }
}
