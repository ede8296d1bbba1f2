import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { ratingUrl } from "../../services/deliveries/rating-link.ts";
import { addDelivery, seedDelivered } from "../api/delivery-samples.ts";
import { addPerson } from "../support/people.ts";
import { sharedBrowser } from "../support/shared-browser.ts";
import { prepareChecks, violations } from "./console/sound-screen.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { expectSoundPage, tabTo, watchPages } from "./page-checks.ts";

const WEEK_MS = 7 * 86_400_000;

let site: Installation;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openInstallation(), sharedBrowser()]);
  await seedDelivered(site.context);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function visitor(options: BrowserContextOptions): Promise<Page> {
  const theirs = await browser.newContext(options);
  const watch = watchPages(theirs, [site.address, site.sandboxUrl]);
  onTestFinished(async () => {
    await theirs.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
  return theirs.newPage();
}

/** Somebody who is asked at the end of a delivery. */
async function asked(language: "ja" | "en"): Promise<{ id: string; url: string }> {
  const { context } = site;
  const { leadId } = await addPerson(context);
  await context.database.pool.query("update lead set language = $2 where id = $1", [leadId, language]);
  const deliveryId = await addDelivery(context, leadId);
  const id = uuidv7();
  const now = context.clock.now();
  await context.database.pool.query("insert into delivery_rating (id, delivery_id, lead_id, asked_at, until) values ($1, $2, $3, $4, $5)", [
    id,
    deliveryId,
    leadId,
    now,
    new Date(now.getTime() + WEEK_MS),
  ]);
  return { id, url: `${site.address}${new URL(ratingUrl(context, id)).pathname}` };
}

/** Sound in itself, and to axe. Pictures for a person who wants to look: SCREENSHOTS=folder. */
async function expectSound(page: Page, language: "ja" | "en", name: string): Promise<void> {
  await expectSoundPage(page, language);
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/rating-${name}.png`, fullPage: true });
  }
  await prepareChecks(page);
  expect(await violations(page), page.url()).toEqual([]);
}

const answerOf = async (id: string) =>
  (await site.context.database.pool.query("select score, worth, words from delivery_rating where id = $1", [id])).rows[0];

test("on a phone, in Japanese: say how it was, change it, and find it closed later", async () => {
  const page = await visitor({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ja-JP" });
  const { id, url } = await asked("ja");
  await page.goto(url);
  await expectSound(page, "ja", "phone-ja-open");
  await page.getByText("とても満足している").tap();
  await page.getByText("はい、価格以上でした").tap();
  await page.getByLabel("ひとこと").fill("決めるのが早くなりました。");
  await page.getByRole("button", { name: "感想を送る" }).tap();
  await page.getByText("大切に読ませていただきます").waitFor();
  expect(await answerOf(id)).toEqual({ score: 5, worth: true, words: "決めるのが早くなりました。" });
  await expectSound(page, "ja", "phone-ja-rated");
  await page.getByText("満足している", { exact: true }).tap();
  await page.getByRole("button", { name: "感想を変更する" }).tap();
  await page.getByText("大切に読ませていただきます").waitFor();
  expect(await answerOf(id)).toMatchObject({ score: 4 });
  await site.context.database.pool.query("update delivery_rating set until = now() - interval '10 years' where id = $1", [id]);
  await page.getByRole("button", { name: "感想を変更する" }).tap();
  await page.getByText("感想の受付は終わりました").waitFor();
  await expectSound(page, "ja", "phone-ja-over");
}, 240_000);

test("at a desk, in English and in the dark, with the keyboard alone", async () => {
  const page = await visitor({ viewport: { width: 1280, height: 900 }, locale: "en-US", colorScheme: "dark" });
  const { id, url } = await asked("en");
  await page.goto(url);
  await expectSound(page, "en", "desk-en-open");
  // The look before has moved the focus.
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  // The look was at the last choice of this group.
  await page.keyboard.press("ArrowUp");
  await tabTo(page, "button", "Send");
  await page.keyboard.press("Enter");
  await page.getByText("Thank you for telling us").waitFor();
  expect(await answerOf(id)).toEqual({ score: 4, worth: true, words: "" });
  await expectSound(page, "en", "desk-en-rated");
}, 240_000);
