import { describe, expect, test } from "vitest";
import { checkLine, compileLine, renderLine } from "../../templates/line-template.ts";
import { TemplateError } from "../../templates/problem.ts";
import { sample } from "./sample.ts";

const problemsOf = (messages: string) => {
  try {
    compileLine({ messages });
    return [];
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
};

const buttons = `
messages:
  - "{{ lead.name }}、こんにちは。https://example.com/a を見てください。"
  - type: template
    altText: "{{ lead.name }}への贈り物"
    template:
      type: buttons
      text: 小冊子
      actions:
        - { type: uri, label: 開く, uri: "{{ urls.document.gift }}" }
        - { type: uri, label: 見る, uri: "https://example.com/b" }
`;

describe("LINE messages", () => {
  test("render with a lead's variables, plain texts as text messages", () => {
    const messages = renderLine(compileLine({ messages: buttons }), sample({ track: { links: ["https://t/1", "https://t/2"] } }));
    expect(messages[0]).toEqual({ type: "text", text: "鈴木様、こんにちは。https://t/1 を見てください。" });
    expect(messages[1]).toMatchObject({
      altText: "鈴木様への贈り物",
      template: { actions: [{ uri: "https://example.com/d/t" }, { uri: "https://t/2" }] },
    });
  });

  test("links lead straight to their targets without tracking", () => {
    const compiled = compileLine({ messages: buttons });
    expect(compiled.links).toEqual(["https://example.com/a", "https://example.com/b"]);
    expect(JSON.stringify(renderLine(compiled, sample()))).toContain("https://example.com/a");
  });

  test("a `uri` is a URL as a whole, and the links of a text end before its punctuation", () => {
    const uri = (value: string) => `        - { type: uri, label: x, uri: "${value}" }`;
    const source = [
      "messages:",
      "  - 'See https://shop.example.com/autumn. https://ja.wikipedia.example.org/wiki/日本酒'",
      "  - 'https://survey.example.com/?m={{ lead.fields.memberno }}&s=1'",
      "  - type: template",
      "    altText: x",
      "    template:",
      "      type: buttons",
      "      text: x",
      "      actions:",
      uri("https://en.wikipedia.example.org/wiki/Sake_(drink)"),
      uri("https://ja.wikipedia.example.org/wiki/日本酒"),
      uri("https://survey.example.com/?m={{ lead.fields.memberno }}&s=1"),
      uri("https://plain.example.com/end."),
    ].join("\n");
    const compiled = compileLine({ messages: source });
    expect(compiled.links).toEqual([
      "https://shop.example.com/autumn",
      "https://ja.wikipedia.example.org/wiki/日本酒",
      "https://en.wikipedia.example.org/wiki/Sake_(drink)",
      "https://plain.example.com/end.",
    ]);
    const lead = { fields: { memberno: "A 1" } };
    const tracked = renderLine(compiled, sample({ lead, track: { links: compiled.links.map((_, index) => `https://t/${index}`) } }));
    expect(tracked).toMatchObject([
      { text: "See https://t/0. https://t/1" },
      { text: "https://survey.example.com/?m=A%201&s=1" },
      {
        template: {
          actions: [
            { uri: "https://t/2" },
            { uri: "https://t/1" },
            { uri: "https://survey.example.com/?m=A%201&s=1" },
            { uri: "https://t/3" },
          ],
        },
      },
    ]);
    const [, , buttons] = renderLine(compiled, sample({ lead }));
    expect(JSON.stringify(buttons)).toContain("https://ja.wikipedia.example.org/wiki/%E6%97%A5%E6%9C%AC%E9%85%92");
  });

  test("escape nothing, and cannot be broken out of by a variable", () => {
    const lead = { displayName: '"},{"type":"image"', company: 'A&B "quoted" {{ business.complaints }}' };
    expect(renderLine(compileLine({ messages: '- "{{ lead.company }}"' }), sample({ lead }))).toEqual([
      { type: "text", text: 'A&B "quoted" {{ business.complaints }}' },
    ]);
  });

  test("a text that comes out empty is left out; when nothing remains it is a fault", () => {
    const two = compileLine({ messages: '- "{{ lead.fields.nothing }}"\n- はい' });
    expect(renderLine(two, sample())).toEqual([{ type: "text", text: "はい" }]);
    const none = compileLine({ messages: '- "{{ lead.fields.nothing }}"' });
    expect(() => renderLine(none, sample())).toThrow(TemplateError);
  });

  test("a text past LINE's limit is a fault (LIN3)", () => {
    const lead = { company: "あ".repeat(5001) };
    expect(() => renderLine(compileLine({ messages: '- "{{ lead.company }}"' }), sample({ lead }))).toThrow(/longer than 5000/);
  });

  test("a field that holds a script does not become a link (SEC3)", () => {
    const source = `- type: template
  altText: x
  template: { type: buttons, text: x, actions: [{ type: uri, label: x, uri: "{{ lead.fields.website }}" }] }`;
    const messages = renderLine(compileLine({ messages: source }), sample({ lead: { fields: { website: "javascript:alert(1)" } } }));
    expect(JSON.stringify(messages)).not.toContain("javascript");
  });

  test.each([
    ["six messages", "[a, b, c, d, e, f]", 1],
    ["no message", "messages: []", 1],
    ["an unknown type", "messages:\n  - type: text\n    text: x\n  - type: hologram", 4],
    ["a misspelt key", "messages:\n  - type: text\n    txet: x", 2],
    [
      "five buttons",
      `messages:\n  - type: template\n    altText: x\n    template:\n      type: buttons\n      text: x\n      actions:\n${"        - { type: message, label: a, text: b }\n".repeat(5)}`,
      8,
    ],
    [
      "a script link",
      'messages:\n  - type: template\n    altText: x\n    template:\n      type: confirm\n      text: x\n      actions:\n        - { type: message, label: a, text: b }\n        - { type: uri, label: a, uri: "javascript:alert(1)" }',
      9,
    ],
    ["broken YAML", "messages:\n  - type: [text", 2],
    [
      "a picture without https",
      'messages:\n  - { type: image, originalContentUrl: "http://e.com/a.png", previewImageUrl: "https://e.com/a.png" }',
      2,
    ],
  ])("%s is named with its line (LIN3, LIN9)", (_, source, line) => {
    const [problem] = problemsOf(source);
    expect(problem?.line).toBe(line);
  });

  test("an unknown variable is named with its place", () => {
    expect(checkLine({ messages: 'messages:\n  - type: text\n    text: "{{ lead.nmae }}"' }, { category: "nurture" })).toEqual([
      {
        code: "unknown-variable",
        suggestion: "lead.name",
        message: { ja: "「lead.nmae」という変数はありません。", en: 'There is no variable "lead.nmae".' },
        where: "messages[0].text",
        line: 3,
        column: 11,
      },
    ]);
  });
});
