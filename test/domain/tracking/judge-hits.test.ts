import { describe, expect, test } from "vitest";
import { judgeHit, type RawHit } from "../../../domain/tracking/judge-hits.ts";

const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
const start = Date.parse("2027-01-13T12:00+09:00");
let id = 0;
const hit = (seconds: number, target: string, over: Partial<RawHit> = {}): RawHit => ({
  id: String((id += 1)),
  at: new Date(start + seconds * 1_000),
  target,
  method: "GET",
  agent: PHONE,
  ...over,
});

interface Row {
  name: string;
  hits: RawHit[];
  /** Label of each hit. */
  labels: string[];
}

describe("judgeHit (TRK1)", () => {
  test.each<Row>([
    { name: "one click is a person's", hits: [hit(0, "0")], labels: ["human"] },
    { name: "an open is a person's", hits: [hit(0, "pixel")], labels: ["human"] },
    { name: "HEAD is a machine's", hits: [hit(0, "0", { method: "HEAD" })], labels: ["machine"] },
    { name: "a crawler is a machine", hits: [hit(0, "0", { agent: "Mozilla/5.0 (compatible; Googlebot/2.1)" })], labels: ["machine"] },
    { name: "who gives no agent is a machine", hits: [hit(0, "0", { agent: " " })], labels: ["machine"] },
    { name: "two links within seconds are a machine's", hits: [hit(0, "0"), hit(2, "1")], labels: ["machine", "machine"] },
    {
      name: "the picture loaded amid them is a machine's",
      hits: [hit(0, "pixel"), hit(1, "0"), hit(2, "1")],
      labels: ["machine", "machine", "machine"],
    },
    { name: "two links one after the other are a person's", hits: [hit(0, "0"), hit(8, "1")], labels: ["human", "human"] },
    { name: "the same link twice is an impatient person's", hits: [hit(0, "0"), hit(1, "0")], labels: ["human", "human"] },
    { name: "opening and clicking at once is a person's", hits: [hit(0, "pixel"), hit(1, "0")], labels: ["human", "human"] },
    { name: "the hidden link gives all around it away", hits: [hit(0, "0"), hit(30, "trap")], labels: ["machine", "machine"] },
    { name: "a person may come after the scanner", hits: [hit(0, "trap"), hit(3_600, "0")], labels: ["machine", "human"] },
  ])("$name", ({ hits, labels }) => {
    expect(hits.map((one) => judgeHit(one, hits).label)).toEqual(labels);
  });
});
