import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, counts } from "./support.ts";

const fixture = fileURLToPath(new URL("../../fixtures/trade-show.csv", import.meta.url));
const command = fileURLToPath(new URL("../../../cli/hagukumi.ts", import.meta.url));
const basis = ["--basis", "card", "--topic", "newsletter", "--source", "trade-show", "--author", "hanako"];

describe("hagukumi import", () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await freshDatabase();
    await addTopic(database);
    folder = await mkdtemp(join(tmpdir(), "hagukumi-command-"));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  async function hagukumi(...args: string[]) {
    const key = Buffer.alloc(32, 7).toString("base64url");
    const child = spawn(process.execPath, [command, "import", ...args], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.url,
        TEMPORAL_ADDRESS: "127.0.0.1:1",
        SMTP_URL: "smtp://127.0.0.1:1",
        PUBLIC_URL: "https://hagukumi.example",
        HAGUKUMI_DATA_DIR: folder,
        HAGUKUMI_TOKEN_KEYS: `test:${key}`,
        HAGUKUMI_SUPPRESSION_KEY: key,
        HAGUKUMI_VAULT_KEY: key,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
    return { code: child.exitCode, stdout, stderr };
  }

  test("a dry run shows the outcome and gives the bad rows, and writes nothing", async () => {
    const before = await counts(database);
    const badRows = join(folder, "rehearsed.csv");
    const { code, stdout, stderr } = await hagukumi(fixture, ...basis, "--dry-run", "--bad-rows", badRows);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("10 rows: 8 new, 1 merged, 0 unchanged, 1 bad");
    expect(stdout).toContain("line 10:");
    expect(stdout.match(/^ {2}line \d+, warning: .+$/gm)).toHaveLength(1);
    expect(await readFile(badRows, "utf8")).toContain("2026/13/40");
    expect(await counts(database)).toEqual(before);
  });

  test("imports, as JSON, and keeps the bad rows", async () => {
    const badRows = join(folder, "bad.csv");
    const { code, stdout } = await hagukumi(fixture, ...basis, "--bad-rows", badRows, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: "imported", rows: 10, added: 8, merged: 1, bad: 1 });
    expect(JSON.parse(stdout).warned).toContainEqual({
      line: 5,
      code: "phone-mended",
      detail: expect.stringContaining("先頭の 0 を補いました"),
    });
    expect(await readFile(badRows, "utf8")).toBe(await readFile(join(folder, "rehearsed.csv"), "utf8"));
  });

  test("says when the file was imported already", async () => {
    const { code, stdout } = await hagukumi(fixture, ...basis);
    expect(code).toBe(0);
    expect(stdout).toContain("already imported");
  });

  test.each([
    ["no basis", ["--topic", "newsletter", "--source", "x"], /--basis/],
    ["an unknown basis", ["--basis", "hope", "--topic", "newsletter", "--source", "x"], /card, relationship, published, opt-in/],
    ["an unknown topic", ["--basis", "card", "--topic", "news", "--source", "x"], /no topic "news"/],
    ["a bad column", [...basis, "--columns", "メール=post"], /メール/],
  ])("%s ends with one clear sentence", async (_name, args, message) => {
    const { code, stderr, stdout } = await hagukumi(fixture, ...args);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
  });

  test("a file that is not there ends with one clear sentence", async () => {
    const { code, stderr } = await hagukumi("nowhere.csv", ...basis);
    expect(code).toBe(1);
    expect(stderr).toMatch(/There is no file .*nowhere\.csv\./);
  });
});
