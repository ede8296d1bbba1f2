import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestWorkflowEnvironment } from "@temporalio/testing";
import type { Worker } from "@temporalio/worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordEvents } from "../../services/engine/events/record-event.ts";
import { happened } from "../../services/engine/modules/define-event.ts";
import { requireWorkflows } from "../../services/engine/modules/registry.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { modules } from "../../services/modules.ts";
import { processWorkflowId } from "../../workflows/ids.ts";
import { openContext, type TestContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { devTemporal } from "../support/dev-temporal.ts";
import { touchesOf } from "../support/ledger.ts";
import { addPerson } from "../support/people.ts";
import { waitFor } from "../support/wait-for.ts";
import { deliver, workerOn } from "../support/workflows.ts";
import { GREETING, greetingAsked, greetingHurried } from "../toy/greeting.ts";
import { greetings } from "../toy/module.ts";
import * as workflows from "../toy/workflows.ts";

let environment: TestWorkflowEnvironment;
let context: TestContext;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  await database.pool.query(readFileSync(new URL("../toy/schema.sql", import.meta.url), "utf8"));
  [environment, context] = await Promise.all([devTemporal(), openContext({ database, modules: [...modules, greetings] })]);
  requireWorkflows(context.registry, Object.keys(workflows));
  worker = await workerOn(environment, context, { workflows: fileURLToPath(new URL("../toy/workflows.ts", import.meta.url)) });
  running = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
  await context.close();
});

const tell = (event: Parameters<typeof recordEvents>[2][number]) =>
  context.database.transaction((tx) => recordEvents(tx, context, [event]));

async function ask(): Promise<{ leadId: string; id: string }> {
  const { leadId } = await addPerson(context);
  await tell(happened(greetingAsked, { leadId, at: context.clock.now(), data: { days: 30 } }));
  const { rows } = await context.database.pool.query<{ id: string }>("select id from process where lead_id = $1", [leadId]);
  const id = rows[0]?.id ?? "";
  await deliver(environment, context);
  await waitFor("the process to wait for its event", async () => {
    const { rowCount } = await context.database.pool.query("select 1 from process where id = $1 and 'greetingHurried' = any(waits_for)", [
      id,
    ]);
    return rowCount === 1;
  });
  return { leadId, id };
}

test("the relay starts the workflow of a module that was only added to the list, and its event wakes it", async () => {
  const { leadId, id } = await ask();
  await tell(happened(greetingHurried, { leadId, at: context.clock.now(), data: {} }));
  await deliver(environment, context);
  expect(await environment.client.workflow.getHandle(processWorkflowId(GREETING, id)).result()).toBe("completed");
  expect(await touchesOf(context, leadId)).toMatchObject([{ slot: "greeting", state: "due" }]);
});

test("a process whose lead is erased ends its workflow", async () => {
  const { leadId, id } = await ask();
  await eraseLead(context, { leadId, actor: "staff:test" });
  const handle = environment.client.workflow.getHandle(processWorkflowId(GREETING, id));
  const ended = handle.result();
  await context.database.pool.query("delete from outbox where kind = 'greeting-erased'");
  await deliver(environment, context);
  expect(await ended).toBe("gone");
});
