import { expect, test } from "vitest";
import { addPerson } from "../support/people.ts";
import { seedBusiness } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function server() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  const ask = async (method: "GET" | "POST" | "PATCH", url: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/v1${url}`, headers: staff, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json() };
  };
  return { ask, person: await addPerson(context) };
}

test("staff record an opt-out that they were told", async () => {
  const { ask, person } = await server();
  const first = await ask("POST", `/leads/${person.leadId}/opt-out`, { how: "phone", topic: "newsletter" });
  expect(first).toMatchObject({ status: 200, body: { first: true, topic: "newsletter", cancelled: [] } });
  expect((await ask("POST", `/leads/${person.leadId}/opt-out`, { how: "letter", topic: "newsletter" })).body.first).toBe(false);
  expect((await ask("POST", `/leads/${person.leadId}/opt-out`, { how: "phone" })).body).toMatchObject({ first: true, topic: null });
  expect((await ask("GET", "/suppressions")).body.items).toMatchObject([
    { scope: "advertising", reason: "asked", leads: [{ id: person.leadId }] },
  ]);
  expect((await ask("POST", `/leads/${person.leadId}/opt-out`, { how: "telepathy" })).status).toBe(400);
});

test("staff correct a lead and an address", async () => {
  const { ask, person } = await server();
  const corrected = await ask("PATCH", `/leads/${person.leadId}`, {
    familyName: "山田",
    familyKana: "ヤマダ",
    honorific: "先生",
    company: null,
    zone: "Europe/Kyiv",
    reason: "checked",
  });
  expect(corrected).toMatchObject({
    status: 200,
    body: { familyName: "山田", familyKana: "ヤマダ", honorific: "先生", company: null, zone: "Europe/Kyiv" },
  });
  expect((await ask("PATCH", `/leads/${person.leadId}`, { zone: "Mars/North", reason: "x" })).status).toBe(400);
  const moved = await ask("POST", `/leads/${person.leadId}/address`, {
    email: "right@example.jp",
    basis: "card",
    reason: "typing mistake",
  });
  expect(moved.status).toBe(200);
  expect(moved.body.contacts).toContainEqual(expect.objectContaining({ address: "right@example.jp", state: "reachable" }));
  expect((await ask("GET", "/leads?search=right%40ex")).body.items).toMatchObject([{ id: person.leadId }]);
});

test("an external id is of one lead, is found by search, and can be taken away", async () => {
  const { ask, person } = await server();
  const made = await ask("POST", "/leads", { familyName: "石井", externalId: "Shop-00042" });
  expect(made).toMatchObject({ status: 201, body: { externalId: "Shop-00042" } });
  expect((await ask("GET", "/leads?search=shop-0004")).body.items).toMatchObject([{ id: made.body.id, externalId: "Shop-00042" }]);
  expect((await ask("POST", "/leads", { familyName: "別人", externalId: "Shop-00042" })).body.code).toBe("external-id-known");
  const given = await ask("PATCH", `/leads/${person.leadId}`, { externalId: "Shop-00042", reason: "x" });
  expect([given.status, given.body.code]).toEqual([409, "external-id-known"]);
  expect((await ask("PATCH", `/leads/${made.body.id}`, { externalId: null, reason: "wrong" })).body.externalId).toBeNull();
  expect((await ask("GET", "/leads?search=shop-0004")).body.items).toEqual([]);
  expect((await ask("PATCH", `/leads/${person.leadId}`, { externalId: "Shop-00042", reason: "right" })).body.externalId).toBe("Shop-00042");
  expect((await ask("GET", "/leads?search=SHOP-00042")).body.items).toMatchObject([{ id: person.leadId }]);
  expect((await ask("PATCH", `/leads/${person.leadId}`, { externalId: "with space", reason: "x" })).status).toBe(400);
});

test("staff lift a suppression with a reason, once", async () => {
  const { ask, person } = await server();
  const { body } = await ask("POST", "/suppressions", { channel: "email", address: person.email, reason: "bounced" });
  expect((await ask("POST", `/suppressions/${body.id}/lift`, {})).status).toBe(400);
  expect((await ask("POST", `/suppressions/${body.id}/lift`, { reason: "works again" })).status).toBe(200);
  expect((await ask("POST", `/suppressions/${body.id}/lift`, { reason: "again" })).status).toBe(409);
  expect((await ask("GET", "/suppressions")).body.items[0].liftedAt).not.toBeNull();
});
