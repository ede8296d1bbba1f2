import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signToken } from "../../../domain/tokens/token.ts";
import { explainLead } from "../../../services/explain/explain-lead.ts";
import { modules as allModules } from "../../../services/modules.ts";
import { readFacts } from "../../../services/sequences/read-facts.ts";
import { judgeHits } from "../../../services/tracking/judge-hits.ts";
import { openDocument } from "../../../services/tracking/open-document.ts";
import { readDocument } from "../../../services/tracking/read-document.ts";
import { readInterests } from "../../../services/tracking/read-interests.ts";
import { recordHit } from "../../../services/tracking/record-hit.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { eventsOf, sendsOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, LETTER } from "../../support/sequences.ts";

const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

let engine: Engine;
/** A lead whose events a module cannot take. */
let unusable = "";

async function refuseOfOne(_tx: unknown, _context: unknown, events: readonly { leadId: string | null }[]): Promise<void> {
  if (events.some(({ leadId }) => leadId === unusable)) throw new Error("an event that cannot be taken");
}
beforeAll(async () => {
  const modules = [...allModules, { name: "broken", onEvents: refuseOfOne }];
  engine = await openEngine({ sequences: [LETTER], modules });
  await engine.context.database.pool.query(
    "insert into document (id, key, title, content_type, content) values (gen_random_uuid(), 'gift', '小冊子', 'text/html', 'hello')",
  );
});
afterAll(() => engine.close());

