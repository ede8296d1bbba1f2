import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { advanceEnrolment } from "../../../services/enrolments/advance-enrolment.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { processWebhooks } from "../../../services/line/process-webhooks.ts";
import { receiveLineWebhook } from "../../../services/line/receive-webhook.ts";
import { LINE_ACCOUNT, LINE_SECRET, openContext, type TestContext } from "../../support/context.ts";
import { enrolmentsOf, eventsOf } from "../../support/ledger.ts";
import { type LineAction, receiveWebhook } from "../../support/line-webhooks.ts";
import { sequenceYaml } from "../../support/sequences.ts";

let context: TestContext;
beforeEach(async () => {
  const greeting = sequenceYaml("greeting", ["{ id: hello, send: { line: notes/one } }"]).replace(
    /enter: .*/,
    "enter: { on: lineFollowed, again: never }",
  );
  context = await openContext({ sequences: [greeting] });
});
afterEach(() => context.close());

const someone = () => `U${randomBytes(16).toString("hex")}`;
const minutesAgo = (minutes: number) => new Date(context.clock.now().getTime() - minutes * 60_000);
const process = () => processWebhooks(context, async () => ({ displayName: "みき🌸" }));
const happen = async (...actions: LineAction[]) => {
  await receiveWebhook(context, ...actions);
  await process();
};
async function contactOf(user: string) {
  const { rows } = await context.database.pool.query<{
    leadId: string;
    state: string;
    reason: string | null;
    consents: number;
    name: string | null;
  }>(
    `select c.lead_id as "leadId", c.state, c.reason, l.display_name as name, (select count(*)::int from consent k where k.contact_id = c.id) as consents
     from contact c join lead l on l.id = c.lead_id where c.address = $1`,
    [user],
  );
  return rows[0];
}
const kinds = async (leadId: string | undefined) => (await eventsOf(context, leadId ?? "")).map(({ kind }) => kind);
const subscription = async (leadId: string | undefined) =>
  (await context.database.pool.query<{ state: string }>("select state from subscription where lead_id = $1 and channel = 'line'", [leadId]))
    .rows[0]?.state;

describe("a follow", () => {
  test("makes a lead that can be reached, with the consent that was shown, and begins the greeting (LIN6)", async () => {
    const user = someone();
    await happen({ type: "follow", userId: user, follow: { isUnblocked: false } });
    const contact = await contactOf(user);
    expect(contact).toMatchObject({ state: "reachable", name: "みき🌸", consents: 1 });
    expect(await subscription(contact?.leadId)).toBe("subscribed");
    expect(await enrolmentsOf(context, contact?.leadId ?? "")).toMatchObject([{ sequence: "greeting" }]);
  });

  test("its consent, and the end of it by the stop word, have the instants of the acts, however late they are processed (LAW2)", async () => {
    const user = someone();
    await receiveWebhook(context, { type: "follow", userId: user, at: minutesAgo(90), follow: { isUnblocked: false } });
    await receiveWebhook(context, { type: "message", userId: user, at: minutesAgo(60), message: { type: "text", id: "1", text: "停止" } });
    await process();
    const { rows } = await context.database.pool.query("select kind, at from consent order by at");
    expect(rows).toEqual([
      { kind: "given", at: minutesAgo(90) },
      { kind: "withdrawn", at: minutesAgo(60) },
    ]);
  });

  test("a hundred equal webhooks in parallel have one effect (LIN2, fault 20)", async () => {
    const action = { type: "follow", userId: someone(), webhookEventId: "01JHTESTEVENT0000000000001", follow: { isUnblocked: false } };
    const answers = await Promise.all(Array.from({ length: 100 }, () => receiveWebhook(context, action)));
    expect(answers.reduce((sum, { stored }) => sum + stored, 0)).toBe(1);
    await Promise.all([process(), process(), process()]);
    const contact = await contactOf(action.userId);
    expect(await kinds(contact?.leadId)).toEqual(["lineFollowed"]);
    expect(await enrolmentsOf(context, contact?.leadId ?? "")).toHaveLength(1);
    const { rows } = await context.database.pool.query("select count(*)::int as leads from lead");
    expect(rows).toEqual([{ leads: 1 }]);
  });

  test("a follow again after a block reaches her, and does not greet twice (LIN6)", async () => {
    const user = someone();
    await happen({ type: "follow", userId: user, at: minutesAgo(9), follow: { isUnblocked: false } });
    await happen({ type: "unfollow", userId: user, at: minutesAgo(5) });
    expect(await contactOf(user)).toMatchObject({ state: "unreachable", reason: "blocked" });
    await happen({ type: "follow", userId: user, at: minutesAgo(1), follow: { isUnblocked: true } });
    const contact = await contactOf(user);
    expect(contact).toMatchObject({ state: "reachable", reason: null });
    expect(await enrolmentsOf(context, contact?.leadId ?? "")).toHaveLength(1);
  });

  test("a follow again does not erase an explicit opt-out (LIN6)", async () => {
    const user = someone();
    await happen({ type: "follow", userId: user, at: minutesAgo(9), follow: { isUnblocked: false } });
    await happen({ type: "message", userId: user, at: minutesAgo(7), message: { type: "text", id: "1", text: "停止" } });
    const contact = await contactOf(user);
    expect(await subscription(contact?.leadId)).toBe("unsubscribed");
    await happen(
      { type: "unfollow", userId: user, at: minutesAgo(5) },
      { type: "follow", userId: user, at: minutesAgo(4), follow: { isUnblocked: true } },
    );
    expect(await contactOf(user)).toMatchObject({ state: "reachable" });
    expect(await subscription(contact?.leadId)).toBe("unsubscribed");
  });
});

