import { expect, test } from "vitest";
import { type OfferVariables, offerPage } from "../../../templates/pages/offer/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const date = {
  id: "1",
  startsAt: new Date("2027-02-20T14:00+09:00"),
  endsAt: new Date("2027-02-20T16:00+09:00"),
  zone: "Asia/Tokyo",
  place: nasty,
  free: 3,
  reason: null,
  waiting: 0,
  canWait: false,
};
const offer: OfferVariables = {
  title: { ja: `棚おろし会${nasty}` },
  about: { en: nasty },
  price: { amount: 3300, currency: "JPY" },
  dates: [date, { ...date, id: "2", free: 0, reason: "not-open" }],
  talk: null,
  form: "newsletter",
  zone: "America/New_York",
};

const talk: OfferVariables = { ...offer, price: null, dates: [], talk: { minutes: 60, consultants: [nasty, "森川あゆみ"] } };

expectPageRules(offerPage, [offer, talk, { ...offer, price: null, dates: [], form: undefined }]);

test("shows each date in the zone of the business with its free seats or the reason why not", () => {
  const html = renderPage(offerPage, "ja", offer);
  expect(html).toContain("残り3席");
  expect(html).toContain("受付はまだ始まっていません");
  expect(html).toContain("2027年2月20日（土）14:00–16:00 (日本標準時)");
  expect(html).not.toContain("<button");
});

test("the price has its tax", () => {
  expect(renderPage(offerPage, "ja", offer)).toContain("参加費：￥3,300（税込）");
  expect(renderPage(offerPage, "en", { ...offer, price: null })).toContain("Free of charge");
});

test("a consultation has no dates: it says how long, with whom, and how to come to a time", () => {
  const html = renderPage(offerPage, "ja", talk);
  expect(html).toContain("60分");
  expect(html).toContain("、森川あゆみ");
  expect(html).not.toContain("日程");
  expect(html).toContain('href="/f/newsletter?lang=ja"');
});
