import { expect, test } from "vitest";
import { type BookingVariables, bookingPage } from "../../../templates/pages/booking/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const [one, two, three, four] = ["11111111-1111-4111-8111-111111111111", "2", "3", "4"] as const;
const date = {
  id: one as string,
  startsAt: new Date("2027-02-20T14:00+09:00"),
  endsAt: new Date("2027-02-20T16:00+09:00"),
  zone: "Asia/Tokyo",
  place: nasty,
  free: 3,
  reason: null,
  waiting: 0,
  canWait: false,
  changeUntil: new Date("2027-02-18T18:00+09:00"),
} satisfies BookingVariables["dates"][number];

const fresh: BookingVariables = {
  title: { ja: `棚おろし会${nasty}` },
  about: { ja: nasty },
  url: "/b/token",
  zone: "Asia/Tokyo",
  now: new Date("2027-02-10T12:00+09:00"),
  dates: [
    date,
    { ...date, id: two, free: 0, reason: "waiting", waiting: 2, canWait: true },
    { ...date, id: three, free: 0, reason: "cancelled" },
  ],
  own: [],
  line: [],
  came: [],
  notice: null,
};
const booked: BookingVariables = {
  ...fresh,
  zone: "America/New_York",
  own: [{ bookingId: four, sessionId: one, state: "booked", heldUntil: null, code: "K7PM4X", joinUrl: "javascript:alert(1)" }],
  line: [{ sessionId: two, before: 1 }],
  notice: { kind: "done", says: "booked" },
};
const held: BookingVariables = {
  ...fresh,
  own: [{ bookingId: four, sessionId: one, state: "held", heldUntil: new Date("2027-02-13T21:00+09:00"), code: "K7PM4X", joinUrl: "" }],
  notice: { kind: "refused", says: "seat-lapsed" },
};

expectPageRules(bookingPage, [fresh, booked, held, { ...fresh, dates: [] }]);

test("a free date can be booked, a full one waited for, a cancelled one neither", () => {
  const html = renderPage(bookingPage, "ja", fresh);
  expect(html.match(/name="act" value="[a-z]+"/g)).toEqual(['name="act" value="book"', 'name="act" value="wait"']);
  expect(html).toContain("残り3席");
  expect(html).toContain("満席で、2名の方がお待ちです");
});

test("who has a seat sees both zones, the code, and how to give it up", () => {
  const html = renderPage(bookingPage, "ja", booked);
  expect(html).toContain("2027年2月20日（土）00:00–02:00");
  expect(html).toContain("2027年2月20日（土）14:00–16:00 (日本標準時)");
  expect(html).toContain("K7PM4X");
  expect(html).toContain('value="cancel"');
  expect(html).toContain("お待ちの方が、あなたの前に1名います。");
});

test("after the deadline there is no button to give it up, and the page says whom to call", () => {
  const html = renderPage(bookingPage, "ja", { ...booked, now: date.changeUntil });
  expect(html).not.toContain('value="cancel"');
  expect(html).toContain("下の連絡先までご連絡ください");
});

test("a seat that is kept shows until when", () => {
  const html = renderPage(bookingPage, "en", held);
  expect(html).toContain("It is yours until Saturday 13 February 2027, 21:00.");
  expect(html).not.toContain("K7PM4X");
});
