import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signToken } from "../../../domain/tokens/token.ts";
import { confirmOptIn } from "../../../services/consent/confirm-opt-in.ts";
import { expireOptIn } from "../../../services/consent/expire-opt-in.ts";
import { readPreferences } from "../../../services/consent/read-preferences.ts";
import { requestOptIn } from "../../../services/consent/request-opt-in.ts";
import { setPreferences } from "../../../services/consent/set-preferences.ts";
import type { Job } from "../../../services/engine/dispatch/job.ts";
import { noteRejection } from "../../../services/engine/dispatch/reject-send.ts";
import { readLeadBrakes } from "../../../services/engine/touches/read-lead-brakes.ts";
import { correctAddress } from "../../../services/leads/correct-address.ts";
import { correctLead } from "../../../services/leads/correct-lead.ts";
import { createLead } from "../../../services/leads/create-lead.ts";
import { findLead } from "../../../services/leads/find-lead.ts";
import { listLeads } from "../../../services/leads/list-leads.ts";
import { readLead } from "../../../services/leads/read-lead.ts";
import { liftSuppressionsOf } from "../../../services/suppressions/lift-suppression.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addUnknownSend, eventsOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext();
});
afterEach(() => context.close());

const by = { reason: "checked by telephone", actor: "staff:mika" };
const all = async (sql: string, values: unknown[] = []) => (await context.database.pool.query(sql, values)).rows;

describe("correcting a lead (LAW6)", () => {
  test("writes what is given, takes away what is null, and keeps in the audit what was before and after", async () => {
    const { leadId } = await addPerson(context, { familyName: "鈴本" });
    await all("insert into field_definition (key, type, title) values ('contractOn', 'date', '契約日'), ('people', 'number', '人数')");
    await all(`update lead set company = '見本商店', fields = '{"people":3}' where id = $1`, [leadId]);
    const corrections = {
      familyName: "鈴木",
      givenName: "美紀",
      company: null,
      zone: "Asia/Ho_Chi_Minh",
      fields: { contractOn: "2027-04-01", people: null },
    };
    const changed = ["familyName", "givenName", "company", "zone", "fields.contractOn", "fields.people"];
    expect(await correctLead(context, { ...by, leadId, corrections })).toEqual({ changed });
    expect(await readLead(context, leadId)).toMatchObject({
      familyName: "鈴木",
      givenName: "美紀",
      company: null,
      zone: "Asia/Ho_Chi_Minh",
      fields: { contractOn: "2027-04-01" },
    });
    expect((await listLeads(context, { search: "鈴木美紀", limit: 5 })).items).toHaveLength(1);
    expect(await all("select actor, reason, data, personal from audit where action = 'lead-corrected'")).toEqual([
      {
        ...by,
        data: { changed, before: { zone: "Asia/Tokyo" }, after: { zone: "Asia/Ho_Chi_Minh" } },
        personal: {
          before: { familyName: "鈴本", givenName: null, company: "見本商店", "fields.contractOn": null, "fields.people": 3 },
          after: { familyName: "鈴木", givenName: "美紀", company: null, "fields.contractOn": "2027-04-01", "fields.people": null },
        },
      },
    ]);
    expect(await correctLead(context, { ...by, leadId, corrections })).toEqual({ changed: [] });
    expect(await all("select 1 from audit where action = 'lead-corrected'")).toHaveLength(1);
  });

  test.each([
    ["an unknown zone", { zone: "Asia/Nowhere" }, "zone-unknown"],
    ["an unknown field", { fields: { nothing: "x" } }, "field-unknown"],
    ["a day that does not exist", { fields: { contractOn: "2027-02-30" } }, "field-type"],
    ["a text for a number", { fields: { people: "three" } }, "field-type"],
  ])("refuses %s", async (_name, corrections, code) => {
    const { leadId } = await addPerson(context);
    await all("insert into field_definition (key, type, title) values ('contractOn', 'date', '契約日'), ('people', 'number', '人数')");
    await expect(correctLead(context, { ...by, leadId, corrections })).rejects.toMatchObject({ code });
  });
});

