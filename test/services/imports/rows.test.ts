import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rowOutcomes } from "../../../domain/imports/merge-rows.ts";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { listIssues } from "../../../services/imports/list-issues.ts";
import { type ListedRow, listRows } from "../../../services/imports/list-rows.ts";
import { readImport } from "../../../services/imports/read-import.ts";
import { countLeads } from "../../../services/leads/count-leads.ts";
import { listLeads } from "../../../services/leads/list-leads.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, file } from "./support.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await addTopic(database);
});
afterAll(() => database.close());

const context = () => contextOn(database);

async function load(content: string): Promise<string> {
  const report = await importCsv(context(), { source: file(content), name: "leads.csv", options: cardOptions });
  return report.importId ?? "";
}

async function rowsOf(importId: string, outcome: (typeof rowOutcomes)[number]): Promise<ListedRow[]> {
  const rows: ListedRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRows(context(), importId, { outcome, limit: 2, cursor });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

describe("the counts of an import", () => {
  let importId: string;
  beforeAll(async () => {
    await load("氏名,メール,会社名\n鈴木 美紀,miki@example.jp,みどり設計\n佐藤 健,ken@example.jp,\n");
    importId = await load(
      [
        "氏名,メール,会社名",
        "鈴木 美紀,miki@example.jp,みどり設計",
        "林 桜,sakura@example.jp,",
        "佐藤 健,ken@example.jp,青木製作所",
        "森 葵,,",
        "林 桜,sakura@example.jp,花園",
        "髙橋 誠,makoto@example.jp,",
        "田中 陽子,yoko@example.jp,",
        "",
      ].join("\n"),
    );
  });

  test("each equal the length of their list, in the order of the file", async () => {
    const run = await readImport(context(), importId);
    expect(run).toMatchObject({ added: 3, merged: 2, unchanged: 1, bad: 1, hasRows: true });
    for (const outcome of rowOutcomes) expect(await rowsOf(importId, outcome), outcome).toHaveLength(run[outcome]);
    expect((await listIssues(context(), importId, { severity: "bad", limit: 10 })).items).toHaveLength(run.bad);
    expect(await rowsOf(importId, "added")).toMatchObject([
      { row: 2, line: 3, leadName: "林 桜 様" },
      { row: 6, line: 7, leadName: "髙橋 誠 様" },
      { row: 7, line: 8, leadName: "田中 陽子 様" },
    ]);
    expect((await rowsOf(importId, "merged")).map(({ row }) => row)).toEqual([3, 5]);
    expect(await rowsOf(importId, "unchanged")).toMatchObject([{ row: 1, leadName: "鈴木 美紀 様" }]);
  });

  test("the people whom it added are a list of people of that length", async () => {
    const added = await rowsOf(importId, "added");
    const { items } = await listLeads(context(), { importId, limit: 10 });
    expect(items.map(({ id }) => id).toSorted()).toEqual(added.map(({ leadId }) => leadId).toSorted());
    expect(await countLeads(context(), { importId })).toEqual({ count: 3, exact: true });
  });

  test("of an import that kept no rows say so", async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      `insert into import_run (id, file_hash, name, options, state, added, started_at, author)
       select gen_random_uuid(), 'old', 'old.csv', options, 'done', 5, now(), 'hanako' from import_run limit 1 returning id`,
    );
    expect(await readImport(context(), rows[0]?.id ?? "")).toMatchObject({ added: 5, hasRows: false });
  });

  test("an unknown import is refused", async () => {
    await expect(listRows(context(), "01890000-0000-7000-8000-000000000000", { outcome: "added", limit: 1 })).rejects.toMatchObject({
      code: "import-unknown",
    });
  });
});
