import { afterAll, beforeAll, expect, test } from "vitest";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, file } from "./support.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await addTopic(database);
});
afterAll(() => database.close());

const load = (content: string) => importCsv(contextOn(database), { source: file(content), name: "x.csv", options: cardOptions });

test("a phone number with a remark, an extension or a second number beside it is read, and the whole is kept", async () => {
  const phones = [
    "03-1234-5678（代）",
    "03-1234-5679(代表)",
    "03-1234-5680（内線123）",
    "03-1234-5681 内線123",
    "03-1234-5682 / 090-1234-5682",
    "03-1234-5684 (直通)",
    "TEL 03-1234-5687 FAX 03-1234-5688",
    "03-1234-5690(午後のみ)",
  ];
  const report = await load(`氏名,電話番号\n${phones.map((phone, index) => `見本 ${index},"${phone}"\n`).join("")}`);
  expect(report).toMatchObject({ added: phones.length, bad: 0, warnings: phones.length });
  const { rows } = await database.pool.query(
    "select fields->>'note' as note, address from lead l join contact c on c.lead_id = l.id order by l.given_name",
  );
  expect(rows.map(({ note }) => note)).toEqual(phones.map((phone) => `電話番号: ${phone}`));
  expect(rows[4]?.address).toBe("03-1234-5682");
  const { rows: fields } = await database.pool.query("select type, title from field_definition where key = 'note'");
  expect(fields).toEqual([{ type: "text", title: "備考" }]);
});

test("a date that cannot be read costs nobody the import", async () => {
  const report = await load(
    "氏名,メール,名刺交換日\n見本 一,d1@example.jp,平成35年3月31日\n見本 二,d2@example.jp,-\n見本 三,d3@example.jp,未定\n見本 四,d4@example.jp,令和8年3月31日\n",
  );
  expect(report).toMatchObject({ added: 4, bad: 0, warnings: 2, mailable: 4 });
  const { rows } = await database.pool.query(
    "select fields from lead l join contact c on c.lead_id = l.id where c.address_key like 'd_@example.jp' order by c.address_key",
  );
  expect(rows.map(({ fields }) => fields)).toEqual([
    { note: "名刺交換日: 平成35年3月31日" },
    {},
    { note: "名刺交換日: 未定" },
    { cardReceivedOn: "2026-03-31" },
  ]);
});
