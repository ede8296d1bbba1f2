import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { generatedPages } from "../../docs/generate.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test.each(Object.entries(generatedPages()))("docs/%s is up to date (`npm run docs` makes it so)", async (name, text) => {
  const biome = fileURLToPath(import.meta.resolve("@biomejs/biome/bin/biome"));
  const laidOut = spawnSync(process.execPath, [biome, "format", `--stdin-file-path=docs/${name}`], {
    cwd: root,
    input: text,
    encoding: "utf8",
  });
  expect(laidOut.stderr).toBe("");
  expect(await readFile(`${root}docs/${name}`, "utf8")).toBe(laidOut.stdout);
});
