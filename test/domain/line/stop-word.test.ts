import { expect, test } from "vitest";
import { isStopWord } from "../../../domain/line/stop-word.ts";

test.each([
  ["停止", true],
  ["配信停止。", true],
  [" ＳＴＯＰ ", true],
  ["停止\uFFFD", true],
  ["停止しないでください", false],
  ["お金のことが気になります", false],
  ["", false],
])("%s → %s", (text, expected) => expect(isStopWord(text)).toBe(expected));