/** A letter that was sent a minute ago, with its tracked links: two of them. */
async function letter(person?: { leadId: string }) {
  // Long enough after an earlier letter for the caps.
  if (person) engine.context.clock.advance({ days: 3 });
  const { leadId } = person ?? (await addPerson(engine.context));
  await enrol(engine.context, leadId, "letter");
  await engine.settle();
  engine.context.clock.advance({ minutes: 1 });
  const sends = await sendsOf(engine.context, leadId);
  const sendId = sends.at(-1)?.id ?? "";
  const visit = (kind: "open" | "click", target: string, { method = "GET", agent = PHONE, network = "" } = {}) =>
    recordHit(engine.context, {
      token: signToken(engine.context.keys.token, kind, kind === "open" ? [sendId] : [sendId, target]),
      kind,
      method,
      agent,
      network,
    });
  const press = ({ agent = PHONE, network = "" } = {}) => {
    const token = signToken(engine.context.keys.token, "document", [leadId, sendId, "gift"]);
    return openDocument(engine.context, token, { method: "POST", agent, network });
  };
  return { leadId, sendId, visit, press };
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

  test("the links that a lead followed are named with how often, by their addresses", async () => {
    const { leadId, visit } = await letter();
    await visit("click", "0");
    await judge();
    const again = await letter({ leadId });
    await again.visit("click", "0");
    await judge();
    expect((await readInterests(engine.context, leadId)).links).toMatchObject([{ url: "https://shop.example.com/one", count: 2 }]);
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
    await expect(recordHit(engine.context, { token, kind: "click", method: "GET", agent: PHONE, network: "" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("an open token is no click", async () => {
    const { sendId } = await letter();
    const token = signToken(engine.context.keys.token, "open", [sendId]);
    await expect(recordHit(engine.context, { token, kind: "click", method: "GET", agent: PHONE, network: "" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

test("a visit that cannot be judged keeps no other from being judged, and is tried again a day later (SEC12)", async () => {
  const [bad, good] = [await letter(), await letter()];
  unusable = bad.leadId;
  await bad.visit("click", "0");
  await good.visit("click", "0");
  await judge();
  expect(await kinds(good.leadId)).toEqual(["linkClicked"]);
  expect(await kinds(bad.leadId)).toEqual([]);
  unusable = "";
  await judge();
  expect(await kinds(bad.leadId)).toEqual([]);
  engine.context.clock.advance({ days: 1 });
  await judge();
  expect(await kinds(bad.leadId)).toEqual(["linkClicked"]);
});

describe("machines that are told late, or are slow (TRK1)", () => {
  test("a scanner that runs scripts and takes 16 seconds for each link makes no event and no score", async () => {
    const { leadId, visit } = await letter();
    await visit("open", "");
    for (const target of ["0", "1", "trap"]) {
      await visit("click", target);
      engine.context.clock.advance({ ms: 16_000 });
      await judgeHits(engine.context);
    }
    await judge();
    expect(await kinds(leadId)).toEqual([]);
    expect(await interest(leadId)).toBeUndefined();
  });

  test("one click 0.1 seconds after the acceptance makes no event", async () => {
    const { leadId, sendId, visit } = await letter();
    await engine.context.database.pool.query("update send set settled_at = $2 where id = $1", [
      sendId,
      new Date(engine.context.clock.now().getTime() - 100),
    ]);
    await visit("click", "0");
    await judge();
    expect(await kinds(leadId)).toEqual([]);
  });

  test("nothing is judged while its links are still being followed", async () => {
    const { leadId, visit } = await letter();
    await visit("click", "1");
    engine.context.clock.advance({ ms: 50_000 });
    await visit("click", "0");
    engine.context.clock.advance({ ms: 20_000 });
    expect(await judgeHits(engine.context)).toBe(0);
    engine.context.clock.advance({ ms: 70_000 });
    expect(await judgeHits(engine.context)).toBe(2);
    expect(await kinds(leadId)).toEqual(["linkClicked", "linkClicked"]);
  });

  test("a late machine label takes back the event and its score, in `why` too, and a person may click later", async () => {
    const { leadId, visit } = await letter();
    const seen = async () =>
      (await readFacts(engine.context.database.pool, leadId, new Date(0), ["linkClicked"])).events.map(({ kind }) => kind);
    await visit("click", "0");
    await judge();
    expect([await interest(leadId), await seen()]).toEqual([5, ["linkClicked"]]);
    engine.context.clock.advance({ minutes: 5 });
    await visit("click", "trap");
    await judge();
    expect(await kinds(leadId)).toEqual(["linkClicked", "visitTakenBack"]);
    expect([await interest(leadId), await seen()]).toEqual([0, []]);
    const told = (await explainLead(engine.context, leadId)).filter(({ kind }) => kind === "event").map(({ what }) => what);
    expect(told).toEqual(expect.arrayContaining(["linkClicked", "visitTakenBack"]));
    expect(engine.context.registry.events.get("visitTakenBack")?.words.ja).toContain("取り消しました");

    await judge();
    expect(await kinds(leadId)).toEqual(["linkClicked", "visitTakenBack"]);
    engine.context.clock.advance({ hours: 2 });
    await visit("click", "0", { agent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" });
    await judge();
    expect([await interest(leadId), await seen()]).toEqual([5, ["linkClicked"]]);
  });

  test("what a person followed, too, is not taken back", async () => {
    const { leadId, visit } = await letter();
    await visit("click", "0", { agent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" });
    await judge();
    await visit("click", "0");
    await judge();
    await visit("click", "trap");
    await judge();
    expect(await kinds(leadId)).toEqual(["linkClicked"]);
    expect(await interest(leadId)).toBe(5);
  });
});

describe("a forwarded mail (TRK1)", () => {
  const home = { network: "198.51.100.7" };
  const friend = {
    network: "203.0.113.9",
    agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
  };

  test("the button and the links, pressed by a stranger who is known as another lead, score nobody", async () => {
    const [owner, other] = [await letter(), await letter()];
    await owner.visit("click", "0", home);
    await other.visit("click", "0", friend);
    await judge();
    const forwarded = await letter(owner);
    expect((await forwarded.press(friend)).content.toString()).toBe("hello");
    await forwarded.visit("click", "1", friend);
    await judge();
    expect(await kinds(owner.leadId)).toEqual(["linkClicked"]);
    expect(await kinds(other.leadId)).toEqual(["linkClicked"]);
    await forwarded.press(home);
    await forwarded.visit("click", "1", home);
    await judge();
    expect((await kinds(owner.leadId)).toSorted()).toEqual(["documentOpened", "linkClicked", "linkClicked"]);
  });

  test("where the stranger cannot be told, it counts: a new telephone, and colleagues behind one network", async () => {
    const [owner, one, two] = [await letter(), await letter(), await letter()];
    await owner.visit("click", "0", home);
    await one.visit("click", "0", { network: "192.0.2.44" });
    await two.visit("click", "0", { network: "192.0.2.44" });
    await judge();
    const next = await letter(owner);
    await next.visit("click", "0", { network: "192.0.2.44" });
    await next.press({ network: "198.51.100.200" });
    await judge();
    expect((await kinds(owner.leadId)).toSorted()).toEqual(["documentOpened", "linkClicked", "linkClicked"]);
  });

  test("of the network only a keyed hash is kept", async () => {
    const { sendId, visit } = await letter();
    await visit("click", "0", home);
    const { rows } = await engine.context.database.pool.query<{ network: string }>("select network from hit where send_id = $1", [sendId]);
    expect(rows[0]?.network).toMatch(/^[0-9a-f]{24}$/);
  });
});

describe("documents", () => {
  test("looking at the page records nothing; opening it, once per message", async () => {
    const { leadId, sendId, press } = await letter();
    const token = signToken(engine.context.keys.token, "document", [leadId, sendId, "gift"]);
    expect(await readDocument(engine.context, token)).toMatchObject({ title: "小冊子", language: "ja" });
    expect(await kinds(leadId)).toEqual([]);
    expect((await press()).content.toString()).toBe("hello");
    await press();
    expect(await kinds(leadId)).toEqual(["documentOpened"]);
  });

  test("a flood of presses is not kept, and hides nobody's click (SEC11)", async () => {
    const { leadId, sendId, visit, press } = await letter();
    for (let index = 0; index < 60; index += 1) await press({ agent: `agent ${index}` });
    const kept = "select count(*)::int as kept from hit where send_id = $1 and kind = 'document'";
    expect((await engine.context.database.pool.query(kept, [sendId])).rows).toEqual([{ kept: 50 }]);
    await visit("click", "0");
    await judge();
    expect((await kinds(leadId)).toSorted()).toEqual(["documentOpened", "linkClicked"]);
  });

  test("a document that is no longer there is gone", async () => {
    const { leadId, sendId } = await letter();
    const token = signToken(engine.context.keys.token, "document", [leadId, sendId, "nope"]);
    const visit = { method: "POST", agent: PHONE, network: "" };
    await expect(openDocument(engine.context, token, visit)).rejects.toMatchObject({ kind: "gone" });
  });
});
