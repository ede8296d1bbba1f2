import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSetting } from "../../../services/engine/settings/write-setting.ts";
import { readPriceList } from "../../../services/estimates/read-price-list.ts";
import { setOffer } from "../../../services/offers/set-offer.ts";
import { openContext, type TestContext } from "../../support/context.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext();
  const offer = { kind: "course", format: "online" } as const;
  const price = { amount: 110_000, taxRate: 10, taxIncluded: true } as const;
  const by = { actor: "staff:test", ifMatch: undefined };
  const bonuses = [{ title: "ノート", cost: 3_300, bought: false }];
  await setOffer(context, { key: "course", title: { ja: "講座", en: "The course" }, side: "back-end", ...offer, price, bonuses }, by);
  await setOffer(context, { key: "visit", title: { ja: "訪問" }, side: "back-end", ...offer, bonuses: [] }, by);
});
afterAll(() => context.close());

const course = { offerKey: "course", side: "back-end", quantity: "1", taxKind: "standard" };

test("has each offer with a price, and after it what comes with it, in a language", async () => {
  expect(await readPriceList(context, "en")).toEqual({
    ...{ currency: "JPY", priceMode: "inclusive", rounding: "down" },
    items: [
      { ...course, title: "The course", unitMinor: 110_000 },
      { ...course, title: "ノート", unitMinor: 0 },
    ],
  });
});

test("states prices without the tax where the business does, in its currency", async () => {
  await context.database.transaction((tx) => writeSetting(tx, "prices", { currency: "USD", priceMode: "exclusive", rounding: "down" }));
  const { currency, items } = await readPriceList(context, "ja");
  expect([currency, items[0]]).toEqual(["USD", { ...course, title: "講座", unitMinor: 100_000 }]);
});
