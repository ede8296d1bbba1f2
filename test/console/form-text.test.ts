import { expect, test } from "vitest";
import { arrangeForms } from "../../console/screens/forms/arrange.ts";
import { formAsYaml, formFromYaml, inLanguage, moveTo, readForm, writeForm } from "../../console/screens/forms/form-text.ts";

const form = {
  key: "newsletter",
  title: { en: "Letters", ja: "お便り" },
  lead: { ja: "" },
  purpose: "purpose",
  document: "",
  topics: [{ required: false, wording: "consent", topic: "newsletter" }],
  fields: [{ label: { ja: "業種" }, key: "trade", required: true }],
};

test("a form is the same text whatever order its parts come in, without what is empty", () => {
  const text = writeForm(form);
  expect(readForm(text)).toEqual({
    title: { ja: "お便り", en: "Letters" },
    purpose: "purpose",
    topics: [{ topic: "newsletter", wording: "consent", required: false }],
    fields: [{ key: "trade", label: { ja: "業種" }, required: true }],
  });
  expect(writeForm(readForm(text))).toBe(text);
});

test("a form comes back from the YAML that people compare, and what is no form does not", () => {
  const text = writeForm(form);
  expect(formFromYaml(formAsYaml(text))).toBe(text);
  expect(formFromYaml("title: [")).toBeNull();
  expect(formFromYaml("- a\n- b\n")).toBeNull();
});

test.each([
  { from: 0, index: 3, moved: ["b", "c", "a"] },
  { from: 2, index: 0, moved: ["c", "a", "b"] },
  { from: 1, index: 1, moved: ["a", "b", "c"] },
  { from: 1, index: 2, moved: ["a", "b", "c"] },
  { from: 7, index: 0, moved: ["a", "b", "c"] },
])("row $from before $index gives $moved", ({ from, index, moved }) => {
  expect(moveTo(["a", "b", "c"], from, index)).toEqual(moved);
});

test("a text that a language lacks is shown in the other one", () => {
  expect(inLanguage({ en: "Letters", ja: "" }, "ja")).toBe("Letters");
  expect(inLanguage(undefined, "en")).toBe("");
});

test("the list finds a form by title or key in any width, and by its state", () => {
  const draft = { revision: 1, baseVersion: 1, author: "staff:a", at: "2027-01-01T00:00:00Z" };
  const signUps = { sent: 0, confirmed: 0 };
  const some = { topics: ["letters"], document: null, signUps, draft: null, url: "https://example.jp" };
  const forms = [
    { ...some, key: "seminar", title: { ja: "春のセミナー" } },
    { ...some, key: "booklet", title: { ja: "ABC小冊子" }, draft },
    { ...some, key: "new", title: { ja: "新しい" }, url: null, draft, topics: [] },
  ];
  const keys = (search: Parameters<typeof arrangeForms>[1]) => arrangeForms(forms, search, "ja").map(({ key }) => key);
  expect(keys({ search: "ａｂｃ" })).toEqual(["booklet"]);
  expect(keys({ state: "published" }).toSorted()).toEqual(["booklet", "seminar"]);
  expect(keys({ state: "draft" })).toEqual(["booklet"]);
  expect(keys({ state: "unpublished" })).toEqual(["new"]);
  expect(keys({ topic: "letters", search: "セミナー" })).toEqual(["seminar"]);
});
