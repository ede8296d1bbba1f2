import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("worker and API start without what only publishing needs: it would cost each of them most of a second", () => {
  const [worker, api] = ["worker", "api"].map((part) => JSON.stringify(new URL(`../../${part}/main.ts`, import.meta.url).href));
  const script = `import { createRequire } from "node:module";
    await Promise.all([import(${worker}), import(${api})]);
    const loaded = Object.keys(createRequire(${worker}).cache);
    console.log(JSON.stringify([loaded.length > 100, loaded.filter((file) => file.includes("/node_modules/mjml"))]));
    process.exit(0);`;
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd, encoding: "utf8" });
  expect(JSON.parse(said)).toEqual([true, []]);
}, 60_000);
