import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { signToken } from "../../domain/tokens/token.ts";
import { confirmOptIn } from "../../services/consent/confirm-opt-in.ts";
import { requestOptIn } from "../../services/consent/request-opt-in.ts";
import { writeConsent } from "../../services/consent/write-consent.ts";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { enrolmentsOf, eventsOf } from "../support/ledger.ts";
import { block, follow } from "../support/line-webhooks.ts";

const MIKI = `U${randomBytes(16).toString("hex")}`;
const MAIL = "suzuki.miki@example.jp";

/** Scenario 2 without account link and merge: the form makes a second lead, and for the end the LINE lead is given a proved address. */
describe("LINE, then mail (scenarios.md 2)", () => {
  let engine: Engine;
  let leadId: string;

  beforeAll(async () => {
    engine = await openEngine({ startAt: "2027-01-12T21:40+09:00", playbook: STARTER_PLAYBOOK });
  });
  afterAll(() => engine.close());

  const reached = async () => (await engine.line.journal("accepted")).map(({ call }) => call);
  const sends = async (lead: string) =>
    (
      await engine.context.database.pool.query<{ slot: string; channel: string; at: Date }>(
        `select t.slot, s.channel, s.settled_at as at from send s join touch t on t.id = s.touch_id where s.lead_id = $1 and s.state = 'sent' order by s.settled_at`,
        [lead],
      )
    ).rows.map(({ slot, channel, at }) => ({ slot, channel, at: at.toISOString() }));
  const sent = (slot: string, channel: string, local: string) => ({ slot, channel, at: new Date(`${local}+09:00`).toISOString() });

  test("みき🌸 follows on Tuesday at 21:40 and is greeted at once by a reply, which costs no quota", async () => {
    await follow(engine.context, engine.line, MIKI);
    await engine.settle();
    expect(await engine.line.journal("accepted")).toMatchObject([{ call: "reply", to: [MIKI] }]);
    const { rows } = await engine.context.database.pool.query<{ leadId: string; name: string; source: string }>(
      `select c.lead_id as "leadId", l.display_name as name, s.key as source from contact c join lead l on l.id = c.lead_id join source s on s.id = l.source_id
       where c.channel = 'line'`,
    );
    expect(rows).toMatchObject([{ name: "みき🌸", source: "line" }]);
    leadId = rows[0]?.leadId ?? "";
    expect(await sends(leadId)).toEqual([sent("greeting", "line", "2027-01-12T21:40")]);
  });

  test("message 2 comes on Wednesday the 13th at 08:00", async () => {
    await engine.runTo("2027-01-16T13:05+09:00");
    expect((await sends(leadId)).slice(1)).toEqual([sent("morning-page", "line", "2027-01-13T08:00")]);
    expect(await reached()).toEqual(["reply", "push"]);
  });

  test("on Saturday at 13:05 she fills the form: a second lead, and a verification mail only", async () => {
    await requestOptIn(engine.context, {
      formKey: "newsletter",
      email: MAIL,
      familyName: "鈴木",
      givenName: "美紀",
      fields: {},
      topics: ["newsletter"],
      language: "ja",
    });
    await engine.runTo("2027-01-16T13:20+09:00");
    expect((await engine.mail.journal()).map(({ to }) => to)).toEqual([MAIL]);
    const { rows } = await engine.context.database.pool.query("select count(*)::int as leads from lead");
    expect(rows).toEqual([{ leads: 2 }]);
  });

  test("at 13:20 she confirms, and the gift comes at once, Saturday or not", async () => {
    const { rows } = await engine.context.database.pool.query<{ id: string; leadId: string }>('select id, lead_id as "leadId" from opt_in');
    const [optIn] = rows;
    if (!optIn) throw new Error("there is no opt-in");
    const confirmed = await confirmOptIn(engine.context, signToken(engine.context.keys.token, "confirm", [optIn.id]), {});
    expect(confirmed.kind).toBe("confirmed");
    await engine.settle();
    expect((await sends(optIn.leadId)).at(-1)).toEqual(sent("hello", "email", "2027-01-16T13:20"));
    expect(await engine.mail.journal()).toHaveLength(2);
    expect(await engine.mail.raw(2)).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });

  test("message 3 comes on Monday the 18th at 08:00", async () => {
    await engine.runTo("2027-01-18T12:00+09:00");
    expect((await sends(leadId)).slice(2)).toEqual([sent("price", "line", "2027-01-18T08:00")]);
  });

  test("on Wednesday the 20th at 22:15 she blocks: message 4 comes on Thursday at 08:00 by mail", async () => {
    await giveMail(engine, leadId, "miki.line@example.jp");
    await engine.runTo("2027-01-20T22:15+09:00");
    const before = (await reached()).length;
    await block(engine.context, engine.line, MIKI);
    await engine.runTo("2027-01-22T20:00+09:00");
    expect((await sends(leadId)).slice(3)).toEqual([sent("booklet", "email", "2027-01-21T08:00")]);
    expect(await reached()).toHaveLength(before);
    expect((await engine.mail.journal()).filter(({ to }) => to === "miki.line@example.jp")).toHaveLength(1);
  });

  test("on Monday 2027-02-01 she unblocks: no second greeting", async () => {
    await engine.runTo("2027-02-01T12:00+09:00");
    const before = (await reached()).length;
    await follow(engine.context, engine.line, MIKI);
    await engine.runTo("2027-02-03T20:00+09:00");
    expect(await reached()).toHaveLength(before);
    expect((await enrolmentsOf(engine.context, leadId)).map(({ sequence, outcome }) => `${sequence} ${outcome}`)).toEqual([
      "line-greeting completed",
      // They can be reached by mail, so the letters for friends without one end before the first.
      "line-letter exited",
    ]);
    expect((await eventsOf(engine.context, leadId)).filter(({ kind }) => kind === "lineFollowed").map(({ data }) => data.returned)).toEqual(
      [false, true],
    );
  });
});

/** A proved address and a subscription, as the account link will give them. */
async function giveMail({ context }: Engine, leadId: string, address: string): Promise<void> {
  const now = context.clock.now();
  const contactId = uuidv7();
  await context.database.transaction(async (tx) => {
    await tx.query(
      `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
       values ($1, $2, 'email', '', $3, $3, $4, 'reachable', $5, $5)`,
      [contactId, leadId, address, addressHash(context.keys.suppression, "email", address), now],
    );
    await writeConsent(tx, {
      leadId,
      contactId,
      topic: "newsletter",
      channel: "email",
      kind: "given",
      basis: "opt-in",
      method: "form",
      wordingId: null,
      networkAddress: null,
      at: now,
    });
  });
}
