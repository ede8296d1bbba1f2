import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../services/engine/context/context.ts";
import { importCsv } from "../services/imports/import-csv.ts";
import { copyIn, copyOut } from "./bare/copy.ts";
import { alternate, type Bench } from "./bench.ts";

/** The tables that an import fills; all are empty before. Referenced tables come first. */
const tables = [
  "lead",
  "contact",
  "consent",
  "subscription",
  "event",
  "event_key",
  "process",
  "enrolment",
  "outbox",
  "score",
  "lead_position",
  "lead_step",
  "import_run",
  "import_row",
  "import_issue",
];

/** What the database's own triggers fill from those, in the import as in the baseline. */
const followers = ["lead_rank", "lead_search"];

/** Import of a file of business cards, with checks, merges, consents and enrolments, compared with COPY of the resulting rows. */
export const imports: Bench = {
  name: "import",
  needs: ["postgres"],
  async measure(installation, options) {
    const rows = options.quick ? 1_000 : 10_000;
    const file = join(installation.dataDir, "bench.csv");
    writeFileSync(file, cards(rows));
    const template = await installation.template(async () => {});
    const importOnce = async (context: Context): Promise<number> => {
      const began = performance.now();
      const report = await importCsv(context, {
        source: file,
        name: "bench.csv",
        options: { basis: "card", topic: "newsletter", source: "trade-show", author: "bench" },
      });
      const seconds = (performance.now() - began) / 1_000;
      if (report.rows !== rows || report.added < rows * 0.9) throw new Error(`of ${rows} rows ${report.added} were added`);
      return rows / seconds;
    };
    const folder = await template.copy(async (context) => {
      const before = await filledTables(context);
      await importOnce(context);
      const left = (await filledTables(context)).filter((table) => !before.includes(table) && ![...tables, ...followers].includes(table));
      if (left.length > 0) throw new Error(`the baseline does not copy ${left.join(", ")}`);
      const { rows: settings } = await context.database.pool.query<{ folder: string }>(
        "select current_setting('data_directory') as folder",
      );
      const { folder: data = "" } = settings[0] ?? {};
      await copyOut(context.database.pool, data, tables);
      return data;
    });
    const rounds = await alternate(options, {
      name: "import",
      ours: () => template.copy(importOnce),
      bare: () =>
        template.copy(async ({ database }) => {
          const began = performance.now();
          await copyIn(database.pool, folder, tables);
          return rows / ((performance.now() - began) / 1_000);
        }),
    });
    return [
      {
        kind: "comparison",
        key: "import.vs_copy",
        unit: "rows/s",
        rounds,
        bound: "processor: checks and merges in Node, then index upkeep in PostgreSQL",
      },
    ];
  },
};

/** Tables with rows, partitions aside. */
async function filledTables({ database }: Context): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and query_to_xml(format('select 1 from %I limit 1', relname), false, true, '')::text <> ''`,
  );
  return rows.map(({ name }) => name);
}

/** Of 100 rows, 5 repeat a person and 1 has no address. */
function cards(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const person = index % 20 === 19 ? index - 7 : index;
    const address = index % 100 === 50 ? "nobody(at)example" : `person${person}@example.jp`;
    return `株式会社見本${person % 500},見本　花子${person},${address},03-${String(person)
      .padStart(8, "0")
      .replace(/(\d{4})/, "$1-")},2027/01/08`;
  });
  return ["会社名,氏名,メールアドレス,電話番号,名刺交換日", ...lines, ""].join("\r\n");
}
