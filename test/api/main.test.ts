import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { sendRawRequests } from "../support/raw-requests.ts";
import { waitFor } from "../support/wait-for.ts";

const key = (): string => randomBytes(32).toString("base64url");

test("the process says when it is ready, serves whatever comes, and ends in good order on SIGTERM (TMP6)", async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: "127.0.0.1:1",
    HAGUKUMI_SANDBOX_URL: "http://127.0.0.1:1",
    HAGUKUMI_TOKEN_KEYS: `k1:${key()}`,
    HAGUKUMI_SUPPRESSION_KEY: key(),
    HAGUKUMI_VAULT_KEY: key(),
    HAGUKUMI_DATA_DIR: `/tmp/hagukumi-none-${process.pid}`,
    PORT: "0",
  };
  const child = spawn(process.execPath, ["cli/hagukumi.ts", "api"], { env, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const exit = once(child, "exit");
  const lines: { msg: string; port?: number }[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => void lines.push(JSON.parse(line)));

  const ready = await waitFor("the API", () => lines.find(({ msg }) => msg === "api ready"), { describe: () => lines });
  const address = `http://127.0.0.1:${ready.port}`;
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toContain("hagukumi_outbox_rows 0");
  await sendRawRequests(ready.port ?? 0);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  child.kill("SIGTERM");
  const [code] = await exit;
  expect(code).toBe(0);
  expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(["api stopping", "api stopped"]));
});
