import { expect, onTestFinished, test } from "vitest";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { listLeads } from "../../../services/leads/list-leads.ts";
import { freshDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, file } from "./support.ts";

test("a name is kept exactly as the file writes it, and found by either form", async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  await addTopic(database);
  const names = [
    "\ufa19田",
    "\ufa1b山",
    "\ufa2d田",
    "\ufa10本",
    "山\ufa11",
    "\ufa1c国",
    "\ufa12山",
    "\ufa45野",
    "葛\u{e0100}城",
    "\ue000川",
    "ﾔﾏﾀﾞ",
  ];
  const content = `姓,名,メールアドレス\n${names.map((name, index) => `${name},子,n${index}@example.jp\n`).join("")}`;
  await importCsv(contextOn(database), { source: file(content), name: "names.csv", options: cardOptions });
  const { rows } = await database.pool.query("select family_name as name from lead order by id");
  expect(rows.map(({ name }) => name)).toEqual(names);
  for (const [searched, found] of [
    ["神田", "\ufa19田"],
    ["\ufa19田", "\ufa19田"],
    ["葛城", "葛\u{e0100}城"],
    ["やまだ", "ﾔﾏﾀﾞ"],
  ]) {
    const { items } = await listLeads(contextOn(database), { search: searched, limit: 10 });
    expect(items.map(({ familyName }) => familyName)).toEqual([found]);
  }
});
