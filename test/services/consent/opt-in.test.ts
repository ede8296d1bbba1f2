import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signToken } from "../../../domain/tokens/token.ts";
import { confirmLink } from "../../../services/consent/confirm-link.ts";
import { confirmOptIn } from "../../../services/consent/confirm-opt-in.ts";
import { expireOptIn } from "../../../services/consent/expire-opt-in.ts";
import { readOptIn } from "../../../services/consent/read-opt-in.ts";
import { remindOptIn } from "../../../services/consent/remind-opt-in.ts";
import { type OptInRequest, requestOptIn } from "../../../services/consent/request-opt-in.ts";
import { holdLead } from "../../../services/leads/hold-lead.ts";
import { addSuppression } from "../../../services/suppressions/add-suppression.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { openEngine } from "../../support/engine.ts";
import { enrolmentsOf, eventsOf, touchesOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, sequenceYaml } from "../../support/sequences.ts";

let context: TestContext;
beforeEach(async () => {
  const welcome = sequenceYaml("welcome", ["{ id: one, send: { email: notes/one } }"]).replace(
    /enter: .*/,
    "enter: { on: subscriptionConfirmed }",
  );
  context = await openContext({ sequences: [welcome] });
});
afterEach(() => context.close());

const ask = (over: Partial<OptInRequest> = {}) =>
  requestOptIn(context, {
    formKey: "newsletter",
    email: "hanako@example.jp",
    familyName: "佐藤",
    fields: { trade: "花屋" },
    topics: ["newsletter"],
    language: "ja",
    networkAddress: "192.0.2.1",
    ...over,
  });
const all = async <Row>(sql: string) => (await context.database.pool.query(sql)).rows as Row[];
const optIns = () =>
  all<{ id: string; leadId: string; state: string; mails: number }>(
    'select id, lead_id as "leadId", state, mails from opt_in order by requested_at, id',
  );
const tokenOf = (id: string) => signToken(context.keys.token, "confirm", [id]);
const confirm = (id: string) => confirmOptIn(context, tokenOf(id), { networkAddress: "192.0.2.2" });
async function theOptIn() {
  const [optIn] = await optIns();
  if (!optIn) throw new Error("there is no opt-in");
  return optIn;
}

test("an old address of a carrier with dots gets its mail, quoted on the wire", async () => {
  const engine = await openEngine();
  try {
    const email = "taro..docomo@docomo.ne.jp";
    await requestOptIn(engine.context, { formKey: "newsletter", email, fields: {}, topics: ["newsletter"], language: "ja" });
    await engine.settle();
    const journal = await engine.mail.journal();
    expect(journal).toMatchObject([{ to: '"taro..docomo"@docomo.ne.jp' }]);
    expect(await engine.mail.raw(journal[0]?.n ?? 0)).toContain('\r\nTo: "taro..docomo"@docomo.ne.jp\r\n');
  } finally {
    await engine.close();
  }
});

test("a phone number that was typed is hers once the address is proved, and not before", async () => {
  await ask({ phone: "０９０ー１２３４ー５６７８" });
  const { id, leadId } = await theOptIn();
  const phones = () => all(`select lead_id as "leadId", address, address_key as key from contact where channel = 'phone'`);
  expect(await phones()).toEqual([]);
  await confirm(id);
  expect(await phones()).toEqual([{ leadId, address: "090-1234-5678", key: "+819012345678" }]);
});

