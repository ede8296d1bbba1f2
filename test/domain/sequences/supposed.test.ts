import { expect, test } from "vitest";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import { parseSupposed } from "../../../domain/sequences/supposed.ts";
import { welcome } from "./example.ts";

const definition = parseSequence(welcome);
const entry = { at: new Date("2027-01-12T21:40+09:00"), zone: "Asia/Tokyo" };

test.each([
  [
    "documentOpened{document=gift} 2h after hello",
    { kind: "documentOpened", data: { document: "gift" }, afterTouch: "hello", delay: { hours: 2 } },
  ],
  ["linkClicked after gift", { kind: "linkClicked", data: {}, afterTouch: "gift", delay: null }],
  [
    "linkClicked{ n = 2, by = 'x y', deep=true } 1d 12h after gift",
    { kind: "linkClicked", data: { n: 2, by: "x y", deep: true }, afterTouch: "gift", delay: { days: 1, hours: 12 } },
  ],
  ["linkClicked at 2027-01-13 08:00", { kind: "linkClicked", data: {}, delay: { minutes: 620 } }],
  ["seminarBooked 3 days", { kind: "seminarBooked", data: {}, delay: { days: 3 } }],
  ["seminarBooked 30 min after entry", { kind: "seminarBooked", data: {}, delay: { minutes: 30 } }],
  ["seminarBooked", { kind: "seminarBooked", data: {}, delay: null }],
])("reads %s", (words, supposed) => expect(parseSupposed(words, definition, entry)).toEqual(supposed));

test.each([
  ["", /is no event/],
  ["linkClicked soon", /"soon" in "linkClicked soon" is not a length of time/],
  ["linkClicked at noon", /"noon" is not a time/],
  ["linkClicked at 2027-01-12", /lies before the entry/],
  ["linkClicked after next-morning", /has no send "next-morning"/],
  ["linkClicked{gift} 2h", /"gift" in .* is not key=value/],
])("refuses %j with a sentence", (words, sentence) => expect(() => parseSupposed(words, definition, entry)).toThrow(sentence));
