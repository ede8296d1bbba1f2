import { expect, test } from "vitest";
import { type ConsultationVariables, consultationPage } from "../../../templates/pages/consultation/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const at = (local: string) => new Date(`${local}+09:00`);
const free = ["2027-03-16T10:00", "2027-03-16T10:30", "2027-03-17T13:00"].map((local) => ({
  startsAt: at(local),
  zone: "Asia/Tokyo",
}));
const fresh: ConsultationVariables = {
  title: { ja: `個別相談${nasty}` },
  about: { ja: nasty },
  minutes: 60,
  url: "/b/token",
  now: at("2027-03-13T08:00"),
  zone: "Asia/Tokyo",
  leadZone: "Asia/Tokyo",
  own: null,
  times: { consultants: [{ name: nasty, zone: "Asia/Tokyo" }], free, from: "2027-03-13", earlier: null, later: "2027-03-27", next: null },
  questions: [
    { key: "worry", label: { ja: nasty }, required: true },
    { key: "wish", label: { ja: "一年後" }, required: false },
  ],
  typed: { worry: nasty },
  most: 2_000,
  changes: false,
  isPaged: false,
  notice: null,
};
const abroad: ConsultationVariables = { ...fresh, zone: "America/New_York", leadZone: "America/New_York" };
const own = {
  id: "11111111-1111-4111-8111-111111111111",
  startsAt: at("2027-03-16T10:00"),
  endsAt: at("2027-03-16T11:00"),
  heldUntil: null,
  consultant: nasty,
  zone: "Asia/Tokyo",
  place: nasty,
  joinUrl: "javascript:alert(1)",
  changeUntil: at("2027-03-15T10:00"),
} satisfies ConsultationVariables["own"];
const booked: ConsultationVariables = { ...abroad, own, notice: { kind: "done", says: "booked" } };
const held: ConsultationVariables = { ...abroad, own: { ...own, joinUrl: "", heldUntil: at("2027-03-13T08:10") } };
const missing: ConsultationVariables = { ...held, typed: { wish: nasty }, notice: { kind: "refused", says: "answers-missing" } };
const moves: ConsultationVariables = { ...booked, changes: true, isPaged: true, notice: null };
const nothing = { ...fresh.times, free: [], later: null };

expectPageRules(consultationPage, [
  fresh,
  abroad,
  booked,
  held,
  missing,
  moves,
  { ...booked, now: own.changeUntil },
  { ...booked, now: own.endsAt },
  { ...fresh, times: nothing },
  { ...fresh, times: { ...nothing, earlier: "2027-03-13", next: at("2027-04-20T10:00") } },
  { ...fresh, times: { ...nothing, consultants: [] } },
]);

const business = { complaints: "support@example.com" };
const buttons = (html: string) => [...html.matchAll(/<button[^>]* name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
const text = (html: string) =>
  html
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<wbr>|<span[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ");

test("each free time is a button under its day, and its press names the instant", () => {
  const html = renderPage(consultationPage, "ja", fresh);
  expect(buttons(html)).toEqual(free.map(({ startsAt }) => ["take", startsAt.toISOString()]));
  expect(html.match(/<legend>[^<]+/g)).toEqual(["<legend>3月16日（火）", "<legend>3月17日（水）"]);
  expect(text(html)).toContain("日時は日本標準時で表示しています。");
});

test("a visitor elsewhere sees their own date, with the consultant's beside it, and both zones named (BOK5)", () => {
  const html = renderPage(consultationPage, "en", abroad);
  expect(html.match(/<legend>[^<]+/g)).toEqual(["<legend>Monday 15 March", "<legend>Wednesday 17 March"]);
  expect(html).toContain("21:00<span>Tue 16, 10:00</span>");
  expect(text(html)).toContain("In bold: Eastern Time. Below it: the consultant&#39;s local time (Japan Standard Time).");
});

test("a zone that is not theirs stays in every link and form, and the page says in which zone messages are written", () => {
  const html = renderPage(consultationPage, "ja", { ...fresh, zone: "Europe/Paris" });
  expect(html).toContain('action="/b/token?zone=Europe%2FParis"');
  expect(html).toContain('href="/b/token?zone=Europe%2FParis&amp;from=2027-03-27"');
  expect(text(html)).toContain("ご登録の地域（日本標準時）で書かれます");
});

test("a time that is kept shows until when, and asks the questions with what was written", () => {
  const html = renderPage(consultationPage, "ja", held);
  expect(text(html)).toContain("このお時間を18:10までお取りしています");
  expect(buttons(html)).toEqual([
    ["book", own.startsAt.toISOString()],
    ["release", own.id],
  ]);
  const again = renderPage(consultationPage, "ja", missing);
  expect(again.match(/aria-invalid="true" aria-describedby="answer-worry-fault"/g)).toHaveLength(1);
  expect(text(again)).toContain("ひとことで結構ですので");
});

test("what is booked stands in both zones, with the way to move and to cancel it", () => {
  const html = renderPage(consultationPage, "ja", booked);
  expect(text(html)).toContain("2027年3月15日（月）21:00–22:00（米国東部夏時間）");
  expect(text(html)).toContain("2027年3月16日（火）10:00–11:00（日本標準時）");
  expect(buttons(html)).toEqual([["cancel", own.id]]);
  expect(html).toContain('href="/b/token?change=1"');
  expect(buttons(renderPage(consultationPage, "ja", moves)).map(([name]) => name)).toEqual(["move", "move", "move"]);
});

test("after the limit there is no button, and the page says whom to call; so it does when nobody can be booked", () => {
  for (const variables of [
    { ...booked, now: own.changeUntil },
    { ...booked, now: own.endsAt },
    { ...fresh, times: nothing },
    { ...fresh, times: { ...nothing, consultants: [] } },
  ]) {
    const html = renderPage(consultationPage, "ja", variables, business);
    expect(buttons(html)).toEqual([]);
    expect(html).toContain("<strong>support@example.com</strong>");
  }
});

test("two weeks without a free time lead to the next one", () => {
  const html = renderPage(consultationPage, "en", { ...fresh, times: { ...nothing, next: at("2027-04-20T10:00") } });
  expect(html).toContain('<a href="/b/token?from=2027-04-20">The next free time is Tuesday 20 April 2027, 10:00</a>');
});

test("what was written goes with the press of another time", () => {
  const html = renderPage(consultationPage, "en", { ...fresh, notice: { kind: "refused", says: "lapsed" } });
  expect(html).toContain('<input type="hidden" name="answer.worry"');
});