describe("asking for confirmation", () => {
  test("makes an unconfirmed lead, one verification mail, and nothing else (LAW5)", async () => {
    await ask();
    const { leadId } = await theOptIn();
    expect(await touchesOf(context, leadId)).toMatchObject([{ slot: "verification", state: "due", channel: "email" }]);
    expect(await all("select state from contact")).toEqual([{ state: "unconfirmed" }]);
    expect(await all("select 1 from consent")).toEqual([]);
    expect(await enrolmentsOf(context, leadId)).toEqual([]);
  });

  test("a double click is one lead and one mail (fault 32)", async () => {
    await Promise.all(Array.from({ length: 10 }, () => ask()));
    expect(await all("select count(*)::int as leads from lead")).toEqual([{ leads: 1 }]);
    expect(await all("select count(*)::int as mails from touch")).toEqual([{ mails: 1 }]);
    expect(await optIns()).toHaveLength(1);
  });

  test("the same address in capitals is the same person", async () => {
    await ask();
    await ask({ email: "Hanako@EXAMPLE.jp" });
    expect(await all("select count(*)::int as leads from lead")).toEqual([{ leads: 1 }]);
  });

  test("asked again later, the mail is repeated, three times at most", async () => {
    for (let round = 0; round < 6; round += 1) {
      await ask();
      context.clock.advance({ minutes: 11 });
    }
    expect(await all("select count(*)::int as mails from touch")).toEqual([{ mails: 3 }]);
  });

  test("answers alike for unknown, known and suppressed addresses, and mails a suppressed one nothing", async () => {
    const { email } = await addPerson(context);
    await addSuppression(context, { channel: "email", address: "gone@example.jp", scope: "all", reason: "asked", actor: "staff:test" });
    const answers = [await ask({ email: "new@example.jp" }), await ask({ email }), await ask({ email: "gone@example.jp" })];
    expect(answers).toEqual([undefined, undefined, undefined]);
    expect(await all("select c.address from opt_in o join contact c on c.id = o.contact_id order by 1")).toEqual([
      { address: "new@example.jp" },
      { address: email },
    ]);
  });

  test.each([
    { name: "a broken address", over: { email: "hanako@" }, code: "email-invalid" },
    { name: "an address that no mail reaches", over: { email: "taro..k@example.jp" }, code: "email-invalid" },
    { name: "no topic", over: { topics: [] }, code: "topic-required" },
    { name: "without the topic that is required", over: { topics: ["vacancies"] }, code: "topic-required" },
    { name: "an unknown form", over: { formKey: "nope" }, code: "form-unknown" },
  ])("refuses $name and writes nothing", async ({ over, code }) => {
    await expect(ask(over)).rejects.toMatchObject({ code });
    expect(await all("select 1 from lead")).toEqual([]);
  });
});

