import { expect, test } from "vitest";
import { touchReasons } from "../../../domain/touches/reasons.ts";
import { remedyOf } from "../../../domain/touches/remedies.ts";

/** Reasons that put a message off, or with which it went, was tried again or ended unknown. */
const goesOn = new Set([
  "allowed",
  "journey-resting",
  "outside-window",
  "cap-reached",
  "elder",
  "rival",
  "lead-held",
  "channel-changed",
  "address-changed",
  "task-given",
  "arrived",
  "not-arrived",
  "sender-stopped",
  "restored",
  "retry-key-expired",
  "result-fault",
  "worker-lost",
]);

test.each(Object.keys(touchReasons).filter((reason) => !goesOn.has(reason)))("it is said what may be done about %s", (reason) => {
  expect(remedyOf(reason)).toMatchObject({ ja: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) });
});

test("nothing is said about a reason that is not known", () => {
  expect(remedyOf("constructor")).toBeNull();
});
