import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { freePort } from "../../cli/embedded/ports.ts";
import { readRuntime } from "../../cli/embedded/runtime.ts";
import { waitFor } from "../support/wait-for.ts";
import { npmStart, type Started } from "./npm-start.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hagukumi dev "));
const tree = join(folder, "tree");
const dataDir = join(folder, "data");
let dev: Started | undefined;
afterAll(async () => {
  await dev?.interrupt();
  rmSync(folder, { recursive: true, force: true });
});

/** The sources, for the test to change. */
function copySources(): void {
  const left = new Set([".git", ".data", "node_modules", "test", "bench", "docs"]);
  cpSync(root, tree, { recursive: true, filter: (path) => !left.has(relative(root, path).split(sep)[0] ?? "") });
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
}

/** Saves a file with other text; returns what it was. */
function edit(file: string, change: (text: string) => string): string {
  const text = readFileSync(join(tree, file), "utf8");
  writeFileSync(join(tree, file), change(text));
  return text;
}

test("npm run dev serves the console from its sources, restarts what a change concerns, and lives on with a file that does not parse", async () => {
  copySources();
  const { address, apiKey, output, interrupt } = (dev = await npmStart(
    { HAGUKUMI_DATA_DIR: dataDir, PORT: String(await freePort()) },
    { script: "dev", folder: tree },
  ));
  const says = (pattern: RegExp) => waitFor(`${pattern}`, () => pattern.test(output()), { seconds: 60, describe: output });
  const processes = () => readRuntime(dataDir)?.processes ?? {};
  const first = processes();

  const [consoleUrl = ""] = output().match(/(?<=Console, from its sources\s+)http\S+/) ?? [];
  // Served as modules, which a browser asks for one by one; what is not the console's is asked of the API.
  expect(await (await fetch(consoleUrl)).text()).toContain("/main.tsx");
  expect(await (await fetch(`${consoleUrl}main.tsx`)).text()).toContain("/app/queries.ts");
  expect((await fetch(`${consoleUrl}healthz`)).status).toBe(200);

  edit("templates/pages/error/page.liquid", (text) => `${text}<p>Read anew</p>`);
  await says(/^The API restarted after templates\/pages\/error\/page\.liquid \(/m);
  await says(/^The worker restarted after templates\/pages\/error\/page\.liquid \(/m);
  expect(await (await fetch(`${address}/c/unknown`)).text()).toContain("Read anew");
  const second = processes();
  expect(second).toEqual({ ...first, api: expect.anything(), worker: expect.anything() });
  expect(second.api).not.toEqual(first.api);
  expect(second.worker).not.toEqual(first.worker);

  const whole = edit("api/server.ts", (text) => `${text}\nconst = ;\n`);
  await says(/^The API did not start after api\/server\.ts, and waits for the next change\. .*Unexpected token/m);
  expect(processes()).toEqual({ ...second, api: undefined });
  edit("api/server.ts", () => whole);
  await says(/^The API restarted after api\/server\.ts \(/m);
  // The key that the first start printed is still known.
  const leads = await fetch(`${address}/api/v1/leads`, { headers: { authorization: `Bearer ${apiKey}` } });
  expect(leads.status).toBe(200);
  expect(processes()).toEqual({ ...second, api: expect.anything() });

  await interrupt();
  expect(output()).toMatch(/Stopped\.\s*$/);
  expect(processes()).toEqual({});
});
