import { expect, test } from "vitest";
import { seedBusiness, seedPerson } from "./seed.ts";
import { addMember, openSession } from "./staff-sessions.ts";
import { testServer } from "./test-server.ts";

async function auditServer() {
  const server = await testServer();
  const { app, context, staff } = server;
  await seedBusiness(context);
  const { leadId } = await seedPerson(context);
  const { sessionId: _, ...owner } = await openSession(context, await addMember(context, "owner"));
  const payload = { reason: "電話で依頼" };
  await app.inject({ method: "POST", url: `/api/v1/leads/${leadId}/hold`, headers: owner, payload });
  await app.inject({
    method: "PATCH",
    url: `/api/v1/leads/${leadId}`,
    headers: staff,
    payload: { company: "青空商店", reason: "misspelt" },
  });
  await app.inject({ method: "PUT", url: "/api/v1/calendar", headers: staff, payload: { daysOff: ["2027-08-11"] } });
  const list = async (query = "") => (await app.inject({ url: `/api/v1/audit${query}`, headers: staff })).json();
  return { ...server, leadId, list, owner };
}

test("the audit says in a sentence who did what, under the name that they have now, newest first", async () => {
  const { list, leadId } = await auditServer();
  const { items } = await list(`?leadId=${leadId}`);
  expect(items).toMatchObject([
    { action: "lead-corrected", actor: "staff:tester", actorName: null, reason: "misspelt" },
    {
      action: "lead-held",
      actorName: "owner 一郎",
      target: "lead",
      refId: leadId,
      sentence: { ja: expect.stringContaining("owner 一郎"), en: expect.stringMatching(/^Staff member owner 一郎/) },
    },
  ]);
  expect(items.map(({ leadId: whom }: { leadId: string }) => whom)).toEqual([leadId, leadId]);
  const [changed] = (await list("?action=calendar-changed")).items;
  expect(changed.leadId).toBeNull();
  expect(changed.sentence.ja).toBe("担当者（tester）が休業日と送らない時間帯を変更しました");
  expect(changed.after).toBeDefined();
});

test("one entry is read by its id", async () => {
  const { app, staff, list } = await auditServer();
  const [entry] = (await list("?action=calendar-changed")).items;
  const read = async (id: string) => (await app.inject({ url: `/api/v1/audit/${id}`, headers: staff })).json();
  expect(await read(entry.id)).toEqual(entry);
  expect(await read("01a21ae4-dfab-7417-942e-4ce1c8a4f5a1")).toMatchObject({ status: 404, code: "audit-entry-unknown" });
});

test("the audit is read page by page, by actor, act, target and time", async () => {
  const { list } = await auditServer();
  const all = (await list("?limit=200")).items;
  const first = await list("?limit=2");
  const second = await list(`?limit=200&cursor=${first.next}`);
  expect([...first.items, ...second.items]).toEqual(all);
  expect((await list("?actor=staff:tester&target=lead")).items).toMatchObject([{ action: "lead-corrected" }]);
  expect((await list("?to=2020-01-01T00:00:00Z")).items).toEqual([]);
});

test("the file has the same lines, with cells made harmless, and the audit keeps who made it", async () => {
  const { app, owner, list } = await auditServer();
  const answer = await app.inject({ url: "/api/v1/audit.csv?target=lead&language=en", headers: owner });
  expect(answer.headers["content-type"]).toContain("text/csv");
  const lines = answer.body.trimEnd().split("\r\n");
  expect(lines[0]).toBe("\ufeffat,actor,what,action,target,target id,reason,data");
  expect(lines).toHaveLength(3);
  expect((await list("?action=audit-exported")).items).toMatchObject([{ actorName: "owner 一郎", data: { filter: { target: "lead" } } }]);
});