describe("correcting an address (LAW6)", () => {
  const correct = (leadId: string, email: string, basis?: "card") => {
    context.clock.advance({ minutes: 1 });
    return correctAddress(context, { ...by, leadId, channel: "email", address: email, basis, method: "cli" });
  };
  const brakes = async (leadId: string) => (await readLeadBrakes(context.database.pool, context, leadId, "newsletter"))?.contacts.email;

  test("with its basis it is in use at once, with that evidence, and the old one is free for its owner", async () => {
    const { leadId, email } = await addPerson(context);
    expect(await correct(leadId, "right@example.jp", "card")).toMatchObject({ state: "reachable" });
    expect(await brakes(leadId)).toMatchObject({ state: "reachable", subscription: "subscribed" });
    expect((await findLead(context, "right@example.jp")).id).toBe(leadId);
    expect(await all("select basis, method, data from consent where lead_id = $1 and basis = 'card'", [leadId])).toEqual([
      { basis: "card", method: "cli", data: { actor: "staff:mika", corrected: true } },
    ]);
    await requestOptIn(context, { formKey: "newsletter", email, fields: {}, topics: ["newsletter"], language: "ja" });
    expect((await findLead(context, email)).id).not.toBe(leadId);
    expect(await all("select reason, data->>'basis' as basis from audit where action = 'address-corrected'")).toEqual([
      { reason: by.reason, basis: "card" },
    ]);
  });

  test("whoever reads mail at the wrong address can no longer choose topics for the lead, but the lead can", async () => {
    const { leadId, emailContact } = await addPerson(context);
    const tokenOf = (contact: string | null) => signToken(context.keys.token, "preferences", [contact ?? ""]);
    expect(await readPreferences(context, tokenOf(emailContact))).toMatchObject({ leadId });
    const { contactId } = await correct(leadId, "right@example.jp", "card");
    await expect(readPreferences(context, tokenOf(emailContact))).rejects.toMatchObject({ kind: "gone" });
    const choices = [{ topic: "newsletter", channel: "email", on: false }];
    await expect(setPreferences(context, tokenOf(emailContact), { choices })).rejects.toMatchObject({ kind: "gone" });
    expect(await setPreferences(context, tokenOf(contactId), { choices })).toMatchObject({ leadId });
  });

  test("a late bounce of the wrong address does not let it come back when its suppression is lifted", async () => {
    const { leadId, email, emailContact } = await addPerson(context);
    await correct(leadId, "right@example.jp", "card");
    const sendId = await addUnknownSend(context, { leadId, emailContact });
    const job = { sendId, touchId: randomUUID(), leadId, channel: "email" } as Job;
    await context.database.transaction((tx) => noteRejection(tx, context, job, { code: "550", cause: "address" }));
    expect(await liftSuppressionsOf(context, { ...by, channel: "email", address: email })).toBe(1);
    expect(await all("select state, reason from contact where id = $1", [emailContact])).toEqual([
      { state: "unreachable", reason: "replaced" },
    ]);
  });

  test("without a basis it must be proved first, and who never does so is not forgotten", async () => {
    const { leadId } = await addPerson(context);
    expect(await correct(leadId, "right@example.jp")).toMatchObject({ state: "unconfirmed" });
    expect(
      (await eventsOf(context, leadId)).map(({ kind }) => kind),
      "the lead sent no form",
    ).not.toContain("formSubmitted");
    expect(await brakes(leadId)).toMatchObject({ state: "unconfirmed" });
    const [optIn] = await all("select id, lead_id from opt_in where state = 'waiting'");
    expect(optIn?.lead_id).toBe(leadId);
    await confirmOptIn(context, signToken(context.keys.token, "confirm", [optIn?.id]), {});
    expect(await brakes(leadId)).toMatchObject({ state: "reachable" });

    const other = await addPerson(context, { familyName: "佐藤" });
    await correct(other.leadId, "never@example.jp");
    const [waiting] = await all("select id from opt_in where state = 'waiting'");
    context.clock.advance({ days: 30 });
    await expireOptIn(context, waiting?.id);
    expect(await readLead(context, other.leadId)).toMatchObject({ familyName: "佐藤" });
  });

  test("what the lead opted out of stays so", async () => {
    const { leadId } = await addPerson(context);
    await all("update subscription set state = 'unsubscribed' where lead_id = $1", [leadId]);
    await correct(leadId, "right@example.jp", "card");
    expect(await brakes(leadId)).toMatchObject({ subscription: "unsubscribed" });
    await expect(correct(leadId, "again@example.jp")).rejects.toMatchObject({ code: "basis-required" });
  });

  test("another lead's address is refused, and so is the one in use", async () => {
    const [one, other] = [await addPerson(context), await addPerson(context)];
    await expect(correct(one.leadId, other.email, "card")).rejects.toMatchObject({ code: "address-known" });
    await expect(correct(one.leadId, one.email)).rejects.toMatchObject({ code: "address-in-use" });
  });
});

