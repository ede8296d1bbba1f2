import { onTestFinished } from "vitest";
import { openSmtpPool } from "../../channels/email/smtp-pool.ts";
import type { StandIns } from "../../services/sandbox/stand-ins.ts";
import { LINE_TOKEN, lineStandIn, mailStandIn } from "../support/stand-ins.ts";

export interface FilledStandIns extends StandIns {
  /** A mail arrives: its recipient and its lines. */
  deliver(to: string, lines: readonly string[]): Promise<void>;
  /** The account sends messages to a friend. */
  push(userId: string, messages: object[]): Promise<void>;
  /** From then on, webhooks go there. */
  tell(webhookUrl: string): Promise<void>;
}

/** Stand-ins of one's own, gone with the test. */
export async function sandboxStandIns(): Promise<FilledStandIns> {
  const [mail, line] = await Promise.all([mailStandIn(), lineStandIn()]);
  const pool = openSmtpPool({ url: mail.url });
  onTestFinished(async () => {
    await pool.close();
    await Promise.all([mail.close(), line.close()]);
  });
  return {
    mail: mail.httpUrl,
    line: line.apiBase,
    stripe: "http://127.0.0.1:1/stripe",
    async deliver(to, lines) {
      const body = Buffer.from(lines.map((one) => `${one}\r\n`).join(""));
      const outcome = await pool.send({ from: "bounce@shop.test", to, body, deadlineMs: 5_000 }, async () => true);
      if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
    },
    async push(userId, messages) {
      const headers = { authorization: `Bearer ${LINE_TOKEN}`, "content-type": "application/json" };
      const body = JSON.stringify({ to: userId, messages });
      const answer = await fetch(`${line.apiBase}/v2/bot/message/push`, { method: "POST", headers, body });
      if (!answer.ok) throw new Error(await answer.text());
    },
    tell: async (url) => void (await line.control("PUT", "/webhook-url", { url })),
  };
}
