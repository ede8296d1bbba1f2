import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import proto, { type temporal } from "@temporalio/proto";
import type { TestWorkflowEnvironment } from "@temporalio/testing";
import type { Recorded } from "./scripts.ts";

export const HISTORIES = fileURLToPath(new URL(".", import.meta.url));

export interface RecordedHistory {
  workflowId: string;
  history: temporal.api.history.v1.IHistory;
}

const { History } = proto.temporal.api.history.v1;

/** Every history that was recorded; files are named `<workflow>-<what happened>.<version>.json`. */
export function recordedHistories(): (RecordedHistory & { name: string })[] {
  return readdirSync(HISTORIES)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => ({
      name,
      workflowId: name.replace(/\.json$/, ""),
      history: History.fromObject(JSON.parse(readFileSync(join(HISTORIES, name), "utf8"))),
    }));
}

/** The history of a workflow as a file holds it: without the machine's name in the workers' identities. */
export async function fetchRecorded(environment: TestWorkflowEnvironment, recorded: Recorded): Promise<string> {
  const { workflow } = environment.client;
  const handle = typeof recorded === "string" ? workflow.getHandle(recorded) : workflow.getHandle(recorded.workflowId, recorded.runId);
  const history = await handle.fetchHistory();
  const json = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
  return `${JSON.stringify(json, (key, value: unknown) => (key === "identity" ? "recorded" : value), 1)}\n`;
}
