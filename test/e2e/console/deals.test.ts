import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setOwner } from "../../../services/leads/set-owner.ts";
import { courseOffer } from "../../api/deal-samples.ts";
import { addDeal, addSeller } from "../../support/deals.ts";
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

test("a seller leaves: the settings lead to all that was theirs, and it empties when somebody else is put in charge", async () => {
  const { page } = staff;
  const { context } = shown.site;
  const [leaving, heir] = [await addSeller(context, "前田 剛"), await addSeller(context, "後藤 恵")];
  const dealt = await addDeal(context, { ownerId: leaving });
  const { leadId } = await addPerson(context, { familyName: "森下" });
  for (const one of [dealt.leadId, leadId]) await setOwner(context, { leadId: one, ownerId: leaving, actor: "staff:test" });
  // Of somebody else, and so not in the list.
  await addDeal(context, { ownerId: heir });

  await page.goto(`${shown.site.address}/settings/staff`, { waitUntil: "domcontentloaded" });
  await page.getByRole("listitem").filter({ hasText: "前田 剛" }).getByRole("button", { name: "停止する" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("理由").fill("退職");
  await dialog.getByRole("button", { name: "停止する" }).click();
  await page.waitForURL((url) => url.pathname === "/hand-over" && url.searchParams.get("owner") === leaving);
  await dialog.waitFor({ state: "detached" });
  const rows = page.locator(
    `main a[href="/deals/${dealt.dealId}"], main a[href="/people/${dealt.leadId}"], main a[href="/people/${leadId}"]`,
  );
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(3);
  // The head of the list and these three: nothing else.
  expect(await page.getByRole("row").count()).toBe(4);

  await page.getByRole("checkbox", { name: "表示中の行をすべて選ぶ" }).check();
  await page.getByRole("region", { name: "選んだものの操作" }).getByText("3件を選択中").waitFor();
  await page.getByRole("button", { name: "担当者を決める" }).click();
  await dialog.getByRole("combobox", { name: "新しい担当者" }).click();
  await page.getByRole("option", { name: "後藤 恵" }).click();
  await dialog.getByRole("button", { name: "担当者を決める" }).click();
  await told(page, "3件の担当者を決めました。");
  await page.getByText("条件に合うものはありません").waitFor();
  expect(await rows.count()).toBe(0);
  expect(await shown.ask("GET", `/hand-over/counts?owner=${leaving}`)).toMatchObject({ total: 0 });
  const { rows: owners } = await context.database.pool.query<{ owner: string }>(
    "select owner_id as owner from lead where id = any($1::uuid[]) union all select owner_id from deal where id = $2",
    [[dealt.leadId, leadId], dealt.dealId],
  );
  expect(owners.map(({ owner }) => owner)).toEqual([heir, heir, heir]);
});

test("nothing was asked of any other server on the way", () => {
  expect(watch.strangers).toEqual([]);
});
