import { expect, test } from "vitest";
import { explainFullDisk, isFullDisk, requireRoom } from "../../../cli/embedded/room.ts";
import { AppError } from "../../../domain/app-error.ts";

const sentenceOf = (error: unknown) => (explainFullDisk(error, "/data") as AppError).texts;

test.each([
  ["a write of ours", Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", path: "/data/secrets.json" })],
  ["a quota", Object.assign(new Error("EDQUOT: quota"), { code: "EDQUOT" })],
  [
    "PostgreSQL",
    new AppError("unavailable", "postgres-init", {
      ja: "A database could not be made: could not write: No space left on device",
      en: "A database could not be made: could not write: No space left on device",
    }),
  ],
  [
    "Temporal",
    new AppError("unavailable", "temporal-start", {
      ja: "Temporal did not start; its log ends with: database or disk is full",
      en: "Temporal did not start; its log ends with: database or disk is full",
    }),
  ],
  ["a cause", new Error("the download broke off", { cause: Object.assign(new Error("write"), { code: "ENOSPC" }) })],
])("a full disk is one sentence, told by %s", (_, error) => {
  expect(sentenceOf(error).en).toBe("The disk of /data is full: make room, and start again.");
  expect(sentenceOf(error).ja).toMatch(/^\/data のディスクが一杯です。/);
});

test("another error stays as it is", () => {
  const error = new Error("out of luck");
  expect(isFullDisk(error)).toBe(false);
  expect(explainFullDisk(error, "/data")).toBe(error);
});

test.skipIf(process.platform !== "linux")("a disk with too little room is told before anything is made", () => {
  // /proc has no room at all.
  expect(() => requireRoom("/proc", true)).toThrow(/has 0 MiB free, and a start needs about \d+: make room, or set HAGUKUMI_DATA_DIR/);
});
