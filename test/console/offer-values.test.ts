import { describe, expect, test } from "vitest";
import type { Offer } from "../../console/api/generated/routes.schemas.ts";
import { beginning, offerBody, offerFaults, offerFields, offerPlace, readOffer } from "../../console/screens/settings/offer-values.ts";
import { amountIn, wordsOfReminder } from "../../console/screens/settings/reminder-values.ts";

const offer: Offer = {
  key: "tanaoroshi",
  etag: "e",
  title: { ja: "棚おろし会", en: "Taking stock" },
  about: { ja: "お茶を飲みながら。" },
  side: "front-end",
  kind: "tea-party",
  meeting: true,
  format: "place",
  price: { amount: 3_000, taxRate: 8, taxIncluded: false },
  threshold: { trust: 10, interest: 5 },
  bonuses: [{ title: "シート", cost: 120, bought: true }],
  next: "five-hours",
  form: "newsletter",
  sessions: { minutes: 90, seats: 6, waiting: { hours: 1.5, from: "10:00", to: "20:00" }, reminders: ["2 days", "30 minutes"] },
};

describe("an offer in the dialog", () => {
  test("is the same when it is saved as it was read: every field has its place", () => {
    const { key: _, etag: __, ...body } = offer;
    expect(offerBody(readOffer(offer).values, offer)).toEqual(body);
    expect(Object.keys(readOffer(offer).values).toSorted()).toEqual([...offerFields].toSorted());
  });

  test("that says little is saved as saying little", () => {
    const little: Offer = { key: "a", etag: "e", title: { en: "A" }, side: "back-end", kind: "course", format: "online", bonuses: [] };
    const { key: _, etag: __, ...body } = little;
    expect(offerBody(readOffer(little).values, little)).toEqual(body);
  });

  test("keeps what the dialog does not show", () => {
    const more = { ...offer, further: { questions: [1] } };
    expect(offerBody(readOffer(more).values, more)).toMatchObject({ further: { questions: [1] } });
  });

  test("begins with dates, a waiting list and the usual reminders", () => {
    expect(offerBody({ ...beginning, ja: "会" }, null)).toEqual({
      title: { ja: "会" },
      side: "front-end",
      kind: "seminar",
      format: "place",
      bonuses: [],
      sessions: { minutes: 120, seats: 8, waiting: { hours: 12, from: "09:00", to: "21:00" } },
    });
  });
});

test.each([
  ["no title", { ja: " " }, { ja: "titleMissing" }],
  ["a price that is none", { price: "約3万" }, { price: "noAmount" }],
  [
    "a bonus without a name",
    { bonuses: '[{"title":"","cost":"x","bought":false}]' },
    { "bonuses.0.title": "bonusMissing", "bonuses.0.cost": "noAmount" },
  ],
  ["a front-end offer at which nobody meets", { meeting: "no" }, { meeting: "mustMeet" }],
  ["a seat that is kept for too long", { hours: "200" }, { hours: "noHours" }],
  ["a day that ends before it begins", { from: "21:00", to: "09:00" }, { to: "noSpan" }],
  ["waiting rules of an offer without dates", { minutes: "", seats: "", hours: "x" }, {}],
])("%s is told beside its field", (_, typed, faults) => {
  expect(offerFaults({ ...beginning, ja: "会", ...typed })).toEqual(faults);
});

test.each([
  ["title.ja", "ja"],
  ["about.en", "aboutEn"],
  ["price.amount", "price"],
  ["threshold.trust", "trust"],
  ["sessions.waiting.hours", "hours"],
  ["sessions.seats", "seats"],
  ["sessions.reminders.0", "reminders"],
  ["bonuses.0.cost", "bonuses.0.cost"],
  ["form", "form"],
])("the API's %s stands beside %s", (path, field) => {
  expect(offerPlace(path)).toBe(field);
});

test.each([
  ["3 days", { amount: 3, unit: "days" }, "3 days"],
  ["1 week", { amount: 7, unit: "days" }, "7 days"],
  ["1 hour", { amount: 1, unit: "hours" }, "1 hour"],
  ["1 day 12 hours", { amount: 36, unit: "hours" }, "36 hours"],
  ["30 minutes", { amount: 30, unit: "minutes" }, "30 minutes"],
])("a reminder %s", (words, ahead, written) => {
  expect(amountIn(words)).toEqual(ahead);
  expect(wordsOfReminder(amountIn(words))).toBe(written);
});
