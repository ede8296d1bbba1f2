import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HitMessage, judgeHits, type RawHit } from "../../../domain/tracking/judge-hits.ts";

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
  network: "home",
  ...over,
});
const SCANNER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const scanned = (seconds: number, target: string, network = "gateway") => hit(seconds, target, { agent: SCANNER, network });
/** All links of a message with n links, one every `pause` seconds. */
const round = (links: number, pause: number, from = 60) =>
  Array.from({ length: links }, (_, index) => scanned(from + index * pause, String(index)));
const machines = (count: number) => Array.from({ length: count }, () => "machine");

interface Row {
  name: string;
  hits: RawHit[];
  /** Label of each hit. */
  labels: string[];
  /** Default: a mail with three links that was accepted an hour before. */
  message?: Partial<HitMessage>;
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
    { name: "all links one after the other, 16 seconds apart, are a slow scanner's round", hits: round(3, 16), labels: machines(3) },
    { name: "a round lasts as long as it lasts", hits: round(20, 80), labels: machines(20), message: { links: 20 } },
    {
      name: "a round through both links of a short mail is a scanner's",
      hits: round(2, 16),
      labels: machines(2),
      message: { links: 2 },
    },
    {
      name: "both links of a short mail, the second first or after a while, are a reader's",
      hits: [hit(60, "1"), hit(80, "0"), hit(3_600, "0"), hit(3_640, "1")],
      labels: ["human", "human", "human", "human"],
      message: { links: 2 },
    },
    { name: "some of the links are a reader's", hits: [hit(60, "0"), hit(90, "2")], labels: ["human", "human"] },
    {
      name: "one click 0.1 seconds after the acceptance is no human's",
      hits: [hit(0.1, "0")],
      labels: ["machine"],
      message: { acceptedAt: new Date(start) },
    },
    {
      name: "a click that came before the acceptance was written is no human's",
      hits: [hit(-0.2, "0")],
      labels: ["machine"],
      message: { acceptedAt: new Date(start) },
    },
    {
      name: "half a minute after it, a click is a person's",
      hits: [hit(30, "0")],
      labels: ["human"],
      message: { acceptedAt: new Date(start) },
    },
    {
      name: "in a chat a person answers within seconds, but not at once",
      hits: [hit(0.1, "0"), hit(120, "0"), hit(200, "1")],
      labels: ["machine", "human", "human"],
      message: { acceptedAt: new Date(start), channel: "line" },
    },
    {
      name: "in a chat two seconds are enough",
      hits: [hit(2, "0")],
      labels: ["human"],
      message: { acceptedAt: new Date(start), channel: "line" },
    },
    {
      name: "who was too soon is given away for the rest of the burst",
      hits: [scanned(1, "0"), scanned(40, "1"), hit(45, "1")],
      labels: ["machine", "machine", "human"],
      message: { acceptedAt: new Date(start) },
    },
    {
      name: "a picture that a proxy loads at once gives no reader away",
      hits: [hit(1, "pixel"), hit(40, "0")],
      labels: ["machine", "human"],
      message: { acceptedAt: new Date(start) },
    },
    {
      name: "the hidden link at the end of a slow round gives its beginning away",
      hits: [scanned(60, "0"), scanned(120, "1"), scanned(180, "2"), scanned(250, "trap")],
      labels: machines(4),
      message: { links: 9 },
    },
    {
      name: "the hidden link, minutes later, gives the same visitor away, and no other",
      hits: [scanned(60, "0"), hit(65, "4"), scanned(600, "trap")],
      labels: ["machine", "human", "machine"],
      message: { links: 9 },
    },
    {
      name: "one agent from several networks at once is a farm of scanners",
      hits: [scanned(60, "0", "a"), scanned(80, "1", "b"), scanned(100, "4", "c")],
      labels: machines(3),
      message: { links: 9 },
    },
    {
      name: "a HEAD gives away the GET that follows from the same network",
      hits: [scanned(60, "0"), hit(61, "0", { method: "HEAD", agent: "Go-http-client/2.0", network: "gateway" })],
      labels: machines(2),
    },
    {
      name: "a person who reads while the scanner is still at work is a person",
      hits: [...round(3, 16), hit(70, "1")],
      labels: [...machines(3), "human"],
    },
  ])("$name", ({ hits, labels, message }) => {
    const facts = { channel: "email" as const, acceptedAt: new Date(start - 3_600_000), links: 3, ...message };
    const found = judgeHits(hits, facts);
    expect(hits.map(({ id }) => found.get(id)?.label)).toEqual(labels);
  });

  test("waits while links are still being followed, but not for a single click, and not without end", () => {
    const facts = { channel: "email" as const, acceptedAt: new Date(start - 3_600_000), links: 9 };
    const waits = (hits: RawHit[]) => judgeHits(hits, facts).get(hits[0]?.id ?? "")?.again;
    expect(waits([hit(0, "0"), hit(20, "0")])).toBeNull();
    expect(waits([hit(0, "0"), hit(20, "1")])).toEqual(new Date(start + 110_000));
    expect(waits(Array.from({ length: 20 }, (_, index) => hit(index * 80, String(index % 3))))).toEqual(new Date(start + 600_000));
  });

  test("a later hit turns a person into a machine, never a machine into a person", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom("0", "1", "2", "pixel", "trap"), fc.boolean()), {
          maxLength: 12,
        }),
        (raw) => {
          const facts = { channel: "email" as const, acceptedAt: new Date(start), links: 3 };
          const hits = raw.map(([at, target, mine]) => (mine ? hit(at, target) : scanned(at, target))).sort((a, b) => +a.at - +b.at);
          const before = judgeHits(hits.slice(0, -1), facts);
          const after = judgeHits(hits, facts);
          for (const [id, { label }] of before) if (label === "machine") expect(after.get(id)?.label).toBe("machine");
        },
      ),
    );
  });
});
