import { fileURLToPath } from "node:url";
import { bundleWorkflowCode, Worker, type WorkflowBundle } from "@temporalio/worker";
import { DeterminismViolationError } from "@temporalio/workflow";
import { beforeAll, describe, expect, test } from "vitest";
import * as workflows from "../../workflows/index.ts";
import * as changedWorkflows from "../histories/changed/index.ts";
import { recordedHistories } from "../histories/histories.ts";
import { quietRuntime } from "../support/temporal.ts";
import { testBundle } from "../support/workflows.ts";

const histories = recordedHistories();

/** Faults of a replay, by the name of the history. */
async function replay(workflowBundle: WorkflowBundle): Promise<Map<string, Error>> {
  const faults = new Map<string, Error>();
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    if (error) faults.set(workflowId, error);
  }
  return faults;
}

describe("recorded histories (TMP5, fault 34)", () => {
  beforeAll(() => quietRuntime("ERROR"));

  test("there are some of every workflow type", () => {
    const types = histories.map(({ history }) => history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name);
    expect(new Set(types)).toEqual(new Set(Object.keys(workflows)));
  });

  test("there is a changed twin of every workflow", () => {
    expect(Object.keys(changedWorkflows).toSorted()).toEqual(Object.keys(workflows).toSorted());
  });

  test("replay on today's workflows", async () => {
    expect(await replay(await testBundle())).toEqual(new Map());
  });

  test("do not replay on workflows that were changed incompatibly", async () => {
    const silent = () => {};
    const changed = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL("../histories/changed/index.ts", import.meta.url)),
      logger: { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent },
    });
    const faults = await replay(changed);
    expect([...faults.keys()].toSorted()).toEqual(histories.map(({ workflowId }) => workflowId));
    for (const error of faults.values()) expect(error).toBeInstanceOf(DeterminismViolationError);
  });

  test("hold nothing of a person (TMP7)", () => {
    for (const { history } of histories) {
      const payloads = JSON.stringify(history).matchAll(/"data":"([^"]+)"/g);
      const text = [...payloads].map(([, data = ""]) => Buffer.from(data, "base64").toString()).join("\n");
      expect(/example\.jp|鈴木/.exec(text)).toBeNull();
    }
  });
});
