import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressHash } from "../../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../../domain/contacts/email-address.ts";

describe("readEmailAddress", () => {
  test.each([
    ["info@takasaki.example", "info@takasaki.example", "info@takasaki.example"],
    ["INFO@TAKASAKI.EXAMPLE　", "INFO@takasaki.example", "info@takasaki.example"],
    ["　info@takasaki.example ", "info@takasaki.example", "info@takasaki.example"],
    ["ｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐ", "sato@example.jp", "sato@example.jp"],
    ["Sato ＠ example.jp", "Sato@example.jp", "sato@example.jp"],
    ["mailto:sato@example.jp", "sato@example.jp", "sato@example.jp"],
    ["<sato@example.jp>", "sato@example.jp", "sato@example.jp"],
    ["sa\u200bto@example.jp\ufeff", "sato@example.jp", "sato@example.jp"],
    ["sato+hagukumi@example.co.jp", "sato+hagukumi@example.co.jp", "sato+hagukumi@example.co.jp"],
    ["sato@日本語.jp", "sato@xn--wgv71a119e.jp", "sato@xn--wgv71a119e.jp"],
    ["sato@日本語。jp", "sato@xn--wgv71a119e.jp", "sato@xn--wgv71a119e.jp"],
  ])("takes %s", (text, address, key) => {
    expect(readEmailAddress(text)).toEqual({ kind: "ok", address, key });
  });

  test.each([
    ["taro..docomo@docomo.ne.jp", "taro..docomo@docomo.ne.jp"],
    ["taro.au.@ezweb.ne.jp", "taro.au.@ezweb.ne.jp"],
    [".taro3@docomo.ne.jp", ".taro3@docomo.ne.jp"],
    ['"taro..quoted"@docomo.ne.jp', "taro..quoted@docomo.ne.jp"],
    ["Ｔaro..k@docomo.ne.jp", "Taro..k@docomo.ne.jp"],
    ["taro-.-@a2.ezweb.ne.jp", "taro-.-@a2.ezweb.ne.jp"],
    ["..taro@au.com", "..taro@au.com"],
  ])("takes %s: old addresses of carriers have such dots", (text, address) => {
    expect(readEmailAddress(text)).toEqual({ kind: "ok", address, key: address.toLowerCase() });
  });

  test.each([
    ["'outlook@example.jp'", "outlook@example.jp"],
    ['"outlook@example.jp"', "outlook@example.jp"],
    ["[bracket@example.jp]", "bracket@example.jp"],
    ["paren@example.jp（携帯）", "paren@example.jp"],
    ["dot@example.jp.", "dot@example.jp"],
  ])("reads %s as people mean it", (text, address) => {
    expect(readEmailAddress(text)).toEqual({ kind: "ok", address, key: address });
  });

  test.each(["taro..k@example.jp", "taro.@softbank.ne.jp", ".taro@gmail.com", "taro..k@notdocomo.ne.jp"])("keeps %s, flagged", (text) => {
    expect(readEmailAddress(text)).toMatchObject({ kind: "flagged", reason: "dots" });
  });

  test.each([
    ["", "empty"],
    ["　", "empty"],
    ["sato", "no-at"],
    ["なし", "no-at"],
    ["a@example.jp; b@example.jp", "several-addresses"],
    ["sato kenji@example.jp", "whitespace"],
    ["sato@example.jp\r\nBcc: x", "whitespace"],
    ["佐藤@example.jp", "non-ascii-local"],
    ['"sato"@example.jp', "bad-local"],
    ["sa,to@example.jp", "bad-local"],
    ["@example.jp", "bad-local"],
    ["sato@", "bad-domain"],
    ["sato@localhost", "bad-domain"],
    ["sato@example..jp", "bad-domain"],
    ["sato@-example.jp", "bad-domain"],
    ["sato@exa_mple.jp", "bad-domain"],
    ["sato@192.0.2.1", "bad-domain"],
    ["sato@[192.0.2.1]", "bad-domain"],
    ["sato@example.jp/path", "bad-domain"],
    ['"ta"ro..k"@docomo.ne.jp', "bad-local"],
    [`${"a".repeat(65)}@example.jp`, "too-long"],
    [`${" ".repeat(2_000)}a@example.jp`, "too-long"],
  ])("refuses %s as %s", (text, reason) => {
    expect(readEmailAddress(text)).toEqual({ kind: "bad", reason });
  });

  test("reads its own answer to the same answer", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const first = readEmailAddress(text);
        if (first.kind === "bad") return;
        const again = readEmailAddress(first.address);
        expect(again).toEqual(first);
        expect(readEmailAddress(first.key)).toMatchObject({ kind: first.kind, key: first.key });
      }),
    );
  });

  test("never lets a line break, a space or a character beyond ASCII through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "binary", maxLength: 40 }), (local, domain) => {
        const reading = readEmailAddress(`${local}@${domain}.jp`);
        if (reading.kind !== "bad") expect(reading.address).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});

describe("addressHash", () => {
  test("depends on key, channel and address", () => {
    const key = Buffer.alloc(32, 1);
    const hash = addressHash(key, "email", "sato@example.jp");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(addressHash(key, "email", "sato@example.jp")).toBe(hash);
    expect(addressHash(key, "phone", "sato@example.jp")).not.toBe(hash);
    expect(addressHash(Buffer.alloc(32, 2), "email", "sato@example.jp")).not.toBe(hash);
  });
});
