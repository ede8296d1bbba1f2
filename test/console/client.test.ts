import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { clientFolder } from "../../docs/client.ts";

test("the console's client is the one of the routes as they are: `npm run docs` makes it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hagukumi-client-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // What it is made for stands beside it.
  cpSync(join(clientFolder, "../client.ts"), join(folder, "client.ts"));
  const made = join(folder, "generated");
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL("../../docs/client.ts", import.meta.url)), made]);
  const read = (place: string) => Object.fromEntries(readdirSync(place).map((name) => [name, readFileSync(join(place, name), "utf8")]));
  expect(read(made)).toEqual(read(clientFolder));
}, 60_000);
