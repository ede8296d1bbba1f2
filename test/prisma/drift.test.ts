import { expect, test } from "vitest";
import { findDrift } from "../../prisma/drift.ts";
import { freshDatabase } from "../support/database.ts";

test("the migrations make what prisma/schema/ says, partitions, foreign keys and partial indexes aside", async () => {
  const database = await freshDatabase();
  await database.pool.query("select ensure_partitions('2026-11-22', 3)");
  expect(await findDrift(database.url)).toBe("");
  await database.close();
});

test("a column, an index or a word that differs is found", async () => {
  const database = await freshDatabase();
  await database.pool.query("alter table lead drop column company");
  await database.pool.query("drop index task_lead_id_idx");
  await database.pool.query("alter table consent drop constraint consent_kind_words");
  await database.pool.query("alter table consultation drop constraint consultation_no_overlap");
  await database.pool.query("alter table send drop constraint send_state_words, add constraint send_state_words check (state in ('sent'))");
  const drift = await findDrift(database.url);
  expect(drift).toContain('ADD COLUMN     "company"');
  expect(drift).toContain('CREATE INDEX "task_lead_id_idx"');
  expect(drift).toContain('ADD CONSTRAINT "consent_kind_words"');
  expect(drift).toContain('"consultation_no_overlap" is missing');
  expect(drift).toContain('DROP CONSTRAINT "send_state_words"');
  await database.close();
});
