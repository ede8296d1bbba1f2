import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
const leadId = uuidv7();

beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query(
    "insert into audit (id, at, actor, action, target, ref_id) values ($1, '2026-11-22Z', 'system', 'did', 'lead', 'x')",
    [uuidv7()],
  );
  await database.pool.query(
    "insert into consent (id, lead_id, topic, channel, kind, basis, method, at, network_address) values ($1, $2, 'newsletter', 'email', 'given', 'opt-in', 'form', '2026-11-22Z', '192.0.2.1')",
    [uuidv7(), leadId],
  );
});
afterAll(() => database.close());

test.each([
  "update audit set action = 'x'",
  "delete from audit",
  "truncate audit",
  "update consent set topic = 'x'",
  "delete from consent",
  "truncate consent",
])("refuses: %s (LAW2, SEC9)", async (sql) => {
  await expect(database.pool.query(sql)).rejects.toThrow("is append-only");
});

test("erasure may blank and delete consent, in a transaction that says so, and no longer", async () => {
  await database.transaction(async (tx) => {
    await tx.query("set local hagukumi.erasure = 'on'");
    await tx.query("update consent set network_address = null where lead_id = $1", [leadId]);
    await tx.query("delete from consent where lead_id = $1", [leadId]);
    await expect(tx.query("select count(*)::int as n from consent")).resolves.toMatchObject({ rows: [{ n: 0 }] });
  });
  await database.pool.query(
    "insert into consent (id, lead_id, topic, channel, kind, method, at) values ($1, $2, 'newsletter', 'email', 'withdrawn', 'page', '2026-11-23Z')",
    [uuidv7(), leadId],
  );
  await expect(database.pool.query("delete from consent")).rejects.toThrow("is append-only");
});

test("a word that the schema does not list is refused", async () => {
  await expect(
    database.pool.query("insert into score (lead_id, dimension, value, at) values ($1, 'charm', 1, '2026-11-22Z')", [leadId]),
  ).rejects.toThrow("score_dimension_words");
});