describe("order", () => {
  test("a block that arrives before an older follow wins (LIN2, fault 21)", async () => {
    const user = someone();
    await happen({ type: "unfollow", userId: user, at: minutesAgo(1) });
    await happen({ type: "follow", userId: user, at: minutesAgo(5), follow: { isUnblocked: false } });
    expect(await contactOf(user)).toMatchObject({ state: "unreachable", consents: 0 });
  });

  test("events of one batch are taken by their own time (LIN2)", async () => {
    const user = someone();
    await receiveWebhook(context, { type: "unfollow", userId: user, at: minutesAgo(3) });
    await receiveWebhook(context, { type: "follow", userId: user, at: minutesAgo(5), follow: { isUnblocked: false } });
    await receiveWebhook(context, { type: "follow", userId: user, at: minutesAgo(1), follow: { isUnblocked: true } });
    await process();
    const contact = await contactOf(user);
    expect(contact).toMatchObject({ state: "reachable" });
    expect(await kinds(contact?.leadId)).toEqual(["lineFollowed", "lineBlocked", "lineFollowed"]);
  });
});

describe("a friend from before", () => {
  test.each([
    ["message", { type: "message", message: { type: "text", id: "1", text: "こんにちは" } }],
    ["pressed button", { type: "postback", postback: { data: "menu=price" } }],
  ])("can be reached from the first %s on, with the name, and without a consent that nobody gave", async (_, act) => {
    const user = someone();
    await happen({ ...act, userId: user });
    expect(await contactOf(user)).toMatchObject({ state: "reachable", reason: null, name: "みき🌸", consents: 0 });
  });

  test("whose follow was lost can be reached again when they write", async () => {
    const user = someone();
    await happen(
      { type: "follow", userId: user, at: minutesAgo(9), follow: { isUnblocked: false } },
      { type: "unfollow", userId: user, at: minutesAgo(5) },
    );
    expect(await contactOf(user)).toMatchObject({ state: "unreachable", reason: "blocked" });
    await happen({ type: "message", userId: user, at: minutesAgo(3), message: { type: "text", id: "1", text: "はい" } });
    expect(await contactOf(user)).toMatchObject({ state: "reachable", reason: null });
  });

  test("a message that arrives after a later block changes nothing (LIN2)", async () => {
    const user = someone();
    await happen({ type: "unfollow", userId: user, at: minutesAgo(1) });
    await happen({ type: "message", userId: user, at: minutesAgo(3), message: { type: "text", id: "1", text: "はい" } });
    expect(await contactOf(user)).toMatchObject({ state: "unreachable", reason: "blocked" });
  });

  test("an address that LINE refused stays closed", async () => {
    const user = someone();
    await happen({ type: "follow", userId: user, at: minutesAgo(9), follow: { isUnblocked: false } });
    await context.database.pool.query("update contact set state = 'unreachable', reason = 'bounced' where address = $1", [user]);
    await happen({ type: "message", userId: user, message: { type: "text", id: "1", text: "はい" } });
    expect(await contactOf(user)).toMatchObject({ state: "unreachable", reason: "bounced" });
  });

  test("who begins with 「停止」 is not subscribed by a later follow (LIN6)", async () => {
    const user = someone();
    await happen({ type: "message", userId: user, at: minutesAgo(5), message: { type: "text", id: "1", text: "停止" } });
    await happen({ type: "follow", userId: user, at: minutesAgo(3), follow: { isUnblocked: true } });
    const contact = await contactOf(user);
    expect(contact).toMatchObject({ state: "reachable" });
    expect(await subscription(contact?.leadId)).toBe("unsubscribed");
  });
});

