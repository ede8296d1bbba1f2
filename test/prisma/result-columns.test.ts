import { globSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { checkColumns } from "../support/sql/check-columns.ts";
import { statementDescriber } from "../support/sql/describe-statement.ts";
import { findStatements } from "../support/sql/find-statements.ts";
import { sourceReader } from "../support/sql/source-file.ts";

const database = await freshDatabase(1);
const describer = await statementDescriber(database.url);
afterAll(async () => {
  await describer.close();
  await database.close();
});

const program = globSync("{activities,api,bench,channels,cli,config,prisma,services,worker}/**/*.ts", { exclude: ["prisma/generated/**"] });
/** The other tests are run at each change, and then a column that is gone is seen. */
const faults = globSync("test/faults/*.ts");

/** Answers rows, but its text or the type of its rows is not to be read here. */
const unchecked = [
  // A template's source has a shape for each channel; the tests of the export execute the statement.
  "services/playbooks/export-playbook.ts",
  // The kinds and the modules' declarations; the tests of the disclosure execute every statement.
  "services/erasure/disclose-lead.ts",
  "services/erasure/disclose-lead.ts",
  // The modules say what is undone; the tests of the clock execute both statements.
  "services/engine/clock/undone-work.ts",
  "services/engine/clock/undone-work.ts",
];

async function check(paths: string[], read = sourceReader()): Promise<{ wrong: string[]; unread: string[] }> {
  const wrong: string[] = [];
  const unread: string[] = [];
  for (const statement of paths.flatMap((path) => findStatements(read, path))) {
    const found = await checkColumns(read, statement, describer.describe);
    if (found !== "unchecked") wrong.push(...found);
    else if (statement.row) unread.push(statement.file.path);
  }
  return { wrong, unread };
}

test("each statement answers the columns that its row type declares", async () => {
  const { wrong, unread } = await check(program);
  expect(wrong).toEqual([]);
  expect(unread, "Write the text as a constant, and the row as a type that the test can read").toEqual(unchecked);
});

test("so do those of the fault tests, which are run seldom", async () => {
  const { wrong } = await check(faults);
  // The first makes a table, which the others read.
  const own = [
    "test/faults/dispatching.ts",
    "test/faults/24-unsubscribe-races.ts",
    "test/faults/46-cancel-against-reminder.ts",
    "test/faults/46-consultation-against-reminder.ts",
    "test/faults/46-payment-against-dunning.ts",
    "test/faults/46-incident-against-promotion.ts",
    "test/faults/46-signing-against-request.ts",
  ];
  expect(wrong.filter((one) => !own.some((file) => one.startsWith(file)))).toEqual([]);
});

describe("a made-up file", () => {
  const person = `
    export const languages = ["ja", "en"] as const;
    type Language = (typeof languages)[number];
    export interface Person { id: string; language: Language; erasedAt: Date | null; parts: { count: number; tags: readonly string[] }[] }`;
  const found = (row: string, sql: string) => {
    const texts: Record<string, string> = {
      "services/person.ts": person,
      "services/it.ts": `
        import type { Person } from "./person.ts";
        const columns = 'id, language, erased_at as "erasedAt"';
        const read = (tx) => tx.query<${row}>(${sql}, []);`,
    };
    return check(
      ["services/it.ts"],
      sourceReader((path) => texts[path] ?? ""),
    );
  };
  const wrong = async (row: string, sql: string) => (await found(row, sql)).wrong;

  test.each([
    ["a column that is missing", "{ id: string; zone: string }", "'select id from lead'", ['The property "zone" has no column.']],
    ["one too many", "{ id: string }", "'select id, zone from lead'", ['The column "zone" has no property.']],
    ["one that comes twice", "{ id: string }", "'select l.id, m.id from lead l, lead m'", ['The column "id" is returned twice.']],
    [
      "a property that is named like a column",
      "{ erased_at: Date }",
      "'select erased_at from lead'",
      ['The property "erased_at" is named like a column: write erased_at as "erasedAt".'],
    ],
    ["an instant as text", "{ at: string }", "'select now() as at'", ['The property "at" is declared string, but the column is date.']],
    [
      "a count as a number",
      "{ n: number }",
      "'select count(*) as n from lead'",
      ['The property "n" is declared number, but the column is string.'],
    ],
    [
      "a list as one",
      "{ ids: string }",
      "'select array_agg(id) as ids from lead'",
      ['The property "ids" is declared string, but the column is string[].'],
    ],
    [
      "a list of other things",
      "{ ids: Date[] }",
      "'select array_agg(id) as ids from lead'",
      ['The property "ids" is declared date[], but the column is string[].'],
    ],
    [
      "an instant within JSON",
      "{ at: Date }",
      "'select to_jsonb(now()) as at'",
      ['The property "at" is declared date, but the column is json.'],
    ],
    [
      "a column that is gone",
      "{ hold: string }",
      "'select hold from lead'",
      ['PostgreSQL refuses the statement: column "hold" does not exist.'],
    ],
  ])("%s is found", async (_, row, sql, sentences) => {
    expect(await wrong(row, sql)).toEqual(sentences.map((sentence) => `services/it.ts:4: ${sentence}`));
  });

  test.each([
    ["an imported type", "Person", `\`select \${columns}, (select jsonb_agg(tag) from lead_tag) as parts from lead\``],
    ["a part of one", `Omit<Person, "parts"> & { zone: string }`, `\`select \${columns}, zone from lead\``],
    ["picked properties", `Pick<Person, "id" | "language">`, "'select id, language from lead'"],
    ["an element of a property", `Person["parts"][number]`, "'select count(*)::int as count, array_agg(tag) as tags from lead_tag'"],
    [
      "each kind",
      "{ a: boolean; b: Buffer; c: number; d: unknown; e: Record<string, number>; f: string | null }",
      "'select true as a, decode(null, null) as b, 1.5::float8 as c, now() as d, data as e, actor as f from event'",
    ],
  ])("%s is read", async (_, row, sql) => expect(await found(row, sql)).toEqual({ wrong: [], unread: [] }));

  test.each([
    ["a text that varies", "{ id: string }", "columns()"],
    ["a type that is computed", "ReturnType<typeof read>", "'select 1'"],
  ])("%s is told as not read", async (_, row, sql) => expect((await found(row, sql)).unread).toEqual(["services/it.ts"]));
});