describe("confirming", () => {
  test("proves the address, keeps the evidence (LAW2), applies what was typed, and begins what begins with it", async () => {
    await ask({ topics: ["newsletter", "vacancies"] });
    const { id, leadId } = await theOptIn();
    context.clock.advance({ hours: 1 });
    expect(await confirm(id)).toMatchObject({ kind: "confirmed", language: "ja", topics: [{ key: "newsletter" }, { key: "vacancies" }] });
    expect(await all("select state from contact")).toEqual([{ state: "reachable" }]);
    expect(
      await all("select topic, kind, basis, method, network_address, wording_id is not null as worded from consent order by topic"),
    ).toEqual(
      ["newsletter", "vacancies"].map((topic) => ({
        topic,
        kind: "given",
        basis: "opt-in",
        method: "form",
        network_address: "192.0.2.2",
        worded: true,
      })),
    );
    expect(await all("select family_name, fields from lead")).toEqual([{ family_name: "佐藤", fields: { trade: "花屋" } }]);
    expect(await enrolmentsOf(context, leadId)).toMatchObject([{ sequence: "welcome", state: "running" }]);
    expect(await touchesOf(context, leadId)).toMatchObject([{ slot: "verification", state: "cancelled", reason: "confirmed" }]);
    expect(await all("select data from opt_in")).toEqual([{ data: {} }]);
  });

  test("pressed twice, and at once, it happens once", async () => {
    await ask();
    const { id, leadId } = await theOptIn();
    const answers = await Promise.all([confirm(id), confirm(id), confirm(id)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["already", "already", "confirmed"]);
    expect((await eventsOf(context, leadId)).filter(({ kind }) => kind === "subscriptionConfirmed")).toHaveLength(1);
    expect(await all("select count(*)::int as consents from consent")).toEqual([{ consents: 1 }]);
  });

  test("what somebody else typed for a known address changes nothing before it is proved, and overwrites nothing after", async () => {
    const { email, leadId } = await addPerson(context, { familyName: "鈴木" });
    await ask({ email, familyName: "偽名" });
    expect(await all(`select family_name from lead where id = '${leadId}'`)).toEqual([{ family_name: "鈴木" }]);
    await confirm((await theOptIn()).id);
    expect(await all(`select family_name, fields from lead where id = '${leadId}'`)).toEqual([
      { family_name: "鈴木", fields: { trade: "花屋" } },
    ]);
  });

  test("its page shows all that was typed and that the button applies, until it did (SEC14)", async () => {
    await all(
      `update form set definition = jsonb_set(definition, '{fields,1}', '{"key": "trade", "label": {"ja": "ご職業", "en": "Trade"}}')`,
    );
    await ask({ familyName: "佐藤", givenName: "花子", company: "佐藤生花店", phone: "090-1234-5678" });
    const { id } = await theOptIn();
    expect(await readOptIn(context, tokenOf(id))).toMatchObject({
      name: "佐藤 花子",
      typed: [
        { label: "ご職業", value: "花屋" },
        // No longer among the fields of the form.
        { label: "company", value: "佐藤生花店" },
        { label: "phone", value: "090-1234-5678" },
      ],
    });
    await confirm(id);
    expect(await readOptIn(context, tokenOf(id))).toMatchObject({ state: "confirmed", name: "", typed: [] });
  });

  test("looking at the link changes nothing (UNS3)", async () => {
    await ask();
    const { id } = await theOptIn();
    expect(await readOptIn(context, tokenOf(id))).toMatchObject({ state: "waiting", address: "hanako@example.jp" });
    expect(await optIns()).toMatchObject([{ state: "waiting" }]);
  });

  test.each(["", "k1.AAAA.AAAA", "nonsense"])("a forged token %j is no link", async (token) => {
    await expect(confirmOptIn(context, token, {})).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("several forms for one address before it is confirmed", () => {
  const consented = () => all<{ topic: string }>("select topic from subscription where state = 'subscribed' order by topic");
  const name = () => all('select family_name as "familyName", fields, language from lead');
  async function twoForms(second: Partial<OptInRequest>, first: Partial<OptInRequest> = {}) {
    await ask(first);
    context.clock.advance({ minutes: 1 });
    await ask(second);
    const [one, two] = await optIns();
    if (!one || !two) throw new Error("two forms made fewer than two opt-ins");
    return { one: one.id, two: two.id, leadId: one.leadId };
  }

  test("each has its own mail, and its link confirms what this mail showed (SEC14)", async () => {
    const { one, two, leadId } = await twoForms({ topics: ["newsletter", "vacancies"], familyName: "佐籐" });
    const mails = (await touchesOf(context, leadId)).filter(({ slot }) => slot === "verification");
    expect(mails).toHaveLength(2);
    const rows = await all<{ id: string; originId: string }>('select id, origin_id as "originId" from touch order by created_at');
    const touches = rows.map((row) => ({ ...row, leadId, originKind: "opt-in", slot: "verification", occurrence: 1 }));
    const shown = await confirmLink.read(context.database.pool, context, touches);
    expect(touches.map(({ id }) => shown.get(id))).toEqual([
      {
        urls: { confirm: `http://shop.test/c/${tokenOf(one)}` },
        optIn: { topics: ["お便り"], name: "佐藤", expires: "2027-01-20T09:00:00+09:00" },
      },
      {
        urls: { confirm: `http://shop.test/c/${tokenOf(two)}` },
        optIn: { topics: ["お便り", "空席"], name: "佐籐", expires: "2027-01-20T09:01:00+09:00" },
      },
    ]);
    expect(await readOptIn(context, tokenOf(one))).toMatchObject({ name: "佐藤", topics: [{ key: "newsletter" }] });
    expect(await readOptIn(context, tokenOf(two))).toMatchObject({ name: "佐籐", topics: [{ key: "newsletter" }, { key: "vacancies" }] });
  });

  test("a stranger's ticks and names are not confirmed by the owner's link (SEC14, LAW2, LAW6)", async () => {
    const stranger = { topics: ["newsletter", "vacancies"], familyName: "偽名", fields: { trade: "賭博" }, language: "en" as const };
    const { one } = await twoForms(stranger);
    await confirm(one);
    expect(await consented()).toEqual([{ topic: "newsletter" }]);
    expect(await name()).toEqual([{ familyName: "佐藤", fields: { trade: "花屋" }, language: "ja" }]);
  });

  test("a stranger who was first leaves nothing in what the owner's link confirms (SEC14, LAW2, LAW6)", async () => {
    const stranger = { topics: ["newsletter", "vacancies"], familyName: "偽名", company: "偽社", language: "en" as const };
    const { two } = await twoForms({ fields: {} }, { ...stranger, fields: { trade: "賭博" } });
    await confirm(two);
    expect(await consented()).toEqual([{ topic: "newsletter" }]);
    expect(await name()).toEqual([{ familyName: "佐藤", fields: {}, language: "ja" }]);
    expect(await all("select company from lead")).toEqual([{ company: null }]);
  });

  test("an unproved lead has no name that somebody typed", async () => {
    await ask();
    expect(await name()).toEqual([{ familyName: null, fields: {}, language: "ja" }]);
  });

  test("the added topic and the corrected name of the lead's own second form are kept, with its own evidence (LAW2)", async () => {
    const { two } = await twoForms({ topics: ["newsletter", "vacancies"], familyName: "佐籐", networkAddress: "192.0.2.9" });
    await confirm(two);
    expect(await consented()).toEqual([{ topic: "newsletter" }, { topic: "vacancies" }]);
    expect(await name()).toMatchObject([{ familyName: "佐籐" }]);
    expect(await all(`select distinct data->>'optIn' as "optIn" from consent`)).toEqual([{ optIn: two }]);
    expect(await all("select host(network_address::inet) as network from opt_in order by requested_at")).toEqual([
      { network: "192.0.2.1" },
      { network: "192.0.2.9" },
    ]);
  });

  test.each(["first", "last"])(
    "with both links pressed, and the last form's %s, the last form holds and the sign-up is one event",
    async (order) => {
      const { one, two, leadId } = await twoForms({ topics: ["newsletter", "vacancies"], familyName: "佐籐" });
      for (const id of order === "first" ? [two, one] : [one, two]) {
        context.clock.advance({ minutes: 1 });
        await confirm(id);
      }
      expect(await name()).toMatchObject([{ familyName: "佐籐" }]);
      expect(await consented()).toEqual([{ topic: "newsletter" }, { topic: "vacancies" }]);
      const events = (await eventsOf(context, leadId)).filter(({ kind }) => kind === "subscriptionConfirmed");
      expect(events.map(({ data }) => data.topic).toSorted()).toEqual(["newsletter", "vacancies"]);
    },
  );

  test("a form that is sent after the address was confirmed overwrites no name", async () => {
    await ask();
    await confirm((await theOptIn()).id);
    context.clock.advance({ minutes: 1 });
    await ask({ familyName: "偽名" });
    await confirm((await optIns())[1]?.id ?? "");
    expect(await name()).toMatchObject([{ familyName: "佐藤" }]);
  });

  test("however many forms are sent for it, an address gets five verification mails a day (SEC6)", async () => {
    for (let index = 0; index < 12; index += 1) await ask({ familyName: `佐藤${index}` });
    expect(await all("select count(*)::int as mails from touch")).toEqual([{ mails: 5 }]);
    context.clock.advance({ hours: 25 });
    await ask({ familyName: "佐藤" });
    expect(await all("select count(*)::int as mails from touch")).toEqual([{ mails: 6 }]);
  });

  test("one reminder for the address, for the last form (LAW5)", async () => {
    const { one, two, leadId } = await twoForms({ topics: ["vacancies", "newsletter"] });
    context.clock.advance({ days: 2 });
    await remindOptIn(context, one);
    await remindOptIn(context, two);
    expect((await touchesOf(context, leadId)).map(({ slot }) => slot)).toEqual(["verification", "verification", "reminder"]);
    expect(await all("select origin_id as id from touch where slot = 'reminder'")).toEqual([{ id: two }]);
  });

  test("the first form's expiry leaves the second its mail and the address (LAW5)", async () => {
    await ask();
    context.clock.advance({ days: 6 });
    await ask({ familyName: "佐籐" });
    context.clock.advance({ days: 1 });
    const [one, two] = await optIns();
    await expireOptIn(context, one?.id ?? "");
    expect(await all("select state from contact")).toEqual([{ state: "unconfirmed" }]);
    expect(await confirm(two?.id ?? "")).toMatchObject({ kind: "confirmed" });
    expect(await name()).toMatchObject([{ familyName: "佐籐" }]);
  });
});

describe("reminding and expiring (LAW5)", () => {
  test("one reminder, however often it is asked for", async () => {
    await ask();
    const { id, leadId } = await theOptIn();
    context.clock.advance({ days: 2 });
    await Promise.all([remindOptIn(context, id), remindOptIn(context, id)]);
    expect((await touchesOf(context, leadId)).map(({ slot }) => slot)).toEqual(["verification", "reminder"]);
  });

  test("reminder and expiry have their own instants, however late they are noticed", async () => {
    const begun = context.clock.now().getTime();
    const dayOf = (days: number) => new Date(begun + days * 86_400_000);
    await ask();
    const { id, leadId } = await theOptIn();
    context.clock.advance({ days: 3 });
    await remindOptIn(context, id);
    expect((await touchesOf(context, leadId)).map(({ dueAt }) => dueAt)).toEqual([dayOf(0), dayOf(2)]);
    context.clock.advance({ days: 9 });
    await expireOptIn(context, id);
    expect(await all("select at from event where kind = 'optInExpired'")).toEqual([{ at: dayOf(7) }]);
  });

  test("who has confirmed is not reminded and does not expire", async () => {
    await ask();
    const { id, leadId } = await theOptIn();
    await confirm(id);
    context.clock.advance({ days: 8 });
    await remindOptIn(context, id);
    await expireOptIn(context, id);
    expect((await touchesOf(context, leadId)).map(({ slot }) => slot)).toEqual(["verification"]);
    expect(await optIns()).toMatchObject([{ state: "confirmed" }]);
  });

  test("does not expire before its time", async () => {
    await ask();
    const { id } = await theOptIn();
    context.clock.advance({ days: 6, hours: 23 });
    await expireOptIn(context, id);
    expect(await optIns()).toMatchObject([{ state: "waiting" }]);
  });

  test("deletes address, name and fields, and tells a late click what happened", async () => {
    await ask();
    const { id } = await theOptIn();
    context.clock.advance({ days: 7 });
    expect(await confirm(id)).toMatchObject({ kind: "expired" });
    await expireOptIn(context, id);
    expect(await all("select 1 from contact")).toEqual([]);
    expect(await all("select family_name, fields, search_key, erased_at is not null as erased from lead")).toEqual([
      { family_name: null, fields: {}, search_key: "", erased: true },
    ]);
    expect(await confirm(id)).toMatchObject({ kind: "expired" });
    const { rows } = await context.database.pool.query<{ text: string }>(
      "select string_agg(t::text, ' ') as text from (select row_to_json(o)::text as t from opt_in o union all select row_to_json(s)::text from send s union all select row_to_json(l)::text from lead l) t",
    );
    expect(/hanako|佐藤|花屋|192\.0\.2/.exec(rows[0]?.text ?? "")).toBeNull();
  });

  test("takes along a mail that still waits for its next attempt", async () => {
    const engine = await openEngine();
    try {
      await engine.mail.script({ match: { to: "hanako" }, at: "rcpt", action: "reply", code: 451 });
      const request = { formKey: "newsletter", email: "hanako@example.jp", fields: {}, topics: ["newsletter"], language: "ja" as const };
      await requestOptIn(engine.context, request);
      await engine.runTo(new Date(engine.context.clock.now().getTime() + 6.5 * 86_400_000));
      await requestOptIn(engine.context, request);
      await engine.runTo(new Date(engine.context.clock.now().getTime() + 86_400_000));
      const { rows } = await engine.context.database.pool.query(
        "select s.state, s.variables, t.state as touch from send s join touch t on t.id = s.touch_id order by s.id",
      );
      expect(rows.at(-1)).toEqual({ state: "cancelled", variables: null, touch: "cancelled" });
      expect(rows.every(({ variables }) => variables === null)).toBe(true);
    } finally {
      await engine.close();
    }
  });

  test("leaves a person who was known before as she was", async () => {
    const { email, leadId } = await addPerson(context);
    await ask({ email });
    context.clock.advance({ days: 7 });
    await expireOptIn(context, (await theOptIn()).id);
    expect(await all(`select state from contact where lead_id = '${leadId}'`)).toEqual([{ state: "reachable" }]);
    expect(await all(`select family_name from lead where id = '${leadId}'`)).toEqual([{ family_name: "鈴木" }]);
  });

  test("leaves no hold, no word of staff and nothing running of who is forgotten", async () => {
    await ask();
    const { id, leadId } = await theOptIn();
    await holdLead(context, { leadId, reason: "her mother called", actor: "staff:aya" });
    await enrol(context, leadId, "welcome");
    context.clock.advance({ days: 7 });
    await expireOptIn(context, id);
    expect(await all("select 1 from hold")).toEqual([]);
    expect(await all("select reason from audit where action = 'lead-held'")).toEqual([{ reason: null }]);
    expect(await all("select distinct state from process")).toEqual([{ state: "over" }]);
    expect(await all("select family_name as name, erased_at is not null as erased from lead")).toEqual([{ name: null, erased: true }]);
    expect(await confirm(id)).toMatchObject({ kind: "expired" });
  });

  test("after it the same person may begin anew", async () => {
    await ask();
    context.clock.advance({ days: 7 });
    await expireOptIn(context, (await theOptIn()).id);
    await ask();
    const [, second] = await optIns();
    expect(await confirm(second?.id ?? "")).toMatchObject({ kind: "confirmed" });
  });
});
