import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signToken } from "../../../domain/tokens/token.ts";
import { readPreferences } from "../../../services/consent/read-preferences.ts";
import { readUnsubscribe } from "../../../services/consent/read-unsubscribe.ts";
import { setPreferences } from "../../../services/consent/set-preferences.ts";
import { unsubscribe } from "../../../services/consent/unsubscribe.ts";
import { advanceEnrolment } from "../../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { decisionsOf, eventsOf, touchesOf } from "../../support/ledger.ts";
import { addPerson, type Person } from "../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../support/sequences.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext({
    sequences: [
      LETTER,
      sequenceYaml("notice", ["{ id: one, send: { email: notes/one } }"], { category: "transactional" }).replace("topic: newsletter\n", ""),
    ],
  });
});
afterEach(() => context.close());

const tokenOf = ({ emailContact }: Person, topic = "newsletter") =>
  signToken(context.keys.token, "unsubscribe", [emailContact ?? "", topic]);
const preferencesOf = ({ emailContact }: Person) => signToken(context.keys.token, "preferences", [emailContact ?? ""]);
const leave = (person: Person) => unsubscribe(context, tokenOf(person), { method: "one-click", networkAddress: "192.0.2.1" });
const plan = async ({ leadId }: Person, sequence: string) => advanceEnrolment(context, await enrol(context, leadId, sequence));
const count = async (leadId: string, kind: string) => (await eventsOf(context, leadId)).filter((event) => event.kind === kind).length;
const subscriptions = async (leadId: string) =>
  (await context.database.pool.query("select topic, channel, state from subscription where lead_id = $1 order by topic, channel", [leadId]))
    .rows;

describe("unsubscribe", () => {
  test("bars, records, and lists in the receipt what will not come (UNS4)", async () => {
    const person = await addPerson(context);
    await plan(person, "letter");
    const receipt = await leave(person);
    expect(receipt).toMatchObject({
      first: true,
      language: "ja",
      topic: { title: "お便り" },
      cancelled: [{ title: "letter", dueAt: context.clock.now() }],
    });
    expect(await touchesOf(context, person.leadId)).toMatchObject([{ state: "cancelled", reason: "unsubscribed" }]);
    expect((await decisionsOf(context, person.leadId)).at(-1)).toMatchObject({ verdict: "cancel", reason: "unsubscribed" });
    expect(await subscriptions(person.leadId)).toEqual([{ topic: "newsletter", channel: "email", state: "unsubscribed" }]);
    const { rows } = await context.database.pool.query(
      "select kind, method, network_address from consent where lead_id = $1 order by at, id",
      [person.leadId],
    );
    expect(rows.at(-1)).toEqual({ kind: "withdrawn", method: "one-click", network_address: "192.0.2.1" });
  });

  test("twice in parallel answers twice and records once (UNS2, fault 26)", async () => {
    const person = await addPerson(context);
    const receipts = await Promise.all([leave(person), leave(person), leave(person)]);
    expect(receipts.map(({ first }) => first).toSorted()).toEqual([false, false, true]);
    expect(await count(person.leadId, "unsubscribed")).toBe(1);
  });

  test("keeps what another open channel can carry", async () => {
    const person = await addPerson(context, { channels: ["email", "line"] });
    await plan(person, "letter");
    expect((await leave(person)).cancelled).toEqual([]);
    expect(await touchesOf(context, person.leadId)).toMatchObject([{ state: "due" }]);
  });

  test("does not touch what is no advertising (LAW4)", async () => {
    const person = await addPerson(context);
    await plan(person, "notice");
    expect((await leave(person)).cancelled).toEqual([]);
    expect(await touchesOf(context, person.leadId)).toMatchObject([{ state: "due" }]);
  });

  test("looking at the page changes nothing (UNS3)", async () => {
    const person = await addPerson(context);
    expect(await readUnsubscribe(context, tokenOf(person))).toMatchObject({ subscribed: true, address: person.email });
    expect(await count(person.leadId, "unsubscribed")).toBe(0);
  });

  test.each(["", "k1.AAAA.AAAA", "x"])("a forged token %j is refused (UNS2)", async (token) => {
    await expect(unsubscribe(context, token, { method: "page" })).rejects.toMatchObject({ kind: "not-found" });
  });

  test("a preferences token does not unsubscribe (UNS2)", async () => {
    const person = await addPerson(context);
    await expect(unsubscribe(context, preferencesOf(person), { method: "page" })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("preferences", () => {
  test("show each topic on each channel that reaches her", async () => {
    const person = await addPerson(context, { channels: ["email", "line"] });
    const { choices } = await readPreferences(context, preferencesOf(person));
    expect(choices.map(({ topic, channel, on }) => [topic, channel, on])).toEqual([
      ["newsletter", "email", true],
      ["newsletter", "line", true],
      ["vacancies", "email", false],
      ["vacancies", "line", false],
    ]);
  });

  test("apply just what differs, and ignore what is unknown", async () => {
    const person = await addPerson(context);
    const choices = [
      { topic: "newsletter", channel: "email", on: true },
      { topic: "vacancies", channel: "email", on: true },
      { topic: "nonsense", channel: "email", on: true },
      { topic: "newsletter", channel: "line", on: true },
    ];
    await setPreferences(context, preferencesOf(person), { choices });
    await setPreferences(context, preferencesOf(person), { choices });
    expect(await subscriptions(person.leadId)).toEqual([
      { topic: "newsletter", channel: "email", state: "subscribed" },
      { topic: "vacancies", channel: "email", state: "subscribed" },
    ]);
    expect([await count(person.leadId, "resubscribed"), await count(person.leadId, "unsubscribed")]).toEqual([1, 0]);
  });

  test("take back what was planned, and give it again when she comes back", async () => {
    const person = await addPerson(context);
    await plan(person, "letter");
    const off = await setPreferences(context, preferencesOf(person), { choices: [{ topic: "newsletter", channel: "email", on: false }] });
    expect(off.choices.find(({ topic }) => topic === "newsletter")?.on).toBe(false);
    expect(await touchesOf(context, person.leadId)).toMatchObject([{ state: "cancelled" }]);
    await setPreferences(context, preferencesOf(person), { choices: [{ topic: "newsletter", channel: "email", on: true }] });
    expect(await subscriptions(person.leadId)).toEqual([{ topic: "newsletter", channel: "email", state: "subscribed" }]);
  });
});
