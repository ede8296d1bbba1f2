import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPhoneNumber } from "../../../domain/contacts/phone-number.ts";

describe("readPhoneNumber", () => {
  test.each([
    ["9012345678", "090-1234-5678", "+819012345678", true],
    ["09012345678", "090-1234-5678", "+819012345678", false],
    ["090-1234-5678", "090-1234-5678", "+819012345678", false],
    ["０９０－１２３４－５６７８", "090-1234-5678", "+819012345678", false],
    ["090ー1234ー5678", "090-1234-5678", "+819012345678", false],
    ["090 1234 5678", "090-1234-5678", "+819012345678", false],
    ["+81 90-1234-5678", "090-1234-5678", "+819012345678", false],
    ["+81 (0)90-1234-5678", "090-1234-5678", "+819012345678", false],
    ["819012345678", "090-1234-5678", "+819012345678", true],
    ["07012345678", "070-1234-5678", "+817012345678", false],
    ["05012345678", "050-1234-5678", "+815012345678", false],
    ["0312345678", "03-1234-5678", "+81312345678", false],
    ["312345678", "03-1234-5678", "+81312345678", true],
    ["(03)1234-5678", "03-1234-5678", "+81312345678", false],
    ["TEL: 06-6345-1234", "06-6345-1234", "+81663451234", false],
    ["03-1234-5678 内線 123", "03-1234-5678", "+81312345678", false],
    ["0120-123-456", "0120-123-456", "+81120123456", false],
    ["0267-42-1234", "0267-42-1234", "+81267421234", false],
    ["'09012345678", "090-1234-5678", "+819012345678", false],
    ["+1 650-253-0000", "+1 650 253 0000", "+16502530000", false],
  ])("reads %s as %s", (text, number, key, mended) => {
    expect(readPhoneNumber(text)).toEqual({ kind: "ok", number, key, mended });
  });

  test.each([
    ["", "empty"],
    ["　", "empty"],
    ["9.01235E+09", "scientific"],
    ["なし", "not-a-number"],
    ["090-1234-567", "not-a-number"],
    ["090-1234-56789", "not-a-number"],
    ["12", "not-a-number"],
    ["0000000000", "not-a-number"],
    ["090-1234-5678 / 03-1234-5678", "not-a-number"],
  ])("refuses %s as %s", (text, reason) => {
    expect(readPhoneNumber(text)).toEqual({ kind: "bad", reason });
  });

  test("mends every mobile number that lost its zero, and says so", () => {
    fc.assert(
      fc.property(fc.constantFrom("70", "80", "90"), fc.integer({ min: 10_000_000, max: 99_999_999 }), (prefix, rest) => {
        const whole = readPhoneNumber(`0${prefix}${rest}`);
        const eaten = readPhoneNumber(`${prefix}${rest}`);
        if (whole.kind === "ok") expect(eaten).toEqual({ ...whole, mended: true });
        else expect(eaten.kind).toBe("bad");
      }),
    );
  });

  test("answers for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(["ok", "bad"]).toContain(readPhoneNumber(text).kind);
      }),
    );
  });
});
