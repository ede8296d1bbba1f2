import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readVerp, verpAddress } from "../../../channels/email/verp.ts";

const key = randomBytes(32);
const sendId = "01890a5d-ac96-774b-bcce-b302099a8057";
const address = verpAddress(sendId, key, "bounces.example.jp");

test("an envelope sender is read back, in any case and with a retired key (BNC1)", () => {
  expect(readVerp(address, [key])).toBe(sendId);
  expect(readVerp(`<${address.toUpperCase()}>`, [randomBytes(32), key])).toBe(sendId);
  expect(address.split("@")[0]?.length).toBeLessThanOrEqual(64);
});

test("without a valid tag nothing is read: another key, another id, a changed letter (BNC1)", () => {
  expect(readVerp(address, [randomBytes(32)])).toBeUndefined();
  expect(readVerp(address, [])).toBeUndefined();
  expect(readVerp(address.replace("01890a5d", "01890a5e"), [key])).toBeUndefined();
  fc.assert(
    fc.property(fc.nat(50), fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789"), (at, letter) => {
      const forged = address.slice(0, at) + letter + address.slice(at + 1);
      expect(readVerp(forged, [key])).toBe(forged === address ? sendId : undefined);
    }),
    { numRuns: 500 },
  );
});

test.each(["", "b-@x", "info@example.jp", "b-zz-yy@x", `b-${"0".repeat(32)}-${"a".repeat(16)}@x`])("%j is not ours", (other) => {
  expect(readVerp(other, [key])).toBeUndefined();
});
