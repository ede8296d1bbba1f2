import { afterAll, beforeAll, expect, test } from "vitest";
import type { ImportOptions } from "../../../domain/imports/options.ts";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { listImports } from "../../../services/imports/list-imports.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, counts, file } from "./support.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await addTopic(database);
});
afterAll(() => database.close());

function load(content: string, options: Partial<ImportOptions> = {}, batchSize = 500) {
  return importCsv(contextOn(database), { source: file(content), name: "x.csv", options: { ...cardOptions, ...options }, batchSize });
}

/** How advertising to the address stands: the topic's subscription, and whether it is suppressed. */
async function standing(key: string) {
  const { rows } = await database.pool.query(
    `select s.state as subscription, exists (select 1 from suppression x where x.address_hash = c.address_hash and x.scope = 'advertising'
       and x.reason = 'imported' and x.lifted_at is null) as suppressed,
       (select array_agg(kind) from consent k where k.lead_id = c.lead_id) as consents,
       (select count(*)::int from event e where e.lead_id = c.lead_id) as events
     from contact c left join subscription s on s.lead_id = c.lead_id where c.address_key = $1`,
    [key],
  );
  return rows[0];
}

const mayBeMailed = { subscription: "subscribed", suppressed: false, consents: ["given"], events: 1 };
const left = { subscription: "unsubscribed", suppressed: true, consents: ["withdrawn"], events: 0 };

const hubspot = `Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Marketing contact status,Unsubscribed from all email,Lead Status
1,Hanako,Mihon,hs-in@example.jp,090-1111-0001,,Marketing contact,false,New
2,Taro,Mihon,hs-out@example.jp,090-1111-0002,,Marketing contact,true,New
`;
const salesforce = `"Salutation","First Name","Last Name","Title","Company / Account","Email","Phone","Email Opt Out"
"","Jiro","Mihon","","Mihon Shoten","sf-in@example.jp","03-1234-0001","0"
"","Saburo","Mihon","","Mihon Shoten","sf-out@example.jp","03-1234-0002","1"
`;
const japanese = `氏名,メールアドレス,メール配信停止,配信可否
見本 花子,ja-in@example.jp,,可
見本 次郎,ja-out@example.jp,1,不可
`;

test.each([
  ["HubSpot", hubspot, "hs", ["Record ID", "Contact owner"]],
  ["Salesforce", salesforce, "sf", ["Salutation"]],
  ["a Japanese list", japanese, "ja", []],
])("an opt-out in an export of %s suppresses, and what was not read is named", async (_name, content, prefix, unreadColumns) => {
  const rehearsal = await load(content, { dryRun: true });
  const report = await load(content);
  expect(report).toMatchObject({ added: 2, bad: 0, optedOut: 1, suppressed: 1, mailable: 1, unreadColumns });
  expect({ ...rehearsal, importId: null, outcome: "" }).toEqual({ ...report, importId: null, outcome: "" });
  expect(await standing(`${prefix}-in@example.jp`)).toEqual(mayBeMailed);
  expect(await standing(`${prefix}-out@example.jp`)).toEqual(left);
  const { items } = await listImports(contextOn(database), { limit: 1 });
  expect(items).toMatchObject([{ unreadColumns }]);
});

test("an opt-out bars a person who was there, every address of theirs, and every topic", async () => {
  await load("氏名,メール\n見本 三,three@example.jp\n");
  await addTopic(database, "seminars");
  const report = await load("氏名,メール,配信停止\n見本 三,three@example.jp; third@example.jp,停止\n", { topic: "seminars" });
  expect(report).toMatchObject({ added: 0, merged: 1, optedOut: 1, mailable: 0 });
  expect(await standing("three@example.jp")).toMatchObject({ suppressed: true });
  const again = await load("氏名,メール\n見本 三,third@example.jp\n", { source: "later" });
  expect(again).toMatchObject({ added: 1, suppressed: 1, mailable: 0 });
});

test("of two rows of one person the opt-out holds, in one batch and across batches", async () => {
  const rows = (name: string) =>
    `氏名,メール,配信停止\n見本 四,${name}-a@example.jp,\n見本 四,${name}-a@example.jp,1\n見本 五,${name}-b@example.jp,1\n見本 五,${name}-b@example.jp,\n`;
  for (const size of [1, 500]) {
    const rehearsal = await load(rows(`n${size}`), { dryRun: true }, size);
    const report = await load(rows(`n${size}`), {}, size);
    expect(report).toMatchObject({ added: 2, merged: 2, optedOut: 2, mailable: 0 });
    expect({ ...rehearsal, importId: null, outcome: "" }).toEqual({ ...report, importId: null, outcome: "" });
    for (const key of [`n${size}-a@example.jp`, `n${size}-b@example.jp`])
      expect(await standing(key)).toMatchObject({ subscription: "unsubscribed", suppressed: true });
  }
});

test("a dry run suppresses nobody", async () => {
  const before = await counts(database);
  const suppressions = async () => (await database.pool.query("select count(*)::int as count from suppression")).rows[0].count;
  const known = await suppressions();
  await load("氏名,メール,配信停止\n見本 六,six@example.jp,1\n", { dryRun: true });
  expect(await counts(database)).toEqual(before);
  expect(await suppressions()).toBe(known);
});
