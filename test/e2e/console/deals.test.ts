import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { courseOffer } from "../../api/deal-samples.ts";
import { addPerson } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** A deal from its first card to a sent estimate, by the steps of the owner of the business. It is Tuesday, 12 January 2027, 10:00. */

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
const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}：`) });

test("the second step before the first is refused in a sentence, and the owner opens the deal with a reason", async () => {
  const { page } = staff;
  await page.goto(`${shown.site.address}/deals?create=true`, { waitUntil: "domcontentloaded" });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "お客様" }).fill("新田");
  await page.getByRole("option", { name: /^新田/ }).click();
  await dialog.getByLabel("次の行動").fill("ご家族とのお話を伺う");
  await dialog.getByRole("button", { name: "商談を始める" }).click();
  await dialog.getByRole("alert").getByText("まだフロントエンド商品").waitFor();
  await dialog.getByLabel("それでもご案内する理由").fill("以前からのお付き合いです。");
  await dialog.getByRole("button", { name: "商談を始める" }).click();
  await told(page, "商談を始めました。");
  await page.getByRole("heading", { name: /新田.*経営棚おろし講座/ }).waitFor();
});

test("a card moves by its menu, without a mouse, and goes back by the undo", async () => {
  const { page } = staff;
  await page.goto(`${shown.site.address}/deals`, { waitUntil: "domcontentloaded" });
  await column(page, "話を聞く").getByText("新田").waitFor();
  await page.getByRole("button", { name: /新田.*の商談を動かす/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "見積もり" }).focus();
  await page.keyboard.press("Enter");
  await column(page, "見積もり").getByText("新田").waitFor();
  await told(page, "「見積もり」に動かしました。");
  await page.getByRole("button", { name: "元に戻す" }).click();
  await column(page, "話を聞く").getByText("新田").waitFor();
});

test("an estimate is suggested, saved and sent", async () => {
  const { page } = staff;
  await page.getByRole("link", { name: /^新田/ }).click();
  await page.getByRole("button", { name: "見積書を作る" }).click();
  const form = page.getByRole("dialog", { name: "新しい見積書" });
  await form.getByText("366,000円").first().waitFor();
  await form.getByLabel("値引き").last().fill("-6000");
  await form.getByRole("button", { name: "下書きを保存" }).click();
  await form.getByRole("alert").getByText("数量と金額を確かめてください。").waitFor();
  await form.getByLabel("値引き").last().fill("6000");
  await form.getByText("360,000円").waitFor();
  await form.getByRole("button", { name: "下書きを保存" }).click();
  // The lead has still had no first step, so the owner gives the reason here, too.
  await form.getByLabel("それでもご案内する理由").fill("以前からのお付き合いです。");
  await form.getByRole("button", { name: "下書きを保存" }).click();
  await told(page, "下書きを保存しました。");
  const estimate = page.getByRole("dialog", { name: /^M-\d{5} / });
  await estimate.getByText("360,000円").waitFor();
  await estimate.getByRole("button", { name: "お客様に送る" }).click();
  await told(page, "見積書を送りました。");
  await estimate.getByRole("link", { name: "お客様のページを開く" }).waitFor();
});

test("nothing was asked of any other server on the way", () => {
  expect(watch.strangers).toEqual([]);
});
