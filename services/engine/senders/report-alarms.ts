import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Context } from "../context/context.ts";
import type { ModuleFinding } from "../modules/module.ts";
import { type Alarm, readAlarm } from "./alarm.ts";
import { readSenders } from "./read-senders.ts";

const causes: Record<Alarm["cause"], (code: string) => LocalText> = {
  policy: (code) => ({ ja: `相手側に拒否され、送信が止まっています（${code}）`, en: `stopped: the provider refuses it (${code})` }),
  quota: (code) => ({ ja: `今月の上限に達しています（${code}）`, en: `the monthly limit is reached (${code})` }),
  down: (code) => ({
    ja: `サーバーが応答しないかログインを断り、送信が止まっています（${code}）`,
    en: `stopped: the server does not answer or refuses the login (${code})`,
  }),
};

/** The senders with an alarm, for `hagukumi doctor`. */
export async function reportAlarms(context: Context): Promise<ModuleFinding[]> {
  const findings: ModuleFinding[] = [];
  for (const { id, key } of await readSenders(context.database.pool)) {
    const alarm = await readAlarm(context.database.pool, id);
    if (!alarm) continue;
    findings.push({
      part: { ja: `送信元 ${key}`, en: `sender ${key}` },
      state: "fail",
      detail: causes[alarm.cause](alarm.code),
      advice: {
        ja: "原因を取り除いてください。送れるようになれば自動で再開します",
        en: "remove the cause; the sender goes on by itself when a message is accepted",
      },
    });
  }
  return findings;
}
