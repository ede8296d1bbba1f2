import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signToken } from "../../../domain/tokens/token.ts";
import { judgeHits } from "../../../services/tracking/judge-hits.ts";
import { openDocument } from "../../../services/tracking/open-document.ts";
import { readDocument } from "../../../services/tracking/read-document.ts";
import { recordHit } from "../../../services/tracking/record-hit.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { eventsOf, sendsOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, LETTER } from "../../support/sequences.ts";

const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ sequences: [LETTER] });
  await engine.context.database.pool.query(
    "insert into document (id, key, title, content_type, content) values (gen_random_uuid(), 'gift', '小冊子', 'text/html', 'hello')",
  );
});
afterAll(() => engine.close());

/** A letter that was sent, with its tracked links. */
async function letter() {
  const { leadId } = await addPerson(engine.context);
  await enrol(engine.context, leadId, "letter");
  await engine.settle();
  const [send] = await sendsOf(engine.context, leadId);
  const sendId = send?.id ?? "";
  const visit = (kind: "open" | "click", target: string, { method = "GET", agent = PHONE } = {}) =>
    recordHit(engine.context, {
      token: signToken(engine.context.keys.token, kind, kind === "open" ? [sendId] : [sendId, target]),
      kind,
      method,
      agent,
    });
  return { leadId, sendId, visit };
}
async function judge(): Promise<void> {
  engine.context.clock.advance({ minutes: 2 });
  await judgeHits(engine.context);
}
const kinds = async (leadId: string) =>
  (await eventsOf(engine.context, leadId)).map(({ kind }) => kind).filter((kind) => kind !== "sequenceCompleted");
const interest = async (leadId: string) =>
  (
    await engine.context.database.pool.query<{ value: number }>("select value from score where lead_id = $1 and dimension = 'interest'", [
      leadId,
    ])
  ).rows[0]?.value;

describe("clicks and opens (TRK1, TRK2)", () => {
  test("a click leads to the URL that is stored for the link, and no other", async () => {
    const { visit } = await letter();
    expect(await visit("click", "0")).toEqual({ redirectTo: "https://shop.example.com/one" });
    expect(await visit("click", "1")).toEqual({ redirectTo: "https://shop.example.com/more" });
    expect(await visit("click", "7")).toEqual({ redirectTo: "http://shop.test" });
    expect(await visit("click", "https://evil.example/")).toEqual({ redirectTo: "http://shop.test" });
  });

  test("a person's click becomes one event and scores once, however often she clicks", async () => {
    const { leadId, visit } = await letter();
    await visit("click", "0");
    await visit("click", "0");
    await judge();
    await visit("click", "0");
    await judge();
    expect(await kinds(leadId)).toEqual(["linkClicked"]);
    expect(await interest(leadId)).toBe(5);
  });

  test("an open becomes one event", async () => {
    const { leadId, visit } = await letter();
    await visit("open", "");
    await judge();
    expect(await kinds(leadId)).toEqual(["emailOpened"]);
  });

  test("a crawler that loads every link makes no event and no score (fault 25)", async () => {
    const { leadId, visit } = await letter();
    for (const target of ["0", "1", "trap"]) {
      await visit("click", target);
      await visit("click", target, { method: "HEAD" });
    }
    await visit("open", "");
    await judge();
    expect(await kinds(leadId)).toEqual([]);
    expect(await interest(leadId)).toBeUndefined();
  });

  test("nothing is judged before its neighbours can be known, and everything once", async () => {
    const { visit } = await letter();
    await judge();
    await visit("click", "0");
    expect(await judgeHits(engine.context)).toBe(0);
    engine.context.clock.advance({ minutes: 1 });
    expect((await Promise.all([judgeHits(engine.context), judgeHits(engine.context)])).reduce((sum, count) => sum + count)).toBe(1);
  });

  test.each(["", "k1.AAAA.AAAA", "x.y.z"])("a forged token %j is no link", async (token) => {
    await expect(recordHit(engine.context, { token, kind: "click", method: "GET", agent: PHONE })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("an open token is no click", async () => {
    const { sendId } = await letter();
    const token = signToken(engine.context.keys.token, "open", [sendId]);
    await expect(recordHit(engine.context, { token, kind: "click", method: "GET", agent: PHONE })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("documents", () => {
  test("looking at the page records nothing; opening it, once per message", async () => {
    const { leadId, sendId } = await letter();
    const token = signToken(engine.context.keys.token, "document", [leadId, sendId, "gift"]);
    expect(await readDocument(engine.context, token)).toMatchObject({ title: "小冊子", language: "ja" });
    expect(await kinds(leadId)).toEqual([]);
    expect((await openDocument(engine.context, token)).content.toString()).toBe("hello");
    await openDocument(engine.context, token);
    expect(await kinds(leadId)).toEqual(["documentOpened"]);
  });

  test("a document that is no longer there is gone", async () => {
    const { leadId, sendId } = await letter();
    const token = signToken(engine.context.keys.token, "document", [leadId, sendId, "nope"]);
    await expect(openDocument(engine.context, token)).rejects.toMatchObject({ kind: "gone" });
  });
});
