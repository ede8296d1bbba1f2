import { expect, test } from "vitest";
import { capReason } from "../../../domain/touches/cap-words.ts";
import type { Cap } from "../../../domain/touches/caps.ts";

const all: Cap["categories"] = ["nurture", "promotion", "care"];

test.each<[Cap, string, string]>([
  [{ channel: "email", categories: all, max: 2, hours: 24 }, "メールは1日2通まで", "at most 2 e-mails a day"],
  [{ channel: "line", categories: all, max: 1, hours: 20 }, "LINEは20時間で1通まで", "at most 1 LINE message in 20 hours"],
  [
    { channel: "any", categories: all, max: 5, hours: 168 },
    "全チャネル合わせて7日間で5通まで",
    "at most 5 messages on all channels together in 7 days",
  ],
  [
    { channel: "person", categories: ["care"], max: 1, hours: 0.5 },
    "担当者のタスクは30分間で1件まで、数えるのはお客様向けだけ",
    "at most 1 task in 30 minutes, counting only care",
  ],
  [
    { channel: "email", categories: ["nurture", "promotion"], max: 3, hours: 1 },
    "メールは1時間で3通まで、数えるのはお便り・ご案内だけ",
    "at most 3 e-mails an hour, counting only nurture and promotion",
  ],
])("%j", (cap, ja, en) => {
  expect(capReason(cap)).toEqual({
    ja: `配信数の上限（${ja}）に達していたため`,
    en: `the lead has got enough messages for now (${en})`,
  });
});
