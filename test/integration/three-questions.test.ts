import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { follow, press } from "../support/line-webhooks.ts";

const MIKI = `U${randomBytes(16).toString("hex")}`;

let engine: Engine;

beforeAll(async () => {
  // A Sunday evening, outside of every window.
  engine = await openEngine({ startAt: "2027-01-17T21:10+09:00", playbook: STARTER_PLAYBOOK });
});
afterAll(() => engine.close());

/** What she presses, and what comes back: the call by which it went, and its words. */
async function answered(data: string): Promise<{ call: string; text: string }[]> {
  const before = (await engine.line.journal("accepted")).length;
  await press(engine.context, engine.line, MIKI, data);
  await engine.settle();
  const after = await engine.line.journal("accepted");
  return after.slice(before).map(({ call, messages }) => ({ call: call ?? "", text: JSON.stringify(messages) }));
}

async function tags() {
  const { rows } = await engine.context.database.pool.query<{ tag: string }>(
    "select t.tag from lead_tag t join contact c on c.lead_id = t.lead_id where c.address = $1 order by t.tag",
    [MIKI],
  );
  return rows.map(({ tag }) => tag);
}

test("the greeting asks the first of three questions", async () => {
  await follow(engine.context, engine.line, MIKI);
  await engine.settle();
  const [greeting] = await engine.line.journal("accepted");
  expect(greeting?.call).toBe("reply");
  expect(JSON.stringify(greeting?.messages)).toContain("worry=people");
});

test("each answer gets a word and the next question at once, by a free reply, on a Sunday evening too", async () => {
  const [second, ...more] = await answered("worry=people");
  expect(more).toEqual([]);
  expect(second?.call).toBe("reply");
  expect(second?.text).toContain("人のことですね");
  expect(second?.text).toContain("when=now");

  const [third] = await answered("when=now");
  expect(third?.call).toBe("reply");
  expect(third?.text).toContain("お急ぎなのですね");
  expect(third?.text).toContain("way=line");

  const [thanks] = await answered("way=line");
  expect(thanks?.call).toBe("reply");
  expect(thanks?.text).toContain("三つの質問にお答えくださって");
  expect(await tags()).toEqual(["likes-line", "when-now", "worry-people"]);
});

test("who is in a hurry gets a word from a person, as the answer promised", async () => {
  const { rows } = await engine.context.database.pool.query<{ kind: string; script: string; due: Date }>(
    "select kind, script, due_at as due from task where state = 'open'",
  );
  expect(rows).toMatchObject([{ kind: "message", due: new Date("2027-01-18T18:00+09:00") }]);
  expect(rows[0]?.script).toContain("一両日のうちに一言お送りします");
});

test("another answer takes the place of the first", async () => {
  engine.context.clock.set("2027-01-20T12:00+09:00");
  await engine.settle();
  await answered("worry=money");
  expect(await tags()).not.toContain("worry-people");
  expect(await tags()).toContain("worry-money");
});
