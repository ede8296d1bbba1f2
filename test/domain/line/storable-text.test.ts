import fc from "fast-check";
import { expect, test } from "vitest";
import { storableText } from "../../../domain/line/storable-text.ts";

test.each([
  ["停止", "停止"],
  ["停\u0000止", "停止"],
  ["みき\ud83c\udf38", "みき🌸"],
  ["みき\ud83c", "みき\ufffd"],
  ["\udf38みき", "\ufffdみき"],
])("%j → %j", (text, expected) => expect(storableText(text)).toBe(expected));

test("is always storable, and stays as it is once it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (one, other) => {
      const text = storableText(`${one}\ud83d${other}\u0000`);
      return text.isWellFormed() && !text.includes("\u0000") && storableText(text) === text;
    }),
  );
});
