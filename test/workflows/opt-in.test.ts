import type { TestWorkflowEnvironment } from "@temporalio/testing";
import type { Worker } from "@temporalio/worker";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signToken } from "../../domain/tokens/token.ts";
import { confirmOptIn } from "../../services/consent/confirm-opt-in.ts";
import { requestOptIn } from "../../services/consent/request-opt-in.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { touchesOf } from "../support/ledger.ts";
import { timeSkippingTemporal } from "../support/temporal.ts";
import { deliver, readTime, workerOn } from "../support/workflows.ts";

const DAY = 86_400_000;

let environment: TestWorkflowEnvironment;
let context: TestContext;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  environment = await timeSkippingTemporal();
  context = await openContext();
  await readTime(environment, context.clock);
  worker = await workerOn(environment, context);
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
  await context.close();
});

async function signUp(email: string) {
  await readTime(environment, context.clock);
  await requestOptIn(context, { formKey: "newsletter", email, fields: {}, topics: ["newsletter"], language: "ja" });
  const { rows } = await context.database.pool.query<{ id: string; leadId: string }>(
    'select id, lead_id as "leadId" from opt_in order by requested_at desc limit 1',
  );
  const [optIn] = rows;
  if (!optIn) throw new Error("there is no opt-in");
  await deliver(environment, context);
  const startedAt = context.clock.now().getTime();
  return { ...optIn, startedAt, result: () => environment.client.workflow.getHandle(processWorkflowId("opt-in", optIn.id)).result() };
}

async function pass(days: number): Promise<void> {
  await environment.sleep(days * DAY);
  await readTime(environment, context.clock);
}

async function confirm(id: string) {
  const answer = await confirmOptIn(context, signToken(context.keys.token, "confirm", [id]), {});
  await deliver(environment, context);
  return answer.kind;
}

describe("the opt-in workflow", () => {
  test("confirmed before the reminder: no reminder goes", async () => {
    const optIn = await signUp("a@example.jp");
    await pass(1);
    expect(await confirm(optIn.id)).toBe("confirmed");
    expect(await optIn.result()).toBe("answered");
    expect((await touchesOf(context, optIn.leadId)).map(({ slot }) => slot)).toEqual(["verification"]);
  });

  test("one reminder after two days, and confirmed after it", async () => {
    const optIn = await signUp("b@example.jp");
    await pass(3);
    const touches = await touchesOf(context, optIn.leadId);
    expect(touches.map(({ slot }) => slot)).toEqual(["verification", "reminder"]);
    expect(((touches[1]?.dueAt.getTime() ?? 0) - optIn.startedAt) / DAY).toBeCloseTo(2, 2);
    expect(await confirm(optIn.id)).toBe("confirmed");
    expect(await optIn.result()).toBe("answered");
    expect(await touchesOf(context, optIn.leadId)).toHaveLength(2);
  });

  test("nobody confirms for seven days: the address and what was typed are deleted (LAW5)", async () => {
    const optIn = await signUp("c@example.jp");
    expect(await optIn.result()).toBe("expired");
    await readTime(environment, context.clock);
    expect((context.clock.now().getTime() - optIn.startedAt) / DAY).toBeCloseTo(7, 1);
    const { rows } = await context.database.pool.query("select count(*)::int as contacts from contact where address = 'c@example.jp'");
    expect(rows).toEqual([{ contacts: 0 }]);
    expect(await confirm(optIn.id)).toBe("expired");
  });
});
