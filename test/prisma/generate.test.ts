import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const parent = mkdtempSync(join(tmpdir(), "hagukumi-generate-"));
const checkout = join(parent, "a folder with spaces");
const client = join(checkout, "prisma/generated/client.ts");

beforeAll(() => {
  mkdirSync(join(checkout, "prisma"), { recursive: true });
  for (const file of ["package.json", "prisma/generate.ts"]) copyFileSync(join(root, file), join(checkout, file));
  cpSync(join(root, "prisma/schema"), join(checkout, "prisma/schema"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function generate(): { status: number | null; stderr: string } {
  // A proxy that nobody listens on: what would download something fails.
  const env = { ...process.env, HTTPS_PROXY: "http://127.0.0.1:9", HTTP_PROXY: "http://127.0.0.1:9" };
  return spawnSync(process.execPath, [join(checkout, "prisma/generate.ts")], { cwd: parent, encoding: "utf8", env });
}

test("generates the client without a download, again only when the schema changed", { timeout: 120_000 }, () => {
  expect(generate()).toMatchObject({ status: 0, stderr: "" });
  expect(existsSync(client)).toBe(true);
  const first = statSync(client).mtimeMs;
  expect(generate().status).toBe(0);
  expect(statSync(client).mtimeMs).toBe(first);
  appendFileSync(join(checkout, "prisma/schema/leads.prisma"), "\nmodel Extra {\n  id Int @id\n}\n");
  expect(generate().status).toBe(0);
  expect(existsSync(join(checkout, "prisma/generated/models/Extra.ts"))).toBe(true);
});

test("a schema with a fault is told, and the next attempt does not take it for done", { timeout: 120_000 }, () => {
  appendFileSync(join(checkout, "prisma/schema/leads.prisma"), "\nmodel Broken {\n");
  for (const attempt of [generate(), generate()]) {
    expect(attempt.status).toBe(1);
    expect(attempt.stderr).toContain("The database client could not be generated from prisma/schema");
  }
});
