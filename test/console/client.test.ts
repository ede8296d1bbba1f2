import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { clientFolder, writeClient } from "../../docs/client.ts";

test("the console's client is the one of the routes as they are: `npm run docs` makes it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hagukumi-client-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // What it is made for stands beside it.
  cpSync(join(clientFolder, "../client.ts"), join(folder, "client.ts"));
  const made = join(folder, "generated");
  await writeClient(made);
  const read = (place: string) => Object.fromEntries(readdirSync(place).map((name) => [name, readFileSync(join(place, name), "utf8")]));
  expect(read(made)).toEqual(read(clientFolder));
}, 60_000);
