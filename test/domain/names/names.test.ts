import { describe, expect, test } from "vitest";
import { foldText, nameKey, searchKey } from "../../../domain/names/search-key.ts";
import { splitName } from "../../../domain/names/split-name.ts";

describe("searchKey", () => {
  test("finds either form of a variant character, of a width, of a kana", () => {
    expect(foldText("㈱髙﨑製作所")).toBe(foldText("株式会社高崎製作所"));
    expect(foldText("ｽｽﾞｷ ﾐｷ")).toBe(foldText("すずきみき"));
    expect(foldText("𠮷田")).toBe("吉田");
    expect(foldText("ＡＢＣ")).toBe("abc");
    expect(foldText("葛\u{e0100}城")).toBe("葛城");
    expect(foldText("\ufa19田")).toBe("神田");
  });

  test("joins name, kana and company", () => {
    expect(searchKey({ familyName: "鈴木", givenName: "美紀", familyKana: "スズキ", givenKana: "ミキ", company: "㈱髙﨑製作所" })).toBe(
      "鈴木美紀 スズキミキ 株式会社高崎製作所",
    );
    expect(searchKey({})).toBe("");
  });

  test("takes a display name as the name when there is no other", () => {
    expect(nameKey({ displayName: "鈴木美紀" })).toBe(nameKey({ familyName: "鈴木", givenName: "美紀" }));
    expect(nameKey({})).toBe("");
  });
});

describe("splitName", () => {
  test.each([
    ["鈴木 美紀", { familyName: "鈴木", givenName: "美紀" }],
    ["鈴木　美紀", { familyName: "鈴木", givenName: "美紀" }],
    ["　鈴木　　美紀　様", { familyName: "鈴木", givenName: "美紀" }],
    ["鈴木美紀", { displayName: "鈴木美紀" }],
    ["鈴木 様", { displayName: "鈴木" }],
    ["みき🌸", { displayName: "みき🌸" }],
    ["Taro Yamada", { displayName: "Taro Yamada" }],
    ["Yamada, Taro", { familyName: "Yamada", givenName: "Taro" }],
    ["", { displayName: "" }],
  ])("splits %s", (text, name) => {
    expect(splitName(text)).toEqual(name);
  });
});
