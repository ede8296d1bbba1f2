import { createPrivateKey, createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { runCommand, testFolder } from "./run-command.ts";

test("makes a key, and prints its DNS record and its settings, which bring the same record", async () => {
  const folder = testFolder();
  const made = JSON.parse((await runCommand(["dkim", "Example.jp", "--json"], folder)).stdout);
  expect(made.record.name).toBe("hagukumi._domainkey.example.jp");
  expect(Object.keys(made.settings)).toEqual(["HAGUKUMI_DKIM_DOMAIN", "HAGUKUMI_DKIM_SELECTOR", "HAGUKUMI_DKIM_PEM"]);
  const key = createPrivateKey({ key: Buffer.from(made.settings.HAGUKUMI_DKIM_PEM, "base64"), format: "der", type: "pkcs8" });
  expect(made.record.value).toBe(`v=DKIM1; k=rsa; p=${createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64")}`);
  const shown = await runCommand(["dkim"], folder, made.settings);
  expect(shown.stdout).toContain(`value  ${made.record.value}`);
  expect(shown.stdout).not.toContain(made.settings.HAGUKUMI_DKIM_PEM);
  const renewed = JSON.parse((await runCommand(["dkim", "--new", "--selector", "s2", "--json"], folder, made.settings)).stdout);
  expect(renewed.record.name).toBe("s2._domainkey.example.jp");
  expect(renewed.record.value).not.toBe(made.record.value);
});

test.each([
  [["dkim"], "Name the domain, for example: ./hagukumi dkim example.jp\n"],
  [["dkim", "nonsense"], '"nonsense" is not a domain; give one such as example.jp.\n'],
])("%j is answered by one sentence", async (args, sentence) => {
  expect(await runCommand(args, testFolder())).toMatchObject({ status: 1, stderr: sentence });
});
