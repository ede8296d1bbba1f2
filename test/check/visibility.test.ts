import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = ["activities", "api", "cli", "services", "worker", "workflows"];

/** Lists and counts of Temporal: they lag behind what is so. */
const VISIBILITY = /\bworkflow\s*\.\s*(list|count)\s*\(|(list|scan|count)(Open|Closed|Archived)?WorkflowExecutions?\b/;

/** The runs of an erased lead are looked for until a later call finds none, so a list that lags only delays it. */
const allowed = ["worker/relay.ts"];

test("what is running is read from PostgreSQL, never from Temporal's lists (TMP4)", () => {
  const files = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${folder}/${file}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => VISIBILITY.test(readFileSync(`${root}${file}`, "utf8")))).toEqual(allowed);
});
