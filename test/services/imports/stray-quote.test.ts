import { afterAll, beforeAll, expect, test } from "vitest";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, counts, file } from "./support.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await addTopic(database);
});
afterAll(() => database.close());

const load = (content: string, dryRun = false) =>
  importCsv(contextOn(database), { source: file(content), name: "x.csv", options: { ...cardOptions, dryRun } });

const header = "会社名,氏名,メールアドレス,備考\n";
const row = (letter: string, note: string) => `見本商店,見本 ${letter},${letter}@example.jp,${note}\n`;

test.each([
  [
    "in a note, closed by another's note",
    `${header}${row("a", '"引用が閉じない備考')}${row("b", "二")}${row("c", "三")}${row("d", '"四"')}${row("e", "五")}`,
    2,
  ],
  ["in a note, closed by an inch", `${header}${row("a", "一")}${row("b", '"引用')}${row("c", '板 24"')}${row("d", "四")}`, 3],
  ["before a company", `${header}${row("a", "一")}"${row("b", "二")}${row("c", '"三"')}`, 3],
  ["in the header", `会社名,氏名,"メールアドレス,備考\n${row("a", "一")}${row("b", '"二"')}`, 1],
  ["below a note of two lines", `${header}${row("a", '"一\n行"')}${row("b", '"二')}${row("c", '"三"')}`, 4],
  [
    "in a bad row that came back",
    `${header}"""見本,見本 五,q5@example.jp,引用\n見本商店,見本 六,q6@example.jp,六\n見本商店,見本 七,q7@example.jp,""七"""\n`,
    2,
  ],
])("a quote that is left open %s is refused by its line, and nothing is written", async (_name, content, line) => {
  const before = await counts(database);
  for (const dryRun of [true, false])
    await expect(load(content, dryRun)).rejects.toMatchObject({
      code: "import-quote",
      userMessage: expect.stringContaining(`line ${line}`),
    });
  expect(await counts(database)).toEqual(before);
});

test("quotes inside a cell are read as they stand", async () => {
  const content = `${header}"新"商品開発部,見本 一,q1@example.jp,ok\n見本商店,見本 二,q2@example.jp,板 24" 二枚\n見本商店,見本 三,q3@example.jp,"「"引用"」あり"\n見本商店,見本 四,q4@example.jp,"二行の\n覚え、""四"""\n`;
  expect(await load(content)).toMatchObject({ rows: 4, added: 4, bad: 0, warnings: 0 });
  const { rows } = await database.pool.query("select fields->>'note' as note, company from lead where fields ? 'note' order by id");
  expect(rows.map(({ note }) => note)).toEqual(["ok", '板 24" 二枚', '"「"引用"」あり"', '二行の\n覚え、"四"']);
});
