import { describe, expect, test } from "vitest";
import {
  type EDeliveryKey,
  type EDeliveryRecord,
  eDeliverySteps,
  filesReceivedAt,
  isWrittenUnderstanding,
  mayDeliverFiles,
  missingSteps,
} from "../../../domain/contracts/e-delivery.ts";

const tokyo = (local: string) => new Date(`2027-03-20T${local}+09:00`);
/** Scenario 3: a step each minute from 16:31 on; 16:40 is the last. */
const complete: EDeliveryRecord = Object.fromEntries(eDeliverySteps.map(({ key }, place) => [key, tokyo(`16:${31 + place}`)]));
const consent = eDeliverySteps.filter(({ phase }) => phase === "consent").map(({ key }) => key);
const without = (...keys: EDeliveryKey[]): EDeliveryRecord =>
  Object.fromEntries(Object.entries(complete).filter(([key]) => !keys.some((one) => one === key)));

describe("delivery as files (CON7)", () => {
  test("all steps there: the days count from the arrival", () => {
    expect(missingSteps(complete)).toEqual([]);
    expect(mayDeliverFiles(complete)).toBe(true);
    expect(filesReceivedAt(complete)).toEqual(tokyo("16:39"));
  });

  test.each(eDeliverySteps)("without $key no day is counted", ({ key }) => {
    expect(missingSteps(without(key))).toEqual([key]);
    expect(filesReceivedAt(without(key))).toBeNull();
  });

  test.each(consent)("without %s it goes on paper", (key) => expect(mayDeliverFiles(without(key))).toBe(false));

  test("files may go out before they have arrived", () => expect(mayDeliverFiles(without("delivered", "arrived", "readable"))).toBe(true));

  test("an understanding written before the explanation does not count", () => {
    const early = { ...complete, understood: tokyo("16:30") };
    expect(missingSteps(early)).toEqual(["understood"]);
    expect(mayDeliverFiles(early)).toBe(false);
  });

  test("a consent after the delivery heals nothing: deliver again", () => {
    const late = { ...complete, "proof-given": tokyo("16:50") };
    expect(missingSteps(late)).toEqual(["delivered", "arrived", "readable"]);
    expect(filesReceivedAt(late)).toBeNull();
    const again = { ...late, delivered: tokyo("16:51"), arrived: tokyo("16:52"), readable: tokyo("16:53") };
    expect(filesReceivedAt(again)).toEqual(tokyo("16:52"));
  });

  test("nothing done: everything is missing", () => expect(missingSteps({})).toEqual(eDeliverySteps.map(({ key }) => key)));
});

describe("what counts as a written understanding", () => {
  test.each([
    "電子ファイルで受け取ることの説明を受け、理解しました。",
    "説明を理解しました",
    "I understand that the eight days count from today",
  ])("%s", (text) => expect(isWrittenUnderstanding(text)).toBe(true));

  test.each([
    "",
    "はい",
    "はい。",
    "了解しました",
    "はい、理解しました",
    "すべて承知いたしました。",
    "理解しました！",
    "ＯＫ",
    "Yes",
    "I understand.",
    "ああああああああああ",
    "✓✓✓✓✓✓✓✓",
    "- - - - - - - -",
  ])("%j does not", (text) => expect(isWrittenUnderstanding(text)).toBe(false));
});
