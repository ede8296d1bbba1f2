import { buffer } from "node:stream/consumers";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { content, courseOffer } from "../../api/deal-samples.ts";
import { addPerson } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** A contract from the variant that was chosen to its cancellation, by the steps of staff and lead. It is Tuesday, 12 January 2027, 10:00. */

const override = { reason: "以前からのお付き合いです。" };

let shown: ConsoleSite;
let browser: Browser;
let staff: { context: BrowserContext; page: Page };
let watch: ReturnType<typeof watchPages>;
let lead: { context: BrowserContext; page: Page; email: string; leadId: string };
let deal: string;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  staff = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
  watch = watchPages(staff.context, [shown.site.address]);
  const { leadId, email } = await addPerson(shown.site.context, { familyName: "新田" });
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 390, height: 844 } });
  lead = { context, page: await context.newPage(), email, leadId };
  await shown.ask("PUT", "/offers/course", courseOffer);
  const opened = await shown.ask<{ id: string }>("POST", "/deals", { leadId, offer: "course", ownerId: null, override });
  deal = opened.id;
  const estimate = await shown.ask<{ id: string }>("POST", `/deals/${deal}/estimates`, { ...content, override });
  await shown.ask("POST", `/estimates/${estimate.id}/send`, {});
  const { url } = await shown.ask<{ url: string }>("GET", `/estimates/${estimate.id}`);
  await lead.page.goto(here(url));
  await lead.page.getByRole("button", { name: "「伴走プラン」を選ぶ" }).click();
  await lead.page.getByRole("heading", { name: "「伴走プラン」をお選びいただきました" }).waitFor();
});
afterAll(async () => {
  await lead?.context.close();
  await browser?.close();
  await shown?.close();
});

const here = (url: string) => `${shown.site.address}${new URL(url).pathname}`;
const told = (page: Page, text: string) => page.locator(".mantine-Notification-root").getByText(text).first().waitFor();
const state = (page: Page, text: string) => page.getByRole("status").getByText(text).waitFor();

test("a contract is written from the plan that the lead chose; its kind and payments are shown before", async () => {
  const { page } = staff;
  await page.goto(`${shown.site.address}/deals/${deal}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "契約を作る" }).click();
  const form = page.getByRole("dialog", { name: "新しい契約" });
  const checked = form.getByRole("region", { name: "この契約はこうなります" });
  await checked.getByText("電話勧誘販売").waitFor();
  await checked.getByText("366,000円").first().waitFor();
  await form.getByRole("combobox", { name: "お支払い" }).click();
  await page.getByRole("option", { name: "分割" }).click();
  await checked.getByText(/^6回目/).waitFor();
  expect(await checked.getByText("61,000円").count()).toBe(6);
  // What the law asks for is told before anything is saved.
  await form.getByText("条件の文章").click();
  const special = form.getByLabel("特約", { exact: true });
  expect(await special.inputValue()).toBe("なし");
  await form.getByRole("button", { name: "下書きを作る" }).click();
  // The lead has had no first step: the owner gives a reason.
  await form.getByLabel("それでもご案内する理由").fill(override.reason);
  await form.getByRole("button", { name: "下書きを作る" }).click();
  await told(page, "契約の下書きを作りました。");
  await page.getByRole("heading", { name: /新田.*伴走プラン/ }).waitFor();
  await state(page, "下書き");
});

test("it is offered, the lead signs on their page, and the sealed copy is there", async () => {
  const { page } = staff;
  await page.getByRole("button", { name: "お客様に提示する" }).click();
  await told(page, "契約を提示しました。");
  await state(page, "署名待ち");
  const url = await page.getByRole("link", { name: "お客様のページを開く" }).getAttribute("href");
  await sign(lead.page, here(url ?? ""));
  await state(page, "署名済み");
  await page.getByText("控え（PDF）を保管：").waitFor();
  await page.getByText("紙の書面をお送りください").waitFor();
  const arrives = page.waitForEvent("download");
  await page.getByRole("button", { name: "PDFを保存" }).click();
  const file = await buffer(await (await arrives).createReadStream());
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
});

test("the days count from the receipt on paper", async () => {
  const { page } = staff;
  await page.getByText(/日数は始まりません/).waitFor();
  await page.getByRole("button", { name: "紙の受け取りを記録" }).click();
  const form = page.getByRole("dialog", { name: "紙の書面の受け取りを記録する" });
  await form.getByLabel("受け取った日").fill("2027-01-12");
  await form.getByRole("button", { name: "記録する" }).click();
  await told(page, "受け取りを記録しました。");
  // The last day to sign is the same one.
  await page.getByText("1/19 火（24時まで）").nth(1).waitFor();
  await page.getByText(/^7日\d+時間|^7日$/).waitFor();
});

test("a letter cancels it: the state, the log and the person's page say so", async () => {
  const { page } = staff;
  await page.getByRole("button", { name: "通知を記録" }).click();
  const form = page.getByRole("dialog", { name: "クーリング・オフの通知を記録する" });
  await form.getByRole("button", { name: "解除を記録する" }).click();
  await told(page, "クーリング・オフを記録しました。");
  await state(page, "クーリング・オフ");
  await page.getByRole("listitem").getByText("クーリング・オフにより解除（手紙で通知）").waitFor();
  await page.getByText("この方への販売のご案内は止まっています。").waitFor();
  await page.goto(`${shown.site.address}/people/${lead.leadId}`, { waitUntil: "domcontentloaded" });
  await page.getByText(/^契約書 /).waitFor();
  await page.getByText("未払いはありません。").waitFor();
  await page.goto(`${shown.site.address}/contracts?state=cooledOff`, { waitUntil: "domcontentloaded" });
  await page.getByRole("link", { name: /新田/ }).waitFor();
});

test("nothing was asked of any other server on the way", () => {
  expect(watch.strangers).toEqual([]);
});

/** As somebody whose browser nobody knows: with the code from their mail. */
async function sign(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("お名前（契約される方ご本人）").fill("新田");
  await page.getByLabel("契約書の全文を読み、内容を確かめました").check();
  await page.getByRole("button", { name: "署名して契約する" }).click();
  await page.getByText("6桁の確認コードをお送りしました").waitFor();
  const code = await codeFor(lead.email);
  await page.getByLabel("確認コード（6桁）").fill(code);
  await page.getByRole("button", { name: "署名して契約する" }).click();
  await page.getByText("ご署名を承りました").waitFor();
}

async function codeFor(email: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const mails = await shown.site.mailbox.waitForMails(email, count);
    const code = mails.map(({ subject }) => /^確認コード\D*(\d{6})/.exec(subject)?.[1]).find((found) => found !== undefined);
    if (code !== undefined) return code;
  }
}
