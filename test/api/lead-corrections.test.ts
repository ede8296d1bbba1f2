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
    { scope: "advertising", reason: "asked", leadIds: [person.leadId] },
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

test("staff lift a suppression with a reason, once", async () => {
  const { ask, person } = await server();
  const { body } = await ask("POST", "/suppressions", { channel: "email", address: person.email, reason: "bounced" });
  expect((await ask("POST", `/suppressions/${body.id}/lift`, {})).status).toBe(400);
  expect((await ask("POST", `/suppressions/${body.id}/lift`, { reason: "works again" })).status).toBe(200);
  expect((await ask("POST", `/suppressions/${body.id}/lift`, { reason: "again" })).status).toBe(409);
  expect((await ask("GET", "/suppressions")).body.items[0].liftedAt).not.toBeNull();
});