test("a friend stays known when the playbook gives the account another key, so 「停止」 still counts", async () => {
  const user = someone();
  await happen({ type: "follow", userId: user, at: minutesAgo(9), follow: { isUnblocked: false } });
  const before = await contactOf(user);
  await context.database.pool.query("update sender set key = 'line-new' where key = 'line'");
  await happen({ type: "message", userId: user, at: minutesAgo(1), message: { type: "text", id: "1", text: "停止" } });
  expect(await subscription(before?.leadId)).toBe("unsubscribed");
  const { rows } = await context.database.pool.query("select lead_id as lead, account from contact where address = $1", [user]);
  expect(rows).toEqual([{ lead: before?.leadId, account: "line-new" }]);
});

describe("a button", () => {
  const price = sequenceYaml("price", [
    "{ id: asked, update: { tag: price-asked } }",
    "{ id: which, waitFor: { event: linePostback, where: { data: plan=small }, within: 3 days }, then: [{ id: small, update: { tag: small-plan } }] }",
    "{ id: way, branch: [{ when: { tags: { has: small-plan } }, steps: [{ id: yes, send: { line: notes/one } }] }, { otherwise: [{ id: no, send: { line: notes/two } }] }] }",
  ]).replace(/enter: .*/, 'enter: { on: linePostback, where: { data: "menu=price" }, again: never }');

  test("enters a sequence, sets tags and chooses the way by its data", async () => {
    await context.close();
    context = await openContext({ sequences: [price] });
    const user = someone();
    await happen({ type: "follow", userId: user, at: minutesAgo(9), follow: { isUnblocked: false } });
    await happen({ type: "postback", userId: user, at: minutesAgo(8), postback: { data: "menu=opening-hours" } });
    const leadId = (await contactOf(user))?.leadId ?? "";
    expect(await enrolmentsOf(context, leadId)).toEqual([]);
    await happen({ type: "postback", userId: user, at: minutesAgo(7), postback: { data: "menu=price" } });
    const enrolments = await enrolmentsOf(context, leadId);
    expect(enrolments).toMatchObject([{ sequence: "price" }]);
    const advance = () => advanceEnrolment(context, enrolments[0]?.id ?? "");
    await advance();
    await happen({ type: "postback", userId: user, at: minutesAgo(6), postback: { data: "plan=small" } });
    await advance();
    const { rows } = await context.database.pool.query("select tag from lead_tag where lead_id = $1 order by tag", [leadId]);
    expect(rows).toEqual([{ tag: "price-asked" }, { tag: "small-plan" }]);
    const touches = await context.database.pool.query("select slot from touch where lead_id = $1", [leadId]);
    expect(touches.rows).toEqual([{ slot: "yes" }]);
    const events = (await eventsOf(context, leadId)).filter(({ kind }) => kind === "linePostback");
    expect(events.map(({ data }) => data)).toContainEqual({ account: "line", data: "plan=small" });
    await eraseLead(context, { leadId, actor: "staff:test" });
    expect((await eventsOf(context, leadId)).filter(({ kind }) => kind === "linePostback").map(({ data }) => data)).toEqual([{}, {}, {}]);
  });
});

