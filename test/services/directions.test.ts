import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Direction, Page } from "../../domain/cursor.ts";
import { listSends } from "../../services/engine/dispatch/list-sends.ts";
import { listEvents } from "../../services/engine/events/list-events.ts";
import { listEnrolments } from "../../services/enrolments/list-enrolments.ts";
import { listAudit } from "../../services/explain/list-audit.ts";
import { listNotSent } from "../../services/explain/list-not-sent.ts";
import { listImports } from "../../services/imports/list-imports.ts";
import { createTask } from "../../services/tasks/create-task.ts";
import { listTasks } from "../../services/tasks/list-tasks.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { addPerson } from "../support/people.ts";
import { enrol, happen, LETTER } from "../support/sequences.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ sequences: [LETTER] });
  const { context } = engine;
  for (let minute = 0; minute < 4; minute += 1) {
    // Two at one instant, so that the id decides.
    for (const topic of ["newsletter", null]) {
      const { leadId } = await addPerson(context, { topic });
      await enrol(context, leadId, "letter");
      await happen(context, leadId, "linkClicked");
      const dueAt = new Date(context.clock.now().getTime() + 60_000);
      await createTask(context, { leadId, kind: "phone", role: "sales", assignee: null, script: "-", dueAt, actor: "staff:test" });
      await context.database.pool.query(
        `insert into import_run (id, file_hash, name, options, state, started_at, author)
         values (gen_random_uuid(), 'x', 'x.csv', '{"basis": "card", "topic": "newsletter", "source": "fair"}', 'done', $1, 'test')`,
        [context.clock.now()],
      );
    }
    await engine.runTo(new Date(context.clock.now().getTime() + 60_000));
  }
  // Enough of each, of both kinds of people.
  for (const topic of ["newsletter", "newsletter", null, null]) {
    const { leadId } = await addPerson(context, { topic });
    await enrol(context, leadId, "letter");
  }
  await engine.settle();
});
afterAll(() => engine.close());

type Listed = Page<{ id: string }>;
interface Asked {
  limit: number;
  cursor?: string | undefined;
  direction?: Direction | undefined;
}

const lists: readonly [string, Direction, (asked: Asked) => Promise<Listed>][] = [
  ["sends", "desc", (asked) => listSends(engine.context, asked)],
  ["what was not sent", "desc", (asked) => listNotSent(engine.context, { ...asked, direction: asked.direction ?? "desc" })],
  ["enrolments", "desc", (asked) => listEnrolments(engine.context, asked)],
  [
    "events",
    "desc",
    (asked) => {
      const range = { from: new Date("2000-01-01T00:00:00Z"), to: new Date("2100-01-01T00:00:00Z") };
      return listEvents(engine.context, { ...asked, ...range, kinds: ["linkClicked", "emailSent", "sequenceCompleted"] });
    },
  ],
  ["audit", "desc", (asked) => listAudit(engine.context, asked)],
  ["tasks", "asc", (asked) => listTasks(engine.context, asked)],
  ["imports", "desc", (asked) => listImports(engine.context, asked)],
];

async function idsOf(list: (asked: Asked) => Promise<Listed>, direction?: Direction): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 3, cursor, direction });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

describe("a list from its other end", () => {
  test.each(lists)("%s: the pages have the same in reverse", async (_, usual, list) => {
    const ids = await idsOf(list);
    expect(ids.length).toBeGreaterThan(5);
    expect(await idsOf(list, usual)).toEqual(ids);
    expect(await idsOf(list, usual === "asc" ? "desc" : "asc")).toEqual(ids.toReversed());
  });
});
