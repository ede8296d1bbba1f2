import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Offer } from "../../../console/api/generated/routes.schemas.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** An offer with all that it says, and its dates in the calendar, by mouse and by keyboard. */

let shown: ConsoleSite;
let browser: Browser;
let staff: { context: BrowserContext; page: Page };
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  staff = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

const offerNow = async (key: string) => (await shown.ask<{ items: Offer[] }>("GET", "/offers")).items.find((offer) => offer.key === key);

test("staff add a bonus, a reminder and the tax to an offer; what is wrong stands beside its field", async () => {
  const { page } = staff;
  const before = await offerNow("five-hours");
  await page.goto(`${shown.site.address}/settings/offers`, { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: /社長の時間を、週に五時間取り戻す.*編集/ }).click();
  const dialog = page.getByRole("dialog");
  const bonuses = dialog.getByRole("group", { name: "特典" });
  await bonuses.getByRole("button", { name: "特典を追加" }).click();
  await bonuses.getByLabel("原価（円）").last().fill("たくさん");
  await dialog.getByRole("button", { name: "保存" }).click();
  await bonuses.getByText("特典の名前を入力してください。").waitFor();
  await bonuses.getByText("0以上の整数を、数字だけで入力してください。").waitFor();
  await bonuses.getByRole("textbox", { name: "特典の名前" }).last().fill("録画");
  await bonuses.getByLabel("原価（円）").last().fill("300");
  await bonuses.getByLabel("仕入れる").last().check();
  await dialog.getByRole("combobox", { name: "消費税" }).click();
  await page.getByRole("option", { name: "税抜の価格" }).click();
  const reminders = dialog.getByRole("group", { name: "リマインド" });
  await reminders.getByLabel("標準（3日前、1日前、1時間前）").uncheck();
  await reminders.getByRole("button", { name: "3日前のリマインドを外す" }).click();
  await reminders.getByLabel("開始の前").first().fill("2");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.waitFor({ state: "detached" });
  const { etag: _, ...after } = (await offerNow("five-hours")) ?? {};
  const { etag: __, ...rest } = before ?? {};
  expect(after).toEqual({
    ...rest,
    price: { amount: 3_000, taxRate: 10, taxIncluded: false },
    bonuses: [...(before?.bonuses ?? []), { title: "録画", cost: 300, bought: true }],
    sessions: { ...before?.sessions, reminders: ["2 days", "1 hour"] },
  });
});

test("the API's refusal of a front-end offer at which nobody meets stands beside the kind", async () => {
  const { page } = staff;
  await page.getByRole("button", { name: /社長の棚おろし会.*編集/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "種類" }).click();
  await page.getByRole("option", { name: "講座" }).click();
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("フロントエンド商品は、人と会う場").first().waitFor();
  expect(await dialog.getByRole("combobox", { name: "種類" }).getAttribute("aria-invalid")).toBe("true");
  await page.keyboard.press("Escape");
});

test("the month shows each date with its seats, in the business's zone; the keyboard turns the month and opens a date", async () => {
  const { page } = staff;
  const startsAt = "2027-02-14T15:30:00Z";
  const session = await shown.ask<{ id: string }>("POST", "/sessions", { offer: "tanaoroshi", startsAt, seats: 3 });
  await page.goto(`${shown.site.address}/sessions`, { waitUntil: "domcontentloaded" });
  await page.getByText("カレンダー", { exact: true }).click();
  await page.waitForURL(/view=month/);
  await page.getByText("この月に、条件に合う日程はありません。").waitFor();
  const later = page.getByRole("button", { name: "次の月" });
  await later.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/month=2027-02/);
  // Half past midnight of the 15th in Tokyo.
  const day = page.getByRole("listitem").filter({ has: page.locator('time[datetime="2027-02-15"]') });
  const link = day.getByRole("link", { name: "00:30 社長の棚おろし会 0 / 3・残り3" });
  await page.reload({ waitUntil: "domcontentloaded" });
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/sessions/${session.id}`);
  await page.goBack();
  await link.waitFor();
  await page.getByText("一覧", { exact: true }).click();
  await page
    .getByRole("columnheader", { name: "参加" })
    .or(page.getByText("参加", { exact: true }))
    .first()
    .waitFor();
  expect(new URL(page.url()).search).toBe("");
});
