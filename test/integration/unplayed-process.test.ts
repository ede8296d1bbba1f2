import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordEvents } from "../../services/engine/events/record-event.ts";
import { happened } from "../../services/engine/modules/define-event.ts";
import type { ProcessKind } from "../../services/engine/modules/process-kind.ts";
import { modules } from "../../services/modules.ts";
import { freshDatabase } from "../support/database.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { addPerson } from "../support/people.ts";
import { greetingAsked } from "../toy/greeting.ts";
import { greetings } from "../toy/module.ts";

let engine: Engine;
beforeAll(async () => {
  const database = await freshDatabase();
  await database.pool.query(readFileSync(new URL("../toy/schema.sql", import.meta.url), "utf8"));
  const processes = greetings.processes?.map(({ advance, ...kind }): ProcessKind => kind);
  engine = await openEngine({ database, modules: [...modules, { ...greetings, ...(processes && { processes }) }] });
});
afterAll(() => engine.close());

test("the engine of the tests says that it cannot play a workflow, instead of waiting for it for ever", async () => {
  const { context } = engine;
  const { leadId } = await addPerson(context);
  const asked = happened(greetingAsked, { leadId, at: context.clock.now(), data: { days: 0 } });
  await context.database.transaction((tx) => recordEvents(tx, context, [asked]));
  await expect(engine.settle()).rejects.toThrow('Processes of kind "greeting" have no advance');
});
