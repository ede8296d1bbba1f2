import { describe, expect, test } from "vitest";
import type { SandboxSetting } from "../../../channels/sandbox-strip.ts";
import { type HomeState, homePage } from "../../../cli/sandbox/home-page.ts";
import type { MoveState } from "../../../services/explain/clock-moves.ts";
import type { UpcomingThing } from "../../../services/explain/read-upcoming.ts";

const NOW = new Date("2027-01-12T16:00:00Z");
const pages = { home: "/", mail: "/mail/", line: "/line/", stripe: "/stripe/", app: "http://shop.test/" };
const tokyo: SandboxSetting = { now: () => NOW.getTime(), zone: "Asia/Tokyo", pages };
const thing: UpcomingThing = {
  at: new Date("2027-01-14T23:00:00Z"),
  lead: "<b>鈴木</b>",
  kind: "message",
  what: "最初の七日間",
  step: "thanks",
};
const planned: HomeState["clock"] = { upcoming: { at: thing.at, things: [thing], count: 3 } };
const idle: MoveState = { kind: "none" };
/** The words of a page, without its style and its tags. */
const words = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

test("shows time and plans in the installation's zone, in both languages, with names made harmless", () => {
  const japanese = homePage({ clock: planned, move: idle }, tokyo, "ja");
  expect(words(japanese)).toContain("2027-01-13（水）01:00 Asia/Tokyo");
  expect(words(japanese)).toContain("2027-01-15（金）08:00 &#60;b&#62;鈴木&#60;/b&#62; 「最初の七日間」のメッセージ（thanks）を送ります");
  expect(words(japanese)).toContain("ほか2件");
  const english = words(homePage({ clock: planned, move: idle }, { ...tokyo, zone: "Europe/Paris" }, "en"));
  expect(english).toContain("2027-01-12 Tue 17:00 Europe/Paris");
  expect(english).toContain("2027-01-15 Fri 00:00");
  expect(english).toContain("a message of &#34;最初の七日間&#34; (thanks) goes out, unless a rule objects");
});

describe("of the last move", () => {
  const move = { from: NOW, to: NOW, moments: [NOW], things: [thing], count: 1, sent: 2 };
  const states: [string, MoveState, string][] = [
    ["that it goes on", { kind: "moving" }, "Moving the clock…"],
    ["what happened", { kind: "moved", step: "day", move }, "2 messages went out. On the way: 2027-01-15 Fri 08:00"],
    ["what happened, in the past", { kind: "moved", step: "day", move }, "(thanks) was due"],
    [
      "that nothing happened",
      { kind: "moved", step: "day", move: { ...move, things: [], count: 0, sent: 0 } },
      "Nothing happened on the way.",
    ],
    ["that nothing was planned", { kind: "moved", step: "next", move: { ...move, moments: [] } }, "so the clock stays as it is"],
    ["why it failed", { kind: "failed", sentence: { ja: "だめ", en: "Not now." } }, "Not now."],
  ];
  test.each(states)("tells %s", (_name, move, said) => {
    expect(words(homePage({ clock: planned, move }, tokyo, "en"))).toContain(said);
  });

  test("asks again by itself, without scripts, and takes no second press, until it is over", () => {
    const moving = homePage({ clock: planned, move: { kind: "moving" } }, tokyo, "en");
    expect(moving).toContain('<meta http-equiv="refresh" content="1">');
    expect(moving.match(/ disabled/g)).toHaveLength(2);
    const over = homePage({ clock: planned, move: idle }, tokyo, "en");
    expect(over).not.toMatch(/http-equiv|<script| disabled>/);
  });
});

test("says what it waits for while the database does not answer, and asks again", () => {
  const page = homePage({ clock: null, move: idle }, tokyo, "ja");
  expect(page).toContain("データベースの準備ができるのを待っています");
  expect(page).toContain("http-equiv");
  expect(page).not.toContain("<button");
});
