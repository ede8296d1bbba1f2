import { describe, expect, test } from "vitest";
import { lineSummary, readLineMessage, readQuickReplies } from "../../console/parts/line-reading.ts";

describe("a LINE message is read into what a chat shows", () => {
  test("a card of Flex with its words, picture and buttons", () => {
    const contents = {
      type: "bubble",
      hero: { type: "image", url: "https://example.jp/a.png" },
      body: {
        type: "box",
        layout: "vertical",
        contents: [
          { type: "text", text: "ようこそ", weight: "bold", size: "xl", color: "#112233" },
          { type: "separator" },
          { type: "button", style: "primary", color: "red", action: { type: "uri", label: "読む", uri: "https://example.jp/" } },
          { type: "button", action: { type: "postback", label: "はい", data: "answer=yes" } },
        ],
      },
    };
    expect(readLineMessage({ type: "flex", altText: "ごあいさつ", contents })).toEqual({
      kind: "cards",
      altText: "ごあいさつ",
      cards: [
        [
          { kind: "image", url: "https://example.jp/a.png" },
          {
            kind: "box",
            row: false,
            background: undefined,
            blocks: [
              { kind: "text", text: "ようこそ", bold: true, size: "1.25rem", align: "start", color: "#112233", grow: 1 },
              { kind: "line" },
              {
                kind: "button",
                look: "primary",
                color: undefined,
                action: { label: "読む", act: { kind: "open", url: "https://example.jp/" } },
              },
              { kind: "button", look: "link", color: undefined, action: { label: "はい", act: { kind: "tap", data: "answer=yes" } } },
            ],
          },
        ],
      ],
    });
  });

  test("a carousel of a template has a card for each column", () => {
    const column = (title: string) => ({ title, text: "本文", actions: [{ type: "message", label: "選ぶ", text: title }] });
    const read = readLineMessage({
      type: "template",
      altText: "選択",
      template: { type: "carousel", columns: [column("A"), column("B")] },
    });
    expect(read).toMatchObject({
      kind: "cards",
      cards: [[{ blocks: [{ text: "A" }, { text: "本文" }, { action: { act: { text: "A" } } }] }], [{ blocks: [{ text: "B" }, {}, {}] }]],
    });
  });

  test("an address that would run something opens nothing (SEC3)", () => {
    const [action] = readQuickReplies({ quickReply: { items: [{ action: { type: "uri", label: "x", uri: "javascript:alert(1)" } }] } });
    expect(action).toEqual({ label: "x", act: { kind: "none" } });
    expect(readLineMessage({ type: "image", originalContentUrl: "data:text/html,x" })).toEqual({ kind: "other", type: "image" });
  });

  test("what is no message of a known kind is shown by its kind, and never throws", () => {
    expect(readLineMessage({ type: "sticker" })).toEqual({ kind: "other", type: "sticker" });
    for (const odd of [null, 3, "x", [], { type: "flex", contents: 3 }, { type: "template" }])
      expect(() => readLineMessage(odd)).not.toThrow();
  });

  test.each([
    [{ type: "text", text: "こんにちは" }, "こんにちは"],
    [{ type: "flex", altText: "ごあいさつ", contents: {} }, "ごあいさつ"],
    [{ type: "sticker" }, ""],
  ])("%j in one line", (message, line) => expect(lineSummary(message)).toBe(line));
});
