import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeLinkPart, encodeValues, findWebLinks, replaceWebLinks } from "../../templates/web-links.ts";

const urlsIn = (text: string) => findWebLinks(text).map(({ url }) => url);

describe("the web links of a text", () => {
  test.each([
    ["See https://shop.example.com/autumn. Thank you!", "https://shop.example.com/autumn"],
    ["詳しくは https://shop.example.com/aki。どうぞ。", "https://shop.example.com/aki"],
    ["https://en.wikipedia.example.org/wiki/Sake_(drink)", "https://en.wikipedia.example.org/wiki/Sake_(drink)"],
    ["https://ja.wikipedia.example.org/wiki/日本酒", "https://ja.wikipedia.example.org/wiki/日本酒"],
    ["https://ja.wikipedia.example.org/wiki/すし?q=熱燗 です", "https://ja.wikipedia.example.org/wiki/すし?q=熱燗"],
    ["https://ja.wikipedia.example.org/wiki/NHK紅白歌合戦", "https://ja.wikipedia.example.org/wiki/NHK紅白歌合戦"],
    ["https://ja.wikipedia.example.org/wiki/渋谷_(曖昧さ回避)。", "https://ja.wikipedia.example.org/wiki/渋谷_(曖昧さ回避)"],
    ["https://日本語.example.jp/道", "https://日本語.example.jp/道"],
    ["https://maps.example.com/place/Jack+Astor's+Bar", "https://maps.example.com/place/Jack+Astor's+Bar"],
    ["https://a.example.com/x, then", "https://a.example.com/x"],
    ["(https://b.example.com/y)", "https://b.example.com/y"],
    ["[https://b.example.com/y].", "https://b.example.com/y"],
    ["<https://b.example.com/y>", "https://b.example.com/y"],
    ["'https://b.example.com/y'", "https://b.example.com/y"],
    ["（https://b.example.com/y）", "https://b.example.com/y"],
    ["「https://c.example.com/z」", "https://c.example.com/z"],
    ["https://plain.example.com/ok", "https://plain.example.com/ok"],
    ["Have you seen https://q.example.com/page?", "https://q.example.com/page"],
    ["Look: https://q.example.com/page?a=1&b=2#top!!", "https://q.example.com/page?a=1&b=2#top"],
    ["https://shop.example.com/akiをご覧ください", "https://shop.example.com/aki"],
    ["https://shop.example.comをご覧ください", "https://shop.example.com"],
    ["https://shop.example.com/をご覧ください", "https://shop.example.com/"],
    ["https://shop.example.com参照", "https://shop.example.com"],
    ["https://a.example/1、https://a.example/1", "https://a.example/1"],
    ["HTTPS://A.example/1", "HTTPS://A.example/1"],
  ])("in %s: %s", (text, url) => {
    expect([...new Set(urlsIn(text))]).toEqual([url]);
  });

  test.each([
    ["https://survey.example.com/?m={{ lead.fields.memberno }}&s=1 です", ["https://survey.example.com/?m={{ lead.fields.memberno }}&s=1"]],
    ["https://a.example/{{ a }}/b_(c).", ["https://a.example/{{ a }}/b_(c)"]],
    ["{% if a %}https://a.example/1{% else %}https://a.example/2{% endif %}.", ["https://a.example/1", "https://a.example/2"]],
    ["{% if a %}https://a.example/1{% endif %}\nmore", ["https://a.example/1"]],
    ["https://a.example/?x={% if a %}1{% else %}2{% endif %}&y=3", ["https://a.example/?x={% if a %}1{% else %}2{% endif %}&y=3"]],
    ['{{ "https://a.example/inside" }} https://a.example/outside', ["https://a.example/outside"]],
    ["no link: https:// and http://.", []],
  ])("with Liquid, in %s", (text, urls) => {
    expect(urlsIn(text)).toEqual(urls);
  });

  test("what is around the links is never changed", () => {
    const piece = fc.constantFrom(
      "https://a.example/",
      "x",
      "。",
      "を",
      "日",
      "(",
      ")",
      "'",
      ".",
      " ",
      "{{ a }}",
      "{% if a %}",
      "&",
      "https://",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        expect(replaceWebLinks(text, ({ url }) => url)).toBe(text);
      }),
    );
  });

  test("a long text takes no longer than it is long", () => {
    const begin = performance.now();
    expect(findWebLinks("https://a.example/".repeat(2) + "(".repeat(20_000) + ")。".repeat(20_000)).length).toBeGreaterThan(0);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe("values in a link", () => {
  test("are encoded, and what is encoded already stays", () => {
    expect(encodeValues("https://a.example/?m={{ lead.fields.no }}&n={{- lead.name | upcase -}}")).toBe(
      "https://a.example/?m={{ lead.fields.no | link_part }}&n={{- lead.name | upcase | link_part }}",
    );
    expect(encodeValues("{{ urls.document.gift }}?m={{ a }}")).toBe("{{ urls.document.gift }}?m={{ a | link_part }}");
    expect(encodeLinkPart("A 12/東京?x=1&y=%E9%85%92'\"")).toBe("A%2012/%E6%9D%B1%E4%BA%AC?x=1&y=%E9%85%92'%22");
    expect(encodeLinkPart("100% \ud83d")).toBe("100%25%20%EF%BF%BD");
    expect(encodeLinkPart(undefined)).toBe("");
  });
});
