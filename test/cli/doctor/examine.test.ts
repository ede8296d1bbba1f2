import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { examine } from "../../../cli/doctor/examine.ts";
import { startStack } from "../../../cli/embedded/stack.ts";

test("beside a live start the doctor knows which credentials the stack has, though they are written nowhere", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "hagukumi doctor "));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, HAGUKUMI_DATA_DIR: dataDir };
  const given = { SMTP_URL: "smtp://user:sesame@127.0.0.1:9", PUBLIC_URL: "https://mail.example.com", TEMPORAL_ADDRESS: "127.0.0.1:9" };
  const stack = await startStack({ env: { ...env, ...given }, dataDir, parts: ["postgres"] });
  onTestFinished(() => stack.stop());
  expect(readFileSync(join(dataDir, "runtime.json"), "utf8")).not.toContain("sesame");
  const findings = await examine(env);
  expect(findings).toContainEqual(
    expect.objectContaining({
      part: expect.objectContaining({ en: "Mail" }),
      state: "ok",
      detail: expect.objectContaining({ en: expect.stringContaining("where Hagukumi runs") }),
    }),
  );
  expect(findings).toContainEqual(expect.objectContaining({ part: { ja: "LINE", en: "LINE" }, state: "warn" }));
}, 120_000);
