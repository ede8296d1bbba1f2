import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { courseOffer } from "../../api/deal-samples.ts";
import { addPerson } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** An invoice from its lines to its ageing, by the steps of the owner of the business. It is Tuesday, 12 January 2027, 10:00. */

let shown: ConsoleSite;
let browser: Browser;
let staff: { context: BrowserContext; page: Page };
let watch: ReturnType<typeof watchPages>;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  staff = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
  watch = watchPages(staff.context, [shown.site.address]);
  await addPerson(shown.site.context, { familyName: "新田" });
  await shown.ask("PUT", "/offers/course", courseOffer);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

const told = (page: Page, text: string) => page.locator(".mantine-Notification-root").getByText(text).first().waitFor();

test("an invoice from the catalogue is previewed by the server and issued in instalments, of which the first is late", async () => {
  const { page } = staff;
  await page.goto(`${shown.site.address}/invoices`, { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "請求書を発行" }).click();
  const form = page.getByRole("dialog", { name: "請求書を発行する" });
  await form.getByRole("combobox", { name: "お客様" }).fill("新田");
  await page.getByRole("option", { name: /^新田/ }).click();
  await form.getByRole("button", { name: "商品から選ぶ" }).click();
  await page.getByRole("menuitem", { name: /^経営棚おろし講座/ }).click();
  await form.getByRole("radio", { name: "分割" }).check();
  await form.getByLabel("回数").fill("4");
  await form.getByLabel("初回の期日").fill("2026-12-01");
  await form.getByText("1/4回 · 2026/12/1 火").waitFor();
  await form.getByText("91,500円").first().waitFor();
  await form.getByRole("button", { name: "発行する" }).click();
  await told(page, "請求書を発行しました。");
  await page.getByRole("heading", { name: /^請求書 2027-/ }).waitFor();
  await page.getByText("期日超過").first().waitFor();
});

test("a promise stops the reminders, and shows without a reload", async () => {
  const { page } = staff;
  await page.getByRole("button", { name: "約束を記録" }).click();
  await page.getByLabel("お支払いいただく日").fill("2027-01-25");
  await page.getByRole("button", { name: "記録する" }).click();
  await told(page, "お支払いの約束を記録しました。");
  await page.getByText("お支払いの約束があるため、督促を止めています。").waitFor();
  await page.getByText("までにお支払いいただく約束です。").waitFor();
});

test("the paper comes by itself, and its link is a PDF", async () => {
  const { page, context } = staff;
  const link = page.getByRole("link", { name: /^請求書 .*（PDF）$/ });
  await link.waitFor({ timeout: 60_000 });
  const pdf = await context.request.get(new URL((await link.getAttribute("href")) ?? "", shown.site.address).href);
  expect(pdf.headers()["content-type"]).toContain("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("the bar of the ageing opens the people behind it, whose sum it is; the same stands in a table", async () => {
  const { page } = staff;
  await page.getByRole("link", { name: "売掛金" }).click();
  await page.getByRole("heading", { name: "遅れの長さ" }).waitFor();
  const bar = page.getByRole("link", { name: "31〜60日の遅れ 91,500円 1件" });
  await bar.focus();
  await page.keyboard.press("Enter");
  await page.getByText("合計 91,500円 1件").waitFor();
  await page.getByRole("table", { name: "内訳" }).getByText("新田").waitFor();
  await page.goBack();
  await page.getByText("表で見る").first().click();
  const table = page.getByRole("table", { name: "遅れの長さ" });
  await table
    .getByRole("row", { name: /期日前/ })
    .getByText("183,000円")
    .waitFor();
  await table.getByRole("row", { name: /合計/ }).getByText("366,000円").waitFor();
});

test("invoices are found by amount and partner together", async () => {
  const { page } = staff;
  const found = page.getByRole("table", { name: "請求書" }).getByRole("link", { name: /^2027-/ });
  await page.goto(`${shown.site.address}/invoices`, { waitUntil: "domcontentloaded" });
  await found.waitFor();
  await page.getByLabel("金額（以上）").fill("366000");
  await page.getByLabel("取引先").fill("新田");
  await page.waitForURL(/least=366000.*partner=|partner=.*least=366000/);
  await found.waitFor();
  await page.getByLabel("金額（以上）").fill("366001");
  await page.getByText("条件に合う請求書はありません").waitFor();
});

test("nothing was asked of any other server on the way", () => {
  expect(watch.strangers).toEqual([]);
});
