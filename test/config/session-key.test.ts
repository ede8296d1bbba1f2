import { expect, test } from "vitest";
import { makeKeyText } from "../../config/keys.ts";
import { readSettings } from "../../config/settings.ts";
import { commandSettings } from "../support/command-settings.ts";

const given = commandSettings({ url: "postgresql://nobody@127.0.0.1/none" });
const sessionKey = (env: Record<string, string>): string => readSettings({ ...given, ...env }).keys.session.toString("hex");

test("an installation without a session key gets one that follows from its vault key, and is no other key", () => {
  const derived = sessionKey({});
  expect(derived).toMatch(/^[0-9a-f]{64}$/);
  expect(sessionKey({})).toBe(derived);
  expect(sessionKey({ HAGUKUMI_VAULT_KEY: makeKeyText() })).not.toBe(derived);
  expect(derived).not.toBe(readSettings(given).keys.vault.toString("hex"));
  const own = makeKeyText();
  expect(sessionKey({ HAGUKUMI_SESSION_KEY: own })).toBe(Buffer.from(own, "base64url").toString("hex"));
});