describe("telephone numbers and more than one address", () => {
  const put = (leadId: string, channel: "email" | "phone", address: string, more: { add?: boolean; basis?: "card" } = {}) => {
    context.clock.advance({ minutes: 1 });
    return correctAddress(context, { ...by, leadId, channel, address, method: "api", ...more });
  };
  const contactsOf = async (leadId: string) =>
    all("select channel, address, state, reason from contact where lead_id = $1 order by created_at, id", [leadId]);
  const phonesOf = async (leadId: string) => (await contactsOf(leadId)).filter(({ channel }) => channel === "phone");

  test("a number is kept as imports keep it, corrected, and added beside another", async () => {
    const { leadId } = await addPerson(context);
    expect(await put(leadId, "phone", "０９０ー１２３４ー５６７８")).toMatchObject({ state: "reachable" });
    await put(leadId, "phone", "03-1234-5678", { add: true });
    expect(await phonesOf(leadId)).toEqual([
      { channel: "phone", address: "090-1234-5678", state: "reachable", reason: null },
      { channel: "phone", address: "03-1234-5678", state: "reachable", reason: null },
    ]);
    await put(leadId, "phone", "+81 3-1234-9999");
    expect((await phonesOf(leadId)).map(({ address, reason }) => [address, reason])).toEqual([
      ["090-1234-5678", null],
      ["03-1234-5678", "replaced"],
      ["03-1234-9999", null],
    ]);
    const acts = await all("select action from audit where ref_id = $1 and action like 'phone%' order by id", [leadId]);
    expect(acts.map(({ action }) => action)).toEqual(["phone-corrected", "phone-added", "phone-corrected"]);
    await expect(put(leadId, "phone", "0312349999")).rejects.toMatchObject({ code: "phone-in-use" });
    await expect(put(leadId, "phone", "夕方に")).rejects.toMatchObject({ code: "phone-invalid" });
    const other = await addPerson(context, { familyName: "佐藤" });
    await expect(put(other.leadId, "phone", "0312349999")).rejects.toMatchObject({ code: "phone-known" });
    expect((await listLeads(context, { search: "0312349999", limit: 5 })).items).toHaveLength(1);
  });

  test("an added mail address leaves the other one, and the newest is written to", async () => {
    const { leadId, email } = await addPerson(context);
    await put(leadId, "email", "second@example.jp", { add: true, basis: "card" });
    expect((await contactsOf(leadId)).map(({ address, state }) => [address, state])).toEqual([
      [email, "reachable"],
      ["second@example.jp", "reachable"],
    ]);
    const facts = await readLeadBrakes(context.database.pool, context, leadId, "newsletter");
    expect(facts?.contacts.email).toMatchObject({ state: "reachable", subscription: "subscribed" });
    expect((await listLeads(context, { search: "second@example.jp", limit: 5 })).items).toMatchObject([
      { email: { address: "second@example.jp" } },
    ]);
  });

  test("a person is entered with a telephone number alone, and not twice", async () => {
    const input = {
      familyName: "森",
      phone: "090 8765 4321",
      topics: [],
      fields: {},
      language: "ja" as const,
      sourceKey: null,
      actor: by.actor,
    };
    const { leadId } = await createLead(context, input);
    expect(await contactsOf(leadId)).toEqual([{ channel: "phone", address: "090-8765-4321", state: "reachable", reason: null }]);
    await expect(createLead(context, input)).rejects.toMatchObject({ code: "phone-known" });
    await expect(createLead(context, { ...input, phone: "9.01E+09" })).rejects.toMatchObject({ code: "phone-invalid" });
  });
});
