import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../../domain/app-error.ts";
import type { ImportOptions } from "../../../domain/imports/options.ts";
import { badRowsCsv } from "../../../services/imports/bad-rows-csv.ts";
import { defaultLimits } from "../../../services/imports/csv-file.ts";
import { type ImportInput, importCsv } from "../../../services/imports/import-csv.ts";
import { saveMapping } from "../../../services/imports/saved-mappings.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, counts, file, importedAt, suppress } from "./support.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await addTopic(database);
  await addTopic(database, "seminars");
});
afterAll(() => database.close());

function load(content: string | Buffer, options: Partial<ImportOptions> = {}, more: Partial<ImportInput> = {}) {
  return importCsv(contextOn(database), { source: file(content), name: "leads.csv", options: { ...cardOptions, ...options }, ...more });
}

async function refusal(work: () => Promise<unknown>): Promise<{ code: string; kind: string; userMessage: string }> {
  const before = await counts(database);
  const error = await work().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(await counts(database)).toEqual(before);
  if (!(error instanceof AppError)) throw new Error(`Expected a refusal, got ${String(error)}`);
  return error;
}

async function lead(key: string) {
  const { rows } = await database.pool.query(
    `select l.*, c.state, c.reason from lead l join contact c on c.lead_id = l.id where c.address_key = $1`,
    [key],
  );
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe("encodings and forms of CSV", () => {
  test.each([
    ["UTF-8", Buffer.from("氏名,メール\n鈴木 美紀,utf8@example.jp\n")],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeff氏名,メール\r\n鈴木 美紀,bom@example.jp\r\n")],
    // CP932 of: 氏名,メール / 鈴木　髙﨑,cp932@example.jp
    [
      "CP932 with its extensions",
      Buffer.concat([Buffer.from("8e8196bc2c8381815b838b0d0a97e996d88140eee0ed952c", "hex"), Buffer.from("cp932@example.jp\r\n")]),
    ],
    ["tabs", Buffer.from("氏名\tメール\n鈴木 美紀\ttabs@example.jp\n")],
    ["semicolons", Buffer.from("氏名;メール\n鈴木 美紀;semicolons@example.jp\n")],
    ["carriage returns only", Buffer.from("氏名,メール\r鈴木 美紀,returns@example.jp\r")],
    ["no line break at the end, blank lines and empty cells", Buffer.from("氏名,メール\n\n,,\n鈴木 美紀,blank@example.jp")],
  ])("reads %s", async (_name, bytes) => {
    for (const piece of [1, 3, 1000]) {
      const report = await importCsv(contextOn(database), {
        source: file(bytes, piece),
        name: "x.csv",
        options: { ...cardOptions, dryRun: piece !== 1000 },
      });
      expect(report).toMatchObject({ rows: 1, added: 1, bad: 0, mailable: 1 });
    }
  });

  test("keeps the characters that only CP932 has", async () => {
    expect(await lead("cp932@example.jp")).toMatchObject({ family_name: "鈴木", given_name: "髙﨑" });
  });

  test.each([
    [
      "mixed encodings",
      Buffer.concat([Buffer.from("氏名,メール\n鈴木,a@example.jp\n"), Buffer.from([0x97, 0xe9, 0x96, 0xd8, 0x0a])]),
      "import-encoding",
    ],
    [
      "EUC-JP",
      Buffer.concat([
        Buffer.from([0xbb, 0xe1, 0xcc, 0xbe]),
        Buffer.from(",mail\n"),
        Buffer.from([0xce, 0xeb, 0xcc, 0xda, 0xff]),
        Buffer.from(",a@example.jp\n"),
      ]),
      "import-encoding",
    ],
    ["ISO-2022-JP", Buffer.from("\u001b$B;aL>\u001b(B,mail\nx,a@example.jp\n"), "import-encoding"],
    ["UTF-16", Buffer.from("\ufeff氏名,メール\n", "utf16le"), "import-encoding"],
    ["an Excel workbook", Buffer.from("PK\u0003\u0004 ...", "latin1"), "import-not-csv"],
    ["binary data", Buffer.from("a,b\n\0\0"), "import-not-csv"],
    ["an empty file", Buffer.alloc(0), "import-empty"],
    ["a header alone", Buffer.from("氏名,メール\n"), "import-empty"],
    ["a quote that is never closed", Buffer.from('氏名,メール\nx,a@example.jp\n"鈴木,b@example.jp\nz,c@example.jp\n'), "import-quote"],
    ["columns without any address", Buffer.from("氏名,会社名\n鈴木,みどり\n"), "import-no-header"],
  ])("refuses %s with one clear error and writes nothing", async (_name, bytes, code) => {
    const error = await refusal(() => load(bytes));
    expect(error.code).toBe(code);
    expect(error.userMessage).toMatch(/^[A-Z"].*[.]$/);
  });

  test("says on which line the encoding breaks", async () => {
    const bytes = Buffer.concat([Buffer.from(`氏名,メール\n${"鈴,a@example.jp\n".repeat(40)}`), Buffer.from([0xff, 0xfe, 0x0a])]);
    expect((await refusal(() => load(bytes))).userMessage).toContain("UTF-8 (line 42)");
  });
});

describe("limits (rules.md SEC7)", () => {
  const content = `氏名,メール\n${"鈴木,a@example.jp\n".repeat(50)}`;
  test.each([
    ["bytes", { ...defaultLimits, bytes: 200 }, "import-too-large"],
    ["rows", { ...defaultLimits, rows: 49 }, "import-too-many-rows"],
    ["columns", { ...defaultLimits, columns: 1 }, "import-too-wide"],
    ["characters of a row", { ...defaultLimits, rowCharacters: 10 }, "import-row-too-long"],
  ])("too many %s are refused before anything is written", async (_name, limits, code) => {
    const error = await refusal(() => load(content, {}, { limits }));
    expect(error).toMatchObject({ kind: "too-large", code });
  });
});

describe("options", () => {
  test.each([
    ["no basis", { basis: undefined as unknown as "card" }, "import-options"],
    ["LINE's basis", { basis: "follow" as "card" }, "import-options"],
    ["an opt-in without evidence", { basis: "opt-in" as const }, "import-options"],
    ["an unknown zone", { zone: "Asia/Nowhere" }, "import-options"],
    ["an unknown topic", { topic: "nothing" }, "import-topic"],
    ["an unknown mapping", { mapping: "nothing" }, "import-mapping"],
    ["a column that is not there", { columns: { メール: "email" as const, 部署: "text:department" as const } }, "import-missing-column"],
  ])("%s is refused", async (_name, options, code) => {
    expect((await refusal(() => load("氏名,メール\n鈴木,a@example.jp\n", options))).code).toBe(code);
  });

  test("the evidence of an opt-in goes into each consent", async () => {
    const report = await load("メール,x\nevidence@example.jp,1\n", { basis: "opt-in", evidence: "2026-10-01 のセミナー申込書、承諾欄" });
    const { rows } = await database.pool.query("select basis, data from consent where data->>'importId' = $1", [report.importId]);
    expect(rows).toEqual([
      { basis: "opt-in", data: { importId: report.importId, source: "trade-show", evidence: "2026-10-01 のセミナー申込書、承諾欄" } },
    ]);
    const { rows: events } = await database.pool.query("select kind from event where data->>'importId' = $1", [report.importId]);
    expect(events).toEqual([{ kind: "optInImported" }]);
  });

  test("other options make another import of the same file", async () => {
    const content = "メール,x\nother-options@example.jp,1\n";
    await load(content);
    expect(await load(content, { topic: "seminars" })).toMatchObject({ outcome: "imported", added: 0, merged: 1, mailable: 1 });
    expect(await load(content, { topic: "seminars", author: "taro" })).toMatchObject({ outcome: "already-imported" });
  });
});

describe("mappings", () => {
  const sansan =
    "会社名,部署名,役職,氏名,氏名［姓］,氏名［名］,氏名（カナ）［姓］,氏名（カナ）［名］,郵便番号(1),住所(1)［全て］,TEL-1(1),FAX(1),携帯電話(1),Email(1),URL(1),名刺交換日,名刺所有者ユーザID\n" +
    "みどり商店,営業部,部長,鈴木 美紀,鈴木,美紀,スズキ,ミキ,100-0001,東京都千代田区千代田1-1,03-3456-7891,03-3456-7892,080-1111-2222,sansan@example.jp,https://midori.example,2026/11/11,42\n";
  const eight =
    `${"これはEightから書き出した名刺です。\n".repeat(8)}会社名,部署名,役職,姓,名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日,Eightでつながっている人,再データ化中の名刺,'?'を含んだデータ,\n` +
    "みどり商店,営業部,部長,鈴木,美紀,eight@example.jp,100-0001,東京都千代田区千代田1-1,03-3456-7893,,03-3456-7894,03-3456-7895,080-1111-2223,https://midori.example,2026/11/11,1,,,\n";

  test.each([
    ["sansan", sansan, "080-1111-2222"],
    ["eight", eight, "080-1111-2223"],
    [undefined, sansan.replace("sansan@", "sansan-guessed@").replace("2222", "2224"), "080-1111-2224"],
    [undefined, eight.replace("eight@", "eight-guessed@").replace("2223", "2225"), "080-1111-2225"],
  ])("reads an export with mapping %s", async (mapping, content, phone) => {
    const report = await load(content, { mapping });
    expect(report).toMatchObject({ rows: 1, added: 1, bad: 0, mailable: 1 });
    const { rows } = await database.pool.query(
      `select l.family_name, l.given_name, l.company, l.fields, c.address from contact c join lead l on l.id = c.lead_id where c.channel = 'phone' and c.address = $1`,
      [phone],
    );
    expect(rows).toMatchObject([
      {
        family_name: "鈴木",
        given_name: "美紀",
        company: "みどり商店",
        fields: {
          department: "営業部",
          title: "部長",
          postalCode: "100-0001",
          address: "東京都千代田区千代田1-1",
          cardReceivedOn: "2026-11-11",
        },
      },
    ]);
  });

  test("a mapping that was saved is used by name", async () => {
    const columns = { 連絡先: "email", 呼び名: "fullName", 契約日: "date:contractOn" } as const;
    await saveMapping(contextOn(database), { name: "our-list", columns }, { actor: "staff:hanako" });
    await load("呼び名,連絡先,契約日\n鈴木 美紀,saved@example.jp,R8.4.1\n", { mapping: "our-list" });
    expect(await lead("saved@example.jp")).toMatchObject({ family_name: "鈴木", fields: { contractOn: "2026-04-01" } });
    const { rows } = await database.pool.query("select type, title from field_definition where key = 'contractOn'");
    expect(rows).toEqual([{ type: "date", title: "契約日" }]);
  });

  test("a column of another type than its field is refused", async () => {
    await load("メール,契約日2\nfield@example.jp,R8.4.1\n", { columns: { メール: "email", 契約日2: "date:renewalOn" } });
    const error = await refusal(() =>
      load("メール,契約日2\nfield2@example.jp,R8.4.1\n", { columns: { メール: "email", 契約日2: "text:renewalOn" } }),
    );
    expect(error.code).toBe("import-field-type");
  });
});

describe("merging", () => {
  test("fills what is empty, keeps what is there, and names what differs", async () => {
    await load("氏名,メール,会社名,電話番号,役職\n鈴木 美紀,merge@example.jp,,,店長\n");
    const report = await load("氏名,メール,会社名,電話番号,役職\n鈴木 美紀,Merge@Example.jp,みどり商店,080-2222-3333,オーナー\n");
    expect(report).toMatchObject({ added: 0, merged: 1, warnings: 1 });
    expect(await lead("merge@example.jp")).toMatchObject({
      company: "みどり商店",
      fields: { title: "店長" },
      search_key: "鈴木美紀 ミドリ商店",
    });
    const { rows } = await database.pool.query("select code, detail from import_issue where import_id = $1", [report.importId]);
    expect(rows).toEqual([{ code: "differs", detail: "すでにある内容を残しました。行と違うのは: title" }]);
  });

  test("knows a person without mail by phone and name, and takes the mail", async () => {
    await load("氏名,メール,電話番号\n高橋 一,,080-3333-4444\n");
    const report = await load("氏名,メール,電話番号\n髙橋　一,takahashi@example.jp,８０３３３３４４４４\n");
    expect(report).toMatchObject({ added: 0, merged: 1, mailable: 1 });
    const { rows } = await database.pool.query("select kind from event where data->>'importId' = $1", [report.importId]);
    expect(rows).toEqual([{ kind: "cardReceived" }]);
  });

  test("two people of one company keep its number apart", async () => {
    const report = await load(
      "氏名,メール,電話番号\n青木 一,aoki@shared.example,03-3333-4444\n赤木 二,akagi@shared.example,03-3333-4444\n",
    );
    expect(report).toMatchObject({ added: 2, warnings: 1 });
    expect(await lead("akagi@shared.example")).toMatchObject({ fields: { phone: "03-3333-4444" } });
  });

  test("merges within the file across batches as within one", async () => {
    const content =
      "氏名,メール,会社名\n" +
      Array.from({ length: 40 }, (_, index) => `鈴木 ${index},batch${index % 10}@example.jp,会社${index}\n`).join("");
    const rehearsal = await load(content, { dryRun: true }, { batchSize: 7 });
    const report = await load(content, {}, { batchSize: 7 });
    expect(report).toMatchObject({ rows: 40, added: 10, merged: 30, unchanged: 0 });
    expect({ ...rehearsal, importId: null, outcome: "" }).toEqual({ ...report, importId: null, outcome: "" });
  });

  test("an import never brings back who has opted out (rules.md LAW4)", async () => {
    await load("メール,x\nout@example.jp,1\n");
    await database.pool.query("update subscription set state = 'unsubscribed' where lead_id = $1", [(await lead("out@example.jp")).id]);
    const report = await load("メール,x\nout@example.jp,2\n");
    expect(report).toMatchObject({ added: 0, unchanged: 1, warnings: 1 });
    const { rows } = await database.pool.query("select state from subscription where lead_id = $1", [(await lead("out@example.jp")).id]);
    expect(rows).toEqual([{ state: "unsubscribed" }]);
  });

  test("the basis of a card needs no confirmation by mail", async () => {
    const { rows } = await database.pool.query(
      `with made as (insert into lead (id, zone, honorific, search_key, language, fields, relation, stage, created_at, updated_at)
         values (gen_random_uuid(), 'Asia/Tokyo', '様', '', 'ja', '{}', 'lead', 'later', $1, $1) returning id)
       insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
       select gen_random_uuid(), id, 'email', '', 'waiting@example.jp', 'waiting@example.jp', 'x', 'unconfirmed', $1, $1 from made returning lead_id`,
      [importedAt],
    );
    const report = await load("氏名,メール\n鈴木 待子,waiting@example.jp\n");
    expect(report).toMatchObject({ added: 0, merged: 1, mailable: 1 });
    expect(await lead("waiting@example.jp")).toMatchObject({ id: rows[0].lead_id, state: "reachable", family_name: "鈴木" });
  });

  test("a suppression for advertising leaves the address reachable for the rest", async () => {
    await suppress(database, "ads@example.jp", "advertising");
    expect(await load("メール,x\nads@example.jp,1\n")).toMatchObject({ added: 1, suppressed: 1, mailable: 0 });
    expect(await lead("ads@example.jp")).toMatchObject({ state: "reachable" });
  });
});

describe("bad rows", () => {
  const content =
    "氏名,メール,電話番号,名刺交換日\n=cmd|'/c calc'!A1,,,\n\"佐藤\n花子\",壊れた,090-1,2026/11/11\n良い 人,good-row@example.jp,,2026/11/11\n+81,a,b,c,d,e\n鈴木,x@example.jp,,2026/13/40\n";

  test("come back neutralised, with line and reason, and go in again once mended", async () => {
    const report = await load(content);
    expect(report).toMatchObject({ rows: 5, added: 1, bad: 4 });
    const csv = await text(Readable.from(badRowsCsv(contextOn(database), report.importId ?? "")));
    const lines = csv.trimEnd().split("\r\n");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe("'=cmd|'/c calc'!A1,,,,2,メールアドレスも電話番号もありません");
    expect(lines[2]).toMatch(/^"佐藤\n花子",壊れた,090-1,2026\/11\/11,3,使えるメールアドレスも電話番号もありません/);
    expect(lines[3]).toMatch(/^'\+81,a,b,c,d,e,6,/);
    const mended = csv.replace("'=cmd|'/c calc'!A1,,", "'=SUM,mended@example.jp,");
    expect(await load(mended)).toMatchObject({ rows: 4, added: 1, bad: 3 });
    expect(await lead("mended@example.jp")).toMatchObject({ display_name: "=SUM" });
  });
});

describe("breaking off", () => {
  const content =
    "氏名,メール,名刺交換日\n" +
    Array.from(
      { length: 95 },
      (_, index) => `鈴木 ${index},abort${index % 90}@example.jp,${index % 10 === 3 ? "2026/13/40" : "2026/11/11"}\n`,
    ).join("");

  test("thrown out of it in the middle, the next call goes on behind the last batch", async () => {
    const before = await counts(database);
    const started = load(
      content,
      {},
      {
        batchSize: 10,
        onProgress({ rows }) {
          if (rows === 40) throw new Error("pulled the plug");
        },
      },
    );
    await expect(started).rejects.toThrow("pulled the plug");
    expect((await counts(database)).lead).toBe((before.lead ?? 0) + 36);
    const report = await load(content, {}, { batchSize: 7 });
    expect(report).toMatchObject({ outcome: "imported", resumedFrom: 40, rows: 95, added: 81, merged: 4, unchanged: 0, bad: 10 });
    const after = await counts(database);
    expect(after.lead).toBe((before.lead ?? 0) + 81);
    expect(after.event).toBe((before.event ?? 0) + 81);
    // Ten bad rows, and four rows whose name differs from the lead's that they joined.
    expect(after.import_issue).toBe((before.import_issue ?? 0) + 14);
  });

  test("two imports of one file at once add up to one", async () => {
    const twice = content.replaceAll("abort", "twice");
    const before = await counts(database);
    const results = await Promise.allSettled([load(twice, {}, { batchSize: 5 }), load(twice, {}, { batchSize: 5 })]);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    for (const reason of refused) expect(reason).toMatchObject({ code: "import-running" });
    expect(await load(twice)).toMatchObject({ rows: 95, bad: 10 });
    expect((await counts(database)).lead).toBe((before.lead ?? 0) + 81);
  });

  test("two files with the same people at once make each of them once", async () => {
    const one = content.replaceAll("abort", "both");
    const before = await counts(database);
    const reports = await Promise.all([load(one, {}, { batchSize: 5 }), load(`${one}\n`, {}, { batchSize: 5 })]);
    expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(81);
    expect((await counts(database)).lead).toBe((before.lead ?? 0) + 81);
  });
});
