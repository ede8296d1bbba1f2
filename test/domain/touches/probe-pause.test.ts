import { expect, test } from "vitest";
import { probePause } from "../../../domain/touches/retry.ts";

test.each([
  { cause: "down", probes: 0, pause: 5_000 },
  { cause: "down", probes: 3, pause: 40_000 },
  { cause: "down", probes: 30, pause: 120_000 },
  { cause: "policy", probes: 0, pause: 15_000 },
  { cause: "policy", probes: 6, pause: 15 * 60_000 },
  { cause: "policy", probes: 2_000, pause: 15 * 60_000 },
] as const)(
  "after $probes probes of a sender that is stopped by $cause the next one comes after $pause ms, give or take a fifth",
  ({ cause, probes, pause }) => {
    expect(probePause(cause, probes, 0)).toBe(pause * 0.8);
    expect(probePause(cause, probes, 0.5)).toBe(pause);
    expect(probePause(cause, probes, 1)).toBe(pause * 1.2);
  },
);