describe("other events", () => {
  test("a message and a postback are recorded without what was said (TMP7)", async () => {
    const user = someone();
    await happen({ type: "follow", userId: user, at: minutesAgo(3), follow: { isUnblocked: false } });
    await happen(
      { type: "message", userId: user, message: { type: "text", id: "1", text: "こんにちは" } },
      { type: "postback", userId: user, postback: { data: "a=1" } },
    );
    const contact = await contactOf(user);
    expect((await kinds(contact?.leadId)).toSorted()).toEqual(["lineFollowed", "lineMessageReceived", "linePostback"]);
    expect(JSON.stringify(await eventsOf(context, contact?.leadId ?? ""))).not.toContain("こんにちは");
  });

  test("kinds that nobody knows are kept and do no harm", async () => {
    const user = someone();
    await happen(
      { type: "videoPlayComplete", userId: user, videoPlayComplete: { trackingId: "x" } },
      { type: "somethingNew", userId: user },
    );
    const { rows } = await context.database.pool.query("select failures, processed_at is not null as done from webhook_event");
    expect(rows).toEqual([
      { failures: 0, done: true },
      { failures: 0, done: true },
    ]);
  });

  test("one that cannot be processed is left, visible, and the others go on", async () => {
    const broken = someone();
    const fine = someone();
    await context.database.pool.query("alter table lead add constraint no_ken check (display_name <> 'ken')");
    await receiveWebhook(
      context,
      { type: "follow", userId: broken, follow: { isUnblocked: false } },
      { type: "follow", userId: fine, follow: { isUnblocked: false } },
    );
    for (let round = 0; round < 7; round += 1) {
      await processWebhooks(context, async (_sender, user) => ({ displayName: user === broken ? "ken" : "みき" }));
    }
    expect(await contactOf(fine)).toMatchObject({ state: "reachable" });
    const { rows } = await context.database.pool.query("select failures from webhook_event where processed_at is null");
    expect(rows).toEqual([{ failures: 5 }]);
  });
});

