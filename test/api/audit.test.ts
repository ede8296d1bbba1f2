import { expect, test } from "vitest";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { disclosedKinds } from "../../services/erasure/disclosed-kinds.ts";
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

test("what a lead's values were is for those who may read people, goes with the lead, and stands in their disclosure", async () => {
  const { app, context, staff, leadId } = await auditServer();
  const { rows } = await context.database.pool.query<{ familyName: string }>('select family_name as "familyName" from lead where id = $1', [
    leadId,
  ]);
  const ask = (method: "GET" | "PATCH" | "POST" | "DELETE", path: string, payload?: object, headers: Record<string, string> = staff) =>
    app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
  await ask("PATCH", `/leads/${leadId}`, { familyName: "森野", zone: "Asia/Taipei", reason: "misspelt" });
  const note = (await ask("POST", `/leads/${leadId}/notes`, { text: "夕方に電話" })).json();
  await ask("PATCH", `/notes/${note.id}`, { text: "朝に電話" });
  const { key } = await issueApiKey(context, { name: "auditor", scopes: ["audit:read"], actor: "staff:test" });
  const auditor = { authorization: `Bearer ${key}` };
  const newest = async (action: string, headers: Record<string, string> = staff) =>
    (await ask("GET", `/audit?action=${action}`, undefined, headers)).json().items[0];

  expect(await newest("lead-corrected")).toMatchObject({
    before: { familyName: rows[0]?.familyName, zone: "Asia/Tokyo" },
    after: { familyName: "森野", zone: "Asia/Taipei" },
    hidden: false,
  });
  expect(await newest("note-edited")).toMatchObject({ before: { text: "夕方に電話" }, after: { text: "朝に電話" }, hidden: false });
  const hidden = await newest("lead-corrected", auditor);
  expect(hidden).toMatchObject({ before: { zone: "Asia/Tokyo" }, after: { zone: "Asia/Taipei" }, hidden: true });
  expect(JSON.stringify([hidden.before, hidden.after, hidden.data])).not.toContain("森野");
  expect((await ask("GET", `/audit.csv?leadId=${leadId}`)).body).not.toContain("森野");
  expect((await disclosed(context, leadId)).join("")).toContain("朝に電話");

  await ask("DELETE", `/leads/${leadId}`);
  expect(await newest("lead-corrected")).toMatchObject({ before: { zone: "Asia/Tokyo" }, after: { zone: "Asia/Taipei" }, hidden: false });
  expect((await context.database.pool.query("select 1 from audit where personal is not null")).rows).toEqual([]);
});

/** The lead's part of the audit, as a disclosure has it. */
async function disclosed({ database }: Context, leadId: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ row: object }>(disclosedKinds.audit?.sql ?? "", [[leadId]]);
  return rows.map(({ row }) => JSON.stringify(row));
}
