import { expect, test } from "vitest";
import { flexSizeFaults } from "../../../channels/line/limits.ts";

const bubble = {
  type: "bubble",
  body: { type: "box", layout: "vertical", contents: [{ type: "text", text: "無料セミナー", weight: "bold" }] },
};
const heavy = { ...bubble, body: { ...bubble.body, contents: Array(400).fill({ type: "text", text: "育".repeat(30) }) } };

test.each([
  ["a bubble", bubble, []],
  ["a carousel of two", { type: "carousel", contents: [bubble, bubble] }, []],
  ["a bubble over 30 KB", heavy, ["a bubble must not exceed 30 KB"]],
  ["13 bubbles", { type: "carousel", contents: Array(13).fill(bubble) }, ["a carousel has 1 to 12 bubbles"]],
  ["no bubble", { type: "carousel", contents: [] }, ["a carousel has 1 to 12 bubbles"]],
])("%s (LIN3)", (_name, contents, faults) => expect(flexSizeFaults(contents).map(({ en }) => en)).toEqual(faults));
