import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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

  test("a follow again after a block reaches her, and does not greet twice", async () => {
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

  test("events of one batch are taken by their own time", async () => {
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

  test("answers an empty webhook", async () => {
    expect(await receiveWebhook(context)).toEqual({ stored: 0 });
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
