import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { evidenceUntil } from "../../../domain/vault/keep-until.ts";
import { NONCE_BYTES, seal, unseal } from "../../../domain/vault/seal.ts";

const key = Buffer.alloc(32, 7);
const sealed = () => seal(key, randomBytes(NONCE_BYTES), "vault:1", "花子 <hanako@example.jp>");

test("opens to what was sealed, and shows nothing of it", () => {
  const bytes = sealed();
  expect(unseal(key, "vault:1", bytes)).toBe("花子 <hanako@example.jp>");
  expect(bytes.toString("latin1")).not.toContain("hanako");
  expect(bytes.equals(sealed())).toBe(false);
});

test.each([
  { name: "another key", open: () => unseal(Buffer.alloc(32, 8), "vault:1", sealed()) },
  { name: "another row", open: () => unseal(key, "vault:2", sealed()) },
  { name: "a byte missing", open: () => unseal(key, "vault:1", sealed().subarray(0, -1)) },
  { name: "bytes changed", open: () => unseal(key, "vault:1", sealed().fill(0, 40)) },
  { name: "too few bytes", open: () => unseal(key, "vault:1", sealed().subarray(0, 20)) },
])("does not open with $name", ({ open }) => {
  expect(open).toThrow("HAGUKUMI_VAULT_KEY");
});

test.each([
  { last: "2027-01-13T00:00:00Z", until: "2030-01-13T00:00:00Z" },
  { last: "2028-02-29T10:00:00Z", until: "2031-03-01T10:00:00Z" },
])("evidence of a message of $last is kept until $until", ({ last, until }) => {
  expect(evidenceUntil(new Date(last))).toEqual(new Date(until));
});
