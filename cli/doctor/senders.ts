import pg from "pg";
import type { Settings } from "../../config/settings.ts";
import type { Sender } from "../../services/engine/senders/read-senders.ts";
import { missingWayOut } from "../../services/engine/senders/way-out.ts";
import { partWords, serverWords as words } from "../words/doctor.ts";
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
      const advice = words.setWayOut(missing);
      return [
        waiting > 0 ? fail(partWords.sender(key), words.waiting(waiting), advice) : warn(partWords.sender(key), words.noWayOut, advice),
      ];
    });
  } finally {
    await client.end();
  }
}
