import { expect, onTestFinished, test } from "vitest";
import { bindMode } from "../../cli/bind-database.ts";
import { runCommand, testFolder } from "../cli/commands/run-command.ts";
import { freshDatabase } from "../support/database.ts";

const sandbox = { sandbox: true, goLive: false };
const live = { sandbox: false, goLive: false };

async function database() {
  const fresh = await freshDatabase(4);
  onTestFinished(() => fresh.close());
  return fresh;
}

test("live mode is refused on what was made in the sandbox, until somebody means it; then there is no way back", async () => {
  const made = await database();
  await bindMode(made, sandbox);
  await bindMode(made, sandbox);
  await expect(bindMode(made, live)).rejects.toThrow(/made in the sandbox.*HAGUKUMI_DATA_DIR.*HAGUKUMI_GO_LIVE=yes/);
  await bindMode(made, { sandbox: false, goLive: true });
  await bindMode(made, live);
  await expect(bindMode(made, sandbox)).rejects.toThrow(/in live use/);
  await expect(bindMode(made, { sandbox: true, goLive: true })).rejects.toThrow(/in live use/);
});

test("of two that come first at once, one decides", async () => {
  const made = await database();
  const ends = await Promise.allSettled([bindMode(made, sandbox), bindMode(made, live)]);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a sandbox's database from before modes were remembered is known by its clock", async () => {
  const made = await database();
  await made.pool.query("insert into clock (id, anchor_business, anchor_real, speed, running) values (1, now(), now(), 1, true)");
  await expect(bindMode(made, live)).rejects.toThrow(/made in the sandbox/);
});

test("worker and API that are started by hand keep to the mode as well", async () => {
  const made = await database();
  await bindMode(made, sandbox);
  const key = (fill: number) => Buffer.alloc(32, fill).toString("base64url");
  const settings = {
    DATABASE_URL: made.url,
    TEMPORAL_ADDRESS: "127.0.0.1:9",
    SMTP_URL: "smtp://127.0.0.1:9",
    PUBLIC_URL: "https://mail.example.com",
    HAGUKUMI_TOKEN_KEYS: `k1:${key(1)}`,
    HAGUKUMI_SUPPRESSION_KEY: key(2),
    HAGUKUMI_VAULT_KEY: key(3),
  };
  for (const command of ["worker", "api", "migrate"]) {
    const { status, stderr } = await runCommand([command], testFolder(), settings);
    expect({ command, status }).toEqual({ command, status: 1 });
    expect(stderr).toMatch(/^This database was made in the sandbox, .*\n$/);
  }
}, 60_000);
