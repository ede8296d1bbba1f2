import { describe, expect, test } from "vitest";
import { judgeFormPost, STAMP_LIFE_MS, stampForm } from "../../domain/bot-check.ts";

const keys = [{ id: "k1", secret: Buffer.alloc(32, 1) }];
const shownAt = new Date("2026-11-22T00:00:00Z");
const after = (ms: number): Date => new Date(shownAt.getTime() + ms);

describe("judgeFormPost", () => {
  const stamp = stampForm(keys, "newsletter", shownAt);
  const table = [
    { name: "lets a person through who took her time", stamp, ms: 2_000, verdict: "human" },
    { name: "asks again when it was filled faster than anybody types", stamp, ms: 1_999, verdict: "again" },
    { name: "knows that simulated people type in simulated time", stamp, ms: 1, speed: 86_400, verdict: "human" },
    { name: "takes a stamp a day long", stamp, ms: STAMP_LIFE_MS, verdict: "human" },
    { name: "asks again for an old stamp", stamp, ms: STAMP_LIFE_MS + 1, verdict: "again" },
    { name: "asks again for a stamp from the future", stamp, ms: -60_000, verdict: "again" },
    { name: "asks again for another form's stamp", stamp: stampForm(keys, "seminar", shownAt), ms: 5_000, verdict: "again" },
    { name: "asks again for a forged stamp", stamp: `${stamp.slice(0, -2)}AA`, ms: 5_000, verdict: "again" },
    { name: "asks again without a stamp", stamp: undefined, ms: 5_000, verdict: "again" },
    { name: "sees a bot in the trap", stamp, ms: 5_000, trap: "https://spam.example", verdict: "bot" },
  ];
  test.each(table)("$name", ({ stamp: given, ms, verdict, speed = 1, trap }) => {
    expect(judgeFormPost({ trap, stamp: given }, { keys, formKey: "newsletter", now: after(ms), speed })).toBe(verdict);
  });
});
