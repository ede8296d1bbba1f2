import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { badRowsCsv } from "../../../services/imports/bad-rows-csv.ts";
import { importCsv } from "../../../services/imports/import-csv.ts";
import type { ImportReport } from "../../../services/imports/import-report.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, counts, suppress } from "./support.ts";

const path = fileURLToPath(new URL("../../fixtures/trade-show.csv", import.meta.url));
const input = { source: path, name: "trade-show.csv", options: cardOptions };

describe("the trade show (scenarios.md 1)", () => {
  let database: TestDatabase;
  let report: ImportReport;

  beforeAll(async () => {
    database = await freshDatabase();
    await addTopic(database);
    await suppress(database, "kato@shizuka.example");
    report = await importCsv(contextOn(database), input);
  });
  afterAll(() => database.close());

  test("a dry run says the same and writes nothing", async () => {
    const other = await freshDatabase();
    try {
      await addTopic(other);
      await suppress(other, "kato@shizuka.example");
      const before = await counts(other);
      const rehearsal = await importCsv(contextOn(other), { ...input, options: { ...cardOptions, dryRun: true }, batchSize: 3 });
      expect(rehearsal).toEqual({ ...report, importId: null, outcome: "dry-run" });
      expect(await counts(other)).toEqual(before);
    } finally {
      await other.close();
    }
  });

  test("ten rows are eight leads, one merged, one bad; six can be mailed", () => {
    expect(report).toMatchObject({
      outcome: "imported",
      rows: 10,
      added: 8,
      merged: 1,
      unchanged: 0,
      bad: 1,
      mailable: 6,
      suppressed: 1,
      flagged: 0,
    });
  });

  test("names, company and addresses are read from CP932", async () => {
    const { rows } = await database.pool.query(
      `select family_name, given_name, company, address, address_key, search_key, fields->>'note' as note from lead l join contact c on c.lead_id = l.id
       where c.address_key in ('info@takasaki.example', 'sato@sakura.example', 'suzuki@midori.example') order by l.id`,
    );
    expect(rows).toMatchObject([
      {
        family_name: "髙﨑",
        given_name: "健一",
        company: "㈱髙﨑製作所",
        address: "info@takasaki.example",
        search_key: "高崎健一 株式会社高崎製作所",
        note: "①展示機に関心",
      },
      { family_name: "佐藤", given_name: "花子", address: "sato@sakura.example" },
      { family_name: "鈴木", note: "ブースで二度お話しした。\n次は夫婦で来たいとのこと" },
    ]);
  });

  test("the phone gets its zero back, with a warning", async () => {
    const { rows } = await database.pool.query(
      `select c.address, c.state, i.severity from contact c, import_issue i where c.channel = 'phone' and i.code = 'phone-mended' and c.address like '090%'`,
    );
    expect(rows).toEqual([{ address: "090-1234-5678", state: "reachable", severity: "warning" }]);
  });

  test("era and serial dates are 2026-11-11", async () => {
    const { rows } = await database.pool.query("select fields->>'cardReceivedOn' as date, count(*)::int as count from lead group by 1");
    expect(rows).toEqual([{ date: "2026-11-11", count: 8 }]);
  });

  test("the carrier's address with dots is taken, and the suppressed one is kept, unreachable", async () => {
    const { rows } = await database.pool.query(
      "select address_key, state, reason from contact where channel = 'email' and (state <> 'reachable' or address_key like '%docomo%') order by 1",
    );
    expect(rows).toEqual([
      { address_key: "kato@shizuka.example", state: "unreachable", reason: "suppressed" },
      { address_key: "taro..k@docomo.ne.jp", state: "reachable", reason: null },
    ]);
  });

  test("each lead has the evidence of its basis and its entry event", async () => {
    const { rows } = await database.pool.query(
      `select l.id, k.basis, k.method, k.kind, k.channel, s.state, e.kind as event, e.actor, src.key as source, k.contact_id is not null as addressed
       from lead l join consent k on k.lead_id = l.id left join subscription s on s.lead_id = l.id and s.topic = 'newsletter' and s.consent_id = k.id
       join event e on e.lead_id = l.id join source src on src.id = l.source_id`,
    );
    expect(rows).toHaveLength(8);
    for (const row of rows) {
      expect(row).toMatchObject({
        basis: "card",
        method: "import",
        kind: "given",
        event: "cardReceived",
        actor: "staff:hanako",
        source: "trade-show",
        addressed: true,
      });
      expect(row.state).toBe(row.channel === "email" ? "subscribed" : null);
    }
    expect(rows.filter(({ channel }) => channel === "phone")).toHaveLength(1);
  });

  test("the bad row comes back with its line and reason", async () => {
    const csv = await text(Readable.from(badRowsCsv(contextOn(database), report.importId ?? "")));
    expect(csv).toBe(
      "\ufeff会社名,氏名,メールアドレス,電話番号,名刺交換日,備考,元の行,理由\r\n" +
        "あおば塾,山本　学,yamamoto@aoba.example,,2026/13/40,,10,「名刺交換日」の 2026/13/40 は日付ではありません（存在しない日です）\r\n",
    );
  });

  test("the same file again changes nothing", async () => {
    const before = await counts(database);
    const again = await importCsv(contextOn(database), input);
    expect(again).toMatchObject({ outcome: "already-imported", importId: report.importId, added: 0, merged: 0, unchanged: 9, bad: 1 });
    expect(await counts(database)).toEqual(before);
  });

  test("the same people in another file are unchanged, with no new event", async () => {
    const before = await counts(database);
    const again = await importCsv(contextOn(database), { ...input, options: { ...cardOptions, source: "trade-show-2" } });
    expect(again).toMatchObject({ outcome: "imported", added: 0, unchanged: 9, merged: 0, bad: 1 });
    const after = await counts(database);
    expect({ ...after, import_run: 0, import_issue: 0, source: 0, audit: 0 }).toEqual({
      ...before,
      import_run: 0,
      import_issue: 0,
      source: 0,
      audit: 0,
    });
  });
});
