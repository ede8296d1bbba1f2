import { expect, onTestFinished, test } from "vitest";
import { checkBusiness } from "../../cli/doctor/business.ts";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { openContext, STARTER_PLAYBOOK } from "../support/context.ts";

test("the doctor warns while the business is the invented one of a starter", async () => {
  const context = await openContext({ playbook: STARTER_PLAYBOOK });
  onTestFinished(() => context.close());
  expect(await checkBusiness(context)).toMatchObject([
    { state: "warn", detail: { en: expect.stringContaining("legalName, postalAddress") } },
  ]);
  const own = {
    name: "山田製作所",
    legalName: "株式会社山田製作所",
    postalAddress: "〒100-0001 東京都千代田区千代田1-1",
    complaints: "support@yamada-seisakusho.jp",
    website: "https://yamada-seisakusho.jp/",
  };
  await context.database.transaction((tx) => writeSetting(tx, "business", own));
  expect(await checkBusiness(context)).toEqual([]);
  await context.database.transaction((tx) => writeSetting(tx, "business", { ...own, complaints: "help@harbourlight.example.com" }));
  expect(await checkBusiness(context)).toMatchObject([{ detail: { en: expect.stringContaining("(complaints)") } }]);
}, 30_000);
