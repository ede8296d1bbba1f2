import { describe, expect, test } from "vitest";
import { type NameParts, politeName, usableCompany, usableName } from "../../../domain/names/polite-name.ts";

describe("polite name", () => {
  test.each<[NameParts, string, string]>([
    [{ familyName: "鈴木", givenName: "美紀" }, "ja", "鈴木様"],
    [{ familyName: "鈴木", honorific: "先生" }, "ja", "鈴木先生"],
    [{ familyName: " 鈴木　" }, "ja", "鈴木様"],
    [{ familyName: "鈴木様" }, "ja", "鈴木様"],
    [{ familyName: "𠮷野" }, "ja", "𠮷野様"],
    [{ familyName: "㈱", displayName: "髙﨑製作所" }, "ja", "髙﨑製作所様"],
    [{ givenName: "みき" }, "ja", "みき様"],
    [{ displayName: "みき🌸" }, "ja", "みき様"],
    [{ displayName: "田中さん" }, "ja", "田中さん"],
    [{ displayName: "🌸🌸" }, "ja", "お客様"],
    [{ displayName: "👨‍👩‍👧" }, "ja", "お客様"],
    [{ displayName: "🇯🇵1️⃣" }, "ja", "お客様"],
    [{ displayName: "★☆★" }, "ja", "お客様"],
    [{ displayName: "090" }, "ja", "お客様"],
    [{ familyName: "　", displayName: "" }, "ja", "お客様"],
    [{ familyName: "テスト" }, "ja", "お客様"],
    [{}, "ja", "お客様"],
    [{ familyName: null, displayName: null }, "ja", "お客様"],
    [{ familyName: "スズキ" }, "ja", "スズキ様"],
    [{ familyName: "Suzuki" }, "ja", "Suzuki様"],
    [{ displayName: "John Smith" }, "ja", "John Smith 様"],
    [{ displayName: "あ".repeat(61) }, "ja", "お客様"],
    [{ familyName: "Smith", givenName: "Anna" }, "en", "Anna"],
    [{ familyName: "Smith", givenName: "Anna", honorific: "Dr" }, "en", "Dr Smith"],
    [{ familyName: "Smith", givenName: "Anna", honorific: "様" }, "en", "Anna"],
    [{ familyName: "鈴木" }, "en", "鈴木"],
    [{ displayName: "🌸" }, "en", "there"],
    [{}, "en", "there"],
    [{ familyName: "当選 https://evil.example" }, "ja", "お客様"],
    [{ familyName: "www.evil.example" }, "ja", "お客様"],
  ])("%j in %s is %s", (parts, language, name) => {
    expect(politeName(parts, language)).toBe(name);
  });

  test.each([
    "\ufa19田",
    "\ufa1b山",
    "\ufa2d田",
    "\ufa10本",
    "山\ufa11",
    "\ufa1c国",
    "\ufa12山",
    "\ufa45野",
    "\ufa4f子",
    "髙橋",
    "𠮷田",
    "葛\u{e0100}城",
    "\ue000川",
    "ﾔﾏﾀﾞ",
    "か\u3099い",
  ])("shows %s exactly as it was written", (name) => expect(politeName({ familyName: name }, "ja")).toBe(`${name}様`));

  test("leaves out LINE's own emoji", () => expect(politeName({ displayName: "みき\u{100084}" }, "ja")).toBe("みき様"));

  test("takes line breaks and direction marks out of names (SEC13)", () => {
    expect(usableName("鈴木\r\n美紀")).toBe("鈴木美紀");
    expect(usableName("\u202e美紀\u200b")).toBe("美紀");
  });
});

describe("the name of a company in a message", () => {
  test.each([
    ["㈱髙﨑製作所", "㈱髙﨑製作所"],
    [" Mihon, Inc. ", "Mihon, Inc."],
    ["J.P. Mihon", "J.P. Mihon"],
    ["株式会社\r\n見本", "株式会社 見本"],
    ["\u202e見本\u200b\u001b[2J", "見本[2J"],
    ["価格.com", "価格\u2060.com"],
    ["@cosme", "@cosme"],
    ["当選 https://evil.example/", ""],
    ["www.evil.example", ""],
    ["evil.example/win", ""],
    ["{{ business.complaints }}", "{{ business.complaints }}"],
    [null, ""],
  ])("%j becomes %j", (raw, shown) => expect(usableCompany(raw)).toBe(shown));
});
