import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, Connection } from "@temporalio/client";
import proto from "@temporalio/proto";
import type { Settings } from "../../config/settings.ts";

/** Words that stand for a person; each must stay in the database and with whom it was sent to. */
export const MARKS = {
  address: "canary5f3a9c",
  family: "金糸雀",
  given: "Canarygiven71",
  freeText: "canaryworry82",
  displayName: "canaryfriend93",
  message: "canarytalk04",
  lineUserId: "Uca9a2b00ca9a2b00ca9a2b00ca9a2b00",
} as const;

/** Where one of the words stands, with what is around it; empty when nowhere. Encodings that a word may hide in are undone. */
export function findMarks(place: string, text: string, marks: readonly string[] = Object.values(MARKS)): string[] {
  const readings = [text, unescaped(text), ...hiddenIn(text)];
  return readings.flatMap((reading) =>
    marks.flatMap((mark) => {
      const at = reading.toLowerCase().indexOf(mark.toLowerCase());
      return at < 0 ? [] : [`${place}: …${reading.slice(Math.max(0, at - 120), at + mark.length + 60)}…`];
    }),
  );
}

/** Percent- and JSON-escaped characters as themselves. */
function unescaped(text: string): string {
  const plain = text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain.replace(/(?:%[0-9a-fA-F]{2})+/g, (encoded) => Buffer.from(encoded.replaceAll("%", ""), "hex").toString());
}

/** What is written in base64, as payloads of Temporal are. */
function hiddenIn(text: string): string[] {
  const encoded = text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [];
  return [encoded.map((one) => Buffer.from(one, "base64").toString()).join("\n")];
}

/** What each process of the installation logged, by part. */
export function readLogs(dataDir: string): Record<string, string> {
  const folder = join(dataDir, "logs");
  return Object.fromEntries(readdirSync(folder).map((name) => [name.replace(/\.log.*$/, ""), readFileSync(join(folder, name), "utf8")]));
}

const { History } = proto.temporal.api.history.v1;

function asObject(history: Parameters<typeof History.fromObject>[0]): object {
  return History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
}

/** Everything that Temporal has of every execution: history with its payloads decoded, memo, search attributes. */
export async function readExecutions({ temporal }: Settings): Promise<{ workflowId: string; text: string }[]> {
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const { workflow } = new Client({ connection, namespace: temporal.namespace });
    const found: { workflowId: string; text: string }[] = [];
    for await (const { workflowId, runId, memo, searchAttributes } of workflow.list()) {
      const history = await workflow.getHandle(workflowId, runId).fetchHistory();
      found.push({
        workflowId,
        text: `${workflowId} ${JSON.stringify({ memo, searchAttributes })} ${JSON.stringify(asObject(history))}`,
      });
    }
    return found;
  } finally {
    await connection.close();
  }
}
