import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { dkimKeyFor, dkimRecord } from "../../../channels/email/dkim.ts";

const pair = generateKeyPairSync("rsa", {
  modulusLength: 2_048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const { privateKey } = pair;

test.each([
  { address: "info@example.jp", domain: undefined, signing: "example.jp" },
  { address: "info@例え.jp", domain: undefined, signing: "xn--r8jz45g.jp" },
  { address: "info@example.jp", domain: "example.jp", signing: "example.jp" },
  { address: "info@mail.example.jp", domain: "example.jp", signing: "example.jp" },
  { address: "info@example.jp", domain: "mail.example.jp", signing: undefined },
  { address: "info@notexample.jp", domain: "example.jp", signing: undefined },
])("mail from $address, with the domain $domain in the settings, is signed for $signing", ({ address, domain, signing }) => {
  expect(dkimKeyFor(address, { selector: "s", domain, privateKey })?.domain).toBe(signing);
});

test("the record holds the public key", () => {
  const { name, value } = dkimRecord({ domain: "例え.jp", selector: "s1", privateKey });
  expect(name).toBe("s1._domainkey.xn--r8jz45g.jp");
  const key = Buffer.from(/^v=DKIM1; k=rsa; p=(\S+)$/.exec(value)?.[1] ?? "", "base64");
  expect(createPublicKey({ key, format: "der", type: "spki" }).equals(createPublicKey(pair.publicKey))).toBe(true);
});
