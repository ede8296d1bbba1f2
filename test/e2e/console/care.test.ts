import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { recordLeaving } from "../../../services/care/record-leaving.ts";
import { addCheckIn, careOf, makeCustomer } from "../../support/care.ts";
import { addPerson, type Person } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** Customers after the sale: from Today to who needs a word, what is noted on their page, and why others went. */

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  ({ context, page } = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" }));
  const watch = watchPages(context, [shown.site.address]);
  onTestFinished(async () => {
    await context.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
});

const open = (path: string) => page.goto(`${shown.site.address}${path}`, { waitUntil: "domcontentloaded" });
const sheet = (title: string) => page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });

async function customer(familyName: string): Promise<Person> {
  const person = await addPerson(shown.site.context, { familyName });
  await makeCustomer(shown.site.context, person.leadId);
  return person;
}

async function went(familyName: string, reason: "drifted" | "forgot"): Promise<void> {
  const { context: of } = shown.site;
  const { id } = await careOf(of, (await customer(familyName)).leadId);
  await recordLeaving(of, { id, reason, actor: "staff:test" });
}

test("Today leads to who waits for a word; what they say is noted on their page", async () => {
  const { leadId } = await customer("一色");
  await addCheckIn(shown.site.context, await careOf(shown.site.context, leadId), { dueOn: "2027-01-10" });
  await open("/today");
  const need = page.getByRole("listitem").filter({ hasText: "お声がけを待っているお客様が 1名います" });
  await need.getByRole("link", { name: "開く" }).click();
  await page.waitForURL("**/care?need=word");
  await page.getByRole("link", { name: /^一色/ }).waitFor();

  await open(`/people/${leadId}`);
  const card = sheet("アフターフォロー");
  await card.getByText("お声がけを待っている").waitFor();
  await card.getByRole("button", { name: "結果を記録" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "ご様子" }).click();
  await page.getByRole("option", { name: "お変わりなし" }).click();
  await dialog.getByLabel("伺ったこと").fill("決めたことを続けている");
  await dialog.getByRole("button", { name: "記録する" }).click();
  await card.getByText("決めたことを続けている").waitFor();
  await card.getByText("とくになし").waitFor();
  await card.getByRole("button", { name: "結果を記録" }).waitFor({ state: "detached" });
  await card.getByRole("link", { name: "くわしく見る" }).click();
  await page.getByRole("heading", { level: 1, name: /一色.*のアフターフォロー/ }).waitFor();
});

test("the page of somebody who has bought nothing has no such card", async () => {
  const { leadId } = await addPerson(shown.site.context, { familyName: "二宮" });
  await open(`/people/${leadId}`);
  // It would come with this one.
  await sheet("お詫びと挽回").waitFor();
  await page.getByRole("status", { name: "読み込んでいます" }).first().waitFor({ state: "detached" });
  expect(await sheet("アフターフォロー").count()).toBe(0);
});

test("each number of those who went opens exactly these", async () => {
  for (const [name, reason] of [
    ["三田", "drifted"],
    ["四方", "drifted"],
    ["五島", "forgot"],
  ] as const)
    await went(name, reason);
  const { leadId } = await customer("六車");
  await makeCustomer(shown.site.context, leadId, "lead");
  await open("/care");
  await page.getByText("離れた理由の集計", { exact: true }).click();
  const total = sheet("月ごとの人数").getByRole("row", { name: /^合計/ });
  await total.getByRole("link").first().waitFor();
  expect(await total.getByRole("cell").allTextContents()).toEqual(["1", "2", "0", "0", "0", "1", "4"]);
  await total.getByRole("link", { name: "2", exact: true }).click();
  await page.waitForURL("**/care?state=gone&reason=drifted&**");
  for (const name of ["三田", "四方"]) await page.getByRole("link", { name: new RegExp(`^${name}`) }).waitFor();
  expect(await page.getByRole("link", { name: /^(五島|六車)/ }).count()).toBe(0);
  await page.goBack();
  await total.getByRole("cell").nth(5).getByRole("link").click();
  await page.getByRole("link", { name: /^六車/ }).waitFor();
  expect(await page.getByRole("link", { name: /^(三田|四方|五島)/ }).count()).toBe(0);
});
