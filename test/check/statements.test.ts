import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findStatements } from "../support/sql/find-statements.ts";
import { sourceReader } from "../support/sql/source-file.ts";

const paths = globSync("{activities,api,bench,channels,cli,config,prisma,services,worker}/**/*.ts", { exclude: ["prisma/generated/**"] });

/** These give PostgreSQL's driver itself what it is to do. It prepares only what they name. */
const plain = [
  "bench/bare/copy.ts", // The name of a table cannot be a parameter.
  "bench/bare/copy.ts",
  "bench/installation.ts", // Nor that of a database.
  "prisma/client.ts", // Passes on what it is given.
  "prisma/engine.ts", // The script of a migration.
  "prisma/listen.ts", // Nor that of a channel.
  "services/engine/clock/undone-work.ts", // Named, once for each set of modules.
];

/** Where a text varies and is not marked as `unprepared`. */
function unmarked(read = sourceReader(), of = paths): string[] {
  return of
    .flatMap((path) => findStatements(read, path))
    .filter(({ text, marked }) => text === null && !marked)
    .map(({ file }) => file.path);
}

test("SQL that varies is given as unprepared(…), so that its texts do not add up", () => {
  expect(unmarked().sort(), "Give the text through unprepared() of prisma/client.ts, or write whole texts").toEqual(plain);
});

describe("a made-up file", () => {
  const varies = (line: string, others: Record<string, string> = {}): boolean => {
    const texts: Record<string, string> = { ...others, "services/it.ts": line };
    return unmarked(
      sourceReader((path) => texts[path] ?? ""),
      ["services/it.ts"],
    ).includes("services/it.ts");
  };

  test.each([
    ["a parameter of its function", `const read = (tx, id) => tx.query(\`select \${id}\`, [id]);`],
    ["what is made by a call", `const read = (tx) => tx.query(\`select \${columns()} from lead\`);`],
    ["a variable", "const read = (tx, sql) => tx.query(sql, []);"],
    ["a constant that a parameter hides", `const key = "id"; const read = (tx, key) => tx.query(\`select \${key}\`, []);`],
    ["what can be given anew", `let key = "id"; const read = (tx) => tx.query("select " + key, []);`],
    ["one of two", `const read = (tx) => tx.query(\`select \${late ? 1 : 2}\`, []);`],
  ])("%s makes a text vary", (_, line) => expect(varies(line)).toBe(true));

  test.each([
    ["a mark", `const read = (tx, id) => tx.query(unprepared(\`select \${id}\`), [id]);`],
    ["a whole text", "const read = (tx) => tx.query(`select 1`, []);"],
    ["a constant", `const page = 1_000; const read = (tx) => tx.query(\`select 1 limit \${page}\`, []);`],
    [
      "a text made of constants",
      `const ids = "id"; const all = \`select \${ids}\`; const read = (tx) => tx.query(all + " from lead", []);`,
    ],
    ["one of a constant list of texts", `const all = { leads: "select 1" } as const; const read = (tx) => tx.query(all.leads, []);`],
  ])("%s passes", (_, line) => expect(varies(line)).toBe(false));

  test("a constant of another file passes", () => {
    const line = `import { ids } from "../prisma/ids.ts"; const read = (tx) => tx.query(\`select \${ids}\`, []);`;
    expect(varies(line, { "prisma/ids.ts": `export const ids = "id";` })).toBe(false);
    expect(varies(line, { "prisma/ids.ts": `export let ids = "id";` })).toBe(true);
  });
});
