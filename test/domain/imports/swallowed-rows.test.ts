import { describe, expect, test } from "vitest";
import { holdsOtherRows } from "../../../domain/imports/swallowed-rows.ts";

describe("a quote that was left open", () => {
  test.each([
    [
      "whole rows",
      ["見本商店", "見本 一", "w1@example.jp", '引用\n見本商店,見本 二,w2@example.jp,二\n見本商店,見本 四,w4@example.jp,"四"'],
      ",",
      4,
    ],
    [
      "a row cut at the quote that closes it",
      ["見本商店", "見本 一", "w1@example.jp", "引用\n見本商店,見本 二,w2@example.jp,板 24", "x"],
      ",",
      5,
    ],
    ["rows of two columns", ["見本 一\n見本 二,w2@example.jp", ""], ",", 2],
    ["a row with a phone number only", ["見本 一", "備考\n見本 二,03-1234-5678,"], ",", 3],
    ["a row with full-width letters", ["見本 一", "備考\n見本 二,ｗ２＠ｅｘａｍｐｌｅ．ｊｐ,x"], ",", 3],
    ["a row that nobody can be reached by", ["見本 一", "備考\n見本 二,,会社"], ",", 3],
    ["rows between tabs", ["見本 一", "備考\n見本 二\tw2@example.jp"], "\t", 2],
    ["rows behind the header", ["氏名", "メール\n見本 二,w2@example.jp"], ",", 2],
  ])("took in %s", (_name, cells, delimiter, width) => expect(holdsOtherRows(cells, delimiter, width)).toBe(true));

  test.each([
    ["a note of several lines", ["見本 一", "ブースで二度お話しした。\n次は夫婦で来たい、とのこと"], ",", 2],
    ["an address of several lines", ["見本 一", "〒100-0001\n東京都千代田区千代田1-1"], ",", 2],
    ["commas in prose", ["x", "Met twice.\nLikes red, blue, green, and a long lunch, he said."], ",", 4],
    ["a signature", ["x", "山田\nTEL 03-1234-5678, FAX 03-1234-5679\nyamada@example.jp"], ",", 3],
    ["one line", ["x", "a,b@example.jp,c"], ",", 3],
    ["a list of two", ["x", "色\n赤,青"], ",", 4],
  ])("%s is nobody else's row", (_name, cells, delimiter, width) => expect(holdsOtherRows(cells, delimiter, width)).toBe(false));
});
