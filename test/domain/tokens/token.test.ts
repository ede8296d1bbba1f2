import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Purpose, readToken, signToken } from "../../../domain/tokens/token.ts";

const key = (id: string, byte: number) => ({ id, secret: Buffer.alloc(32, byte) });
const keys = [key("k2", 2), key("k1", 1)];
const purposes: Purpose[] = ["confirm", "unsubscribe", "preferences", "click", "open", "document", "form"];
const contact = "0190f3a0-7b1c-7def-8a12-0123456789ab";

const part = fc.oneof(fc.uuid(), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/));

describe("tokens (TRK2)", () => {
  test("read back what was signed, for any payload of ids and keys", () => {
    fc.assert(
      fc.property(fc.constantFrom(...purposes), fc.array(part, { minLength: 1, maxLength: 4 }), (purpose, payload) => {
        const token = signToken(keys, purpose, payload);
        expect(token).toMatch(/^[A-Za-z0-9_.-]+$/);
        expect(readToken(keys, purpose, token)).toEqual(payload);
      }),
    );
  });

  test("a UUID packs short, so that a link stays on one line of a text mail", () => {
    expect(signToken(keys, "unsubscribe", [contact, "newsletter"]).length).toBeLessThan(80);
  });

  test("are nothing for another purpose", () => {
    for (const one of purposes) {
      for (const other of purposes) {
        expect(readToken(keys, other, signToken(keys, one, [contact]))).toEqual(one === other ? [contact] : null);
      }
    }
  });

  test("of a retired key are still read, while new ones bear the newest key", () => {
    const old = signToken([key("k1", 1)], "unsubscribe", [contact, "newsletter"]);
    expect(readToken(keys, "unsubscribe", old)).toEqual([contact, "newsletter"]);
    expect(signToken(keys, "unsubscribe", [contact])).toMatch(/^k2\./);
  });

  test("of a key that is not ours are refused, whatever id they name", () => {
    expect(readToken(keys, "confirm", signToken([key("k9", 9)], "confirm", [contact]))).toBeNull();
    expect(readToken(keys, "confirm", signToken([key("k1", 9)], "confirm", [contact]))).toBeNull();
    expect(readToken([], "confirm", signToken(keys, "confirm", [contact]))).toBeNull();
  });

  test("are refused as soon as one character differs", () => {
    const token = signToken(keys, "unsubscribe", [contact, "newsletter"]);
    for (let index = 0; index < token.length; index += 1) {
      for (const character of ["A", "b", "_", "."]) {
        const forged = token.slice(0, index) + character + token.slice(index + 1);
        if (forged !== token) expect(readToken(keys, "unsubscribe", forged)).toBeNull();
      }
    }
  });

  test.each(["", ".", "..", "k2", "k2..", "k2.AAAA.", "k2.AAAA.AAAA.AAAA", "k2.%2e.x", `k2.${"A".repeat(2_000)}.x`, "k2.日本語.x"])(
    "malformed: %j",
    (token) => {
      expect(readToken(keys, "confirm", token)).toBeNull();
    },
  );

  test("any text at all is refused without a fault", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readToken(keys, "click", text)).toBeNull();
      }),
    );
  });

  test("without a key nothing is signed", () => {
    expect(() => signToken([], "confirm", [contact])).toThrow("no token key");
  });
});
