import { globSync, readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { freshDatabase } from "../support/database.ts";

test("the console reads anew whatever the database says has changed: each key is the first word of a query", async () => {
  const database = await freshDatabase(1);
  onTestFinished(() => database.close());
  const { rows } = await database.pool.query<{ told: string }>(
    `select distinct told from pg_trigger t join pg_proc p on p.oid = t.tgfoid,
       unnest(string_to_array(encode(t.tgargs, 'escape'), '\\000')) with ordinality as argument (words, place), unnest(string_to_array(words, ' ')) as told
     where (p.proname = 'tell_live' and place <> 2 or p.proname = 'tell_live_keys') and told <> '' order by told`,
  );
  // Told to the server alone.
  const keys = rows.map(({ told }) => told).filter((key) => key !== "access");
  expect(keys).toEqual(expect.arrayContaining(["lead", "leads", "today", "tasks", "sequence"]));
  const sources = globSync("console/**/*.{ts,tsx}").map((file) => readFileSync(file, "utf8"));
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/(?:queryKey: |usePaged\(\s*|Key = \([^)]*\) => )\[\s*"([a-z-]+)"/g)].map(([, word]) => word),
  );
  expect(keys.filter((key) => !asked.includes(key))).toEqual([]);
});
