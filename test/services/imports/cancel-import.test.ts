import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelImport } from "../../../services/imports/cancel-import.ts";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { listImports } from "../../../services/imports/list-imports.ts";
import { readImport } from "../../../services/imports/read-import.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, file } from "./support.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await addTopic(database);
});
afterAll(() => database?.close());

const rows = Array.from({ length: 10 }, (_, index) => `鈴木,a${index}@example.jp\n`);
const source = file(`姓,メールアドレス\n${rows.join("")}`);

test("a person stops an import behind a batch; the same file goes on there", async () => {
  const context = contextOn(database);
  const load = (onProgress: () => Promise<void>) =>
    importCsv(context, { source, name: "people.csv", options: cardOptions, batchSize: 4, onProgress });
  let seen = "";
  const stop = async () => {
    const [run] = (await listImports(context, { state: "running", limit: 10 })).items;
    seen = run?.id ?? "";
    await cancelImport(context, { importId: seen, reason: "the wrong file", actor: "staff:hanako" });
  };
  await expect(load(stop)).rejects.toMatchObject({ code: "import-cancelled" });
  expect(await readImport(context, seen)).toMatchObject({
    state: "cancelled",
    rows: 4,
    total: 10,
    added: 4,
    mailable: null,
    stalled: false,
  });
  await expect(cancelImport(context, { importId: seen, actor: "staff:hanako" })).rejects.toMatchObject({ code: "import-over" });

  const report = await load(async () => {});
  expect(report).toMatchObject({ importId: seen, outcome: "imported", rows: 10, added: 10, resumedFrom: 4 });
  expect(await readImport(context, seen)).toMatchObject({ state: "done", rows: 10, total: 10, mailable: 10 });
  const { rows: told } = await database.pool.query("select action, reason, data from audit where ref_id = $1 order by id", [seen]);
  expect(told).toMatchObject([
    { action: "import-cancelled", reason: "the wrong file", data: { before: "running", after: "cancelled", rows: 4 } },
    { action: "import-resumed", data: { before: "cancelled", after: "running", rows: 4 } },
    { action: "import-done", data: { added: 10 } },
  ]);
});

test("an import whose process is gone is told apart from one that works", async () => {
  const context = contextOn(database);
  const { importId } = await importCsv(context, { source, name: "again.csv", options: { ...cardOptions, source: "seminar" } });
  const shown = async () => (await readImport(context, importId ?? "")).stalled;
  await database.pool.query("update import_run set state = 'running', progressed_at = clock_timestamp() where id = $1", [importId]);
  expect(await shown()).toBe(false);
  await database.pool.query("update import_run set progressed_at = clock_timestamp() - interval '3 minutes' where id = $1", [importId]);
  expect(await shown()).toBe(true);
});