describe("a batch with something poisonous (SEC12)", () => {
  test.each([
    ["a NUL in a text", { type: "message", message: { type: "text", id: "1", text: "a\u0000b" } }],
    ["half a surrogate pair in a text", { type: "message", message: { type: "text", id: "1", text: "cut \ud83d" } }],
    ["a NUL in an event's id", { type: "message", webhookEventId: "01\u0000", message: { type: "text", id: "1", text: "a" } }],
    [
      "half a surrogate pair in an event's id",
      { type: "message", webhookEventId: "01\ud83d", message: { type: "text", id: "1", text: "a" } },
    ],
    ["an event without an id", { type: "message", webhookEventId: "", message: { type: "text", id: "1", text: "a" } }],
    ["a NUL in the data of a button", { type: "postback", postback: { data: "a\u0000", params: { "d\u0000": "\ud83d" } } }],
    ["a NUL in the kind", { type: "brand\u0000new" }],
    ["a person's id with a NUL", { type: "follow", userId: "U\u0000\ud83d", follow: { isUnblocked: false } }],
    ["a person's id that no index takes", { type: "follow", userId: randomBytes(5_000).toString("hex"), follow: { isUnblocked: false } }],
  ])("%s does not keep another person's 「停止」 from being done", async (_, poison) => {
    const [careless, leaving] = [someone(), someone()];
    await happen(
      { type: "follow", userId: careless, at: minutesAgo(9), follow: { isUnblocked: false } },
      { type: "follow", userId: leaving, at: minutesAgo(9), follow: { isUnblocked: false } },
    );
    await happen(
      { userId: careless, at: minutesAgo(2), ...poison },
      { type: "message", userId: leaving, at: minutesAgo(1), message: { type: "text", id: "2", text: "停止" } },
    );
    const contact = await contactOf(leaving);
    expect(await subscription(contact?.leadId)).toBe("unsubscribed");
    expect(await kinds(contact?.leadId)).toContain("lineStopped");
  });

  test("keeps a poisonous message as the lead's own, with its text made storable", async () => {
    const user = someone();
    await happen({ type: "follow", userId: user, at: minutesAgo(9), follow: { isUnblocked: false } });
    await happen({ type: "message", userId: user, message: { type: "text", id: "1", text: "停\u0000止\ud83d" } });
    const contact = await contactOf(user);
    expect(await subscription(contact?.leadId)).toBe("unsubscribed");
    const { rows } = await context.database.pool.query("select body->>'text' as text from webhook_event where body->>'kind' = 'message'");
    expect(rows).toEqual([{ text: "停止\ufffd" }]);
  });

  test("a profile that LINE does not give, or gives late, keeps nobody's event waiting for another", async () => {
    const [slow, broken, leaving] = [someone(), someone(), someone()];
    await happen({ type: "follow", userId: leaving, at: minutesAgo(9), follow: { isUnblocked: false } });
    await receiveWebhook(
      context,
      { type: "follow", userId: slow, at: minutesAgo(5), follow: { isUnblocked: false } },
      { type: "follow", userId: broken, at: minutesAgo(4), follow: { isUnblocked: false } },
      { type: "message", userId: leaving, at: minutesAgo(1), message: { type: "text", id: "1", text: "停止" } },
    );
    const asked: string[] = [];
    let answer = (_profile: { displayName: string }) => {};
    const late = new Promise<{ displayName: string }>((resolve) => (answer = resolve));
    const processing = processWebhooks(context, async (_sender, user) => {
      asked.push(user);
      if (asked.length === 2) answer({ displayName: "みき" });
      if (user === broken) throw new Error("LINE does not answer");
      return late;
    });
    await processing;
    expect(asked.toSorted()).toEqual([slow, broken].toSorted());
    expect(await contactOf(slow)).toMatchObject({ state: "reachable", name: "みき" });
    expect(await contactOf(broken)).toMatchObject({ state: "reachable", name: null });
    expect(await subscription((await contactOf(leaving))?.leadId)).toBe("unsubscribed");
  });
});

describe("the hook", () => {
  test.each([
    { name: "no signature", signature: undefined },
    { name: "a wrong signature", signature: "AAAA" },
  ])("refuses $name and stores nothing (LIN1, fault 22)", async ({ signature }) => {
    const rawBody = Buffer.from(JSON.stringify({ destination: LINE_ACCOUNT, events: [] }));
    await expect(receiveLineWebhook(context, { rawBody, signature, channelSecret: LINE_SECRET })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await context.database.pool.query("select 1 from webhook_event")).rowCount).toBe(0);
  });

  test("answers an empty webhook (LIN1)", async () => {
    expect(await receiveWebhook(context)).toEqual({ stored: 0, unreadable: 0 });
  });
});

test("many people and their forms at once never wait for each other in a circle", async () => {
  const users = Array.from({ length: 10 }, someone);
  await happen(...users.map((userId) => ({ type: "follow", userId, follow: { isUnblocked: false } })));
  for (const userId of users) await receiveWebhook(context, { type: "message", userId, message: { type: "text", id: "1", text: "はい" } });
  await Promise.all([process(), process(), process()]);
  const { rows } = await context.database.pool.query(
    "select sum(failures)::int as failures, count(*) filter (where processed_at is null)::int as open from webhook_event",
  );
  expect(rows).toEqual([{ failures: 0, open: 0 }]);
});
