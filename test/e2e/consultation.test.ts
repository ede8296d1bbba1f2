import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import { addPerson } from "../support/people.ts";
import { sharedBrowser } from "../support/shared-browser.ts";
import { prepareChecks, violations } from "./console/sound-screen.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { expectSoundPage, tabTo, watchPages } from "./page-checks.ts";

let site: Installation;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openInstallation(), sharedBrowser()]);
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

/** A lead, and the address of their page of the consultation. */
async function lead(zone: string, language: "ja" | "en"): Promise<{ email: string; url: string }> {
  const { leadId, email } = await addPerson(site.context, { zone, familyName: "Walker" });
  await site.context.database.pool.query("update lead set language = $2 where id = $1", [leadId, language]);
  return { email, url: `${site.address}${new URL(bookingUrl(site.context, leadId, "talk")).pathname}` };
}

/** Sound in itself, and to axe. Pictures for a person who wants to look: SCREENSHOTS=folder. */
async function expectSound(page: Page, language: "ja" | "en", name: string): Promise<void> {
  await expectSoundPage(page, language);
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ja-JP" };

test("on a phone, in Japanese: choose, answer, book, move, cancel", async () => {
  const page = await visitor(phone);
  const { email, url } = await lead("Asia/Tokyo", "ja");
  const axe = async () => {
    await prepareChecks(page);
    expect(await violations(page), page.url()).toEqual([]);
  };
  await page.goto(url);
  await expectSound(page, "ja", "phone-ja-choose");
  await axe();

  // A fortnight on and back.
  await page.getByRole("link", { name: /次の二週間/ }).tap();
  await page.getByRole("link", { name: /前の二週間/ }).tap();
  const wednesday = page.getByRole("group", { name: "1月20日（水）" });
  await wednesday.getByRole("button", { name: "11:30" }).tap();
  await page.getByRole("heading", { name: "お時間をお取りしています" }).waitFor();
  await expectSound(page, "ja", "phone-ja-questions");
  await axe();

  // Without the answer that is needed: told beside it, and the other one stays.
  await page.getByLabel("一年後、どうなっていたら嬉しいですか").fill("日曜日に休めている");
  await page.getByRole("button", { name: "この日時で予約する" }).tap();
  await page.getByText("まだ確定していません。印の付いた質問に").waitFor();
  expect(await page.getByLabel("一年後、どうなっていたら嬉しいですか").inputValue()).toBe("日曜日に休めている");
  expect(await page.getByLabel("いま、いちばん気になっていることは何ですか").getAttribute("aria-invalid")).toBe("true");
  await expectSound(page, "ja", "phone-ja-missing");
  await axe();
  await page.getByLabel("いま、いちばん気になっていることは何ですか").fill("人を採るべきかどうか");
  await page.getByRole("button", { name: "この日時で予約する" }).tap();
  await page.getByText("ご予約を承りました").waitFor();
  await page.getByText("2027年1月20日（水）11:30–12:30（日本標準時）").waitFor();
  await expectSound(page, "ja", "phone-ja-booked");
  await axe();
  const [mail] = await site.mailbox.waitForMails(email, 1);
  expect(mail?.subject).toContain("ご予約の控え");

  await page.getByRole("link", { name: "別の日時に変える" }).tap();
  await page.getByRole("heading", { name: "新しい日時をお選びください" }).waitFor();
  // The same list as before: axe is enough.
  await axe();
  await page.getByRole("group", { name: "1月21日（木）" }).getByRole("button", { name: "10:00" }).tap();
  await page.getByText("日時を変更しました").waitFor();
  await page.getByText("2027年1月21日（木）10:00–11:00").waitFor();

  await page.getByText("このご予約を取り消す").tap();
  await page.getByRole("button", { name: "はい、取り消します" }).waitFor();
  await expectSound(page, "ja", "phone-ja-cancel");
  await axe();
  await page.getByRole("button", { name: "はい、取り消します" }).tap();
  await page.getByText("ご予約を取り消しました").waitFor();
  await page.getByRole("heading", { name: "ご都合のよい日時をお選びください" }).waitFor();
}, 240_000);

test("at a desk, in English, from New York, with the keyboard alone: both clocks, another zone, booked", async () => {
  const page = await visitor({ viewport: { width: 1280, height: 900 }, locale: "en-US", colorScheme: "dark" });
  const { url } = await lead("America/New_York", "en");
  await page.goto(url);
  await expectSound(page, "en", "desk-en-choose");
  await prepareChecks(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("group", { name: "Tuesday 19 January" }).getByRole("button", { name: "21:30 Wed 20, 11:30" }).waitFor();

  // On a journey: another zone for the page, and the way back.
  await page.getByText("Show another time zone").click();
  await page.getByLabel("Time zone").selectOption({ label: "Paris (Central European Time)" });
  await page.getByRole("button", { name: "Show times there" }).click();
  await page.getByText("In bold: Central European Time.").waitFor();
  await page.getByRole("group", { name: "Wednesday 20 January" }).getByRole("button", { name: "03:30 11:30" }).waitFor();
  await page.goBack();

  const time = page.getByRole("group", { name: "Tuesday 19 January" }).getByRole("button", { name: /21:30/ });
  await time.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "We are keeping this time for you" }).waitFor();
  await tabTo(page, "textbox", /most of all/);
  await page.keyboard.type("Whether to hire somebody");
  await expectSound(page, "en", "desk-en-questions");
  await tabTo(page, "button", "Book this time");
  await page.keyboard.press("Enter");
  await page.getByText("Your consultation is booked.").waitFor();
  await page.getByText("Tuesday 19 January 2027, 21:30–22:30 (Eastern Standard Time)").waitFor();
  await page.getByText("Wednesday 20 January 2027, 11:30–12:30 (Japan Standard Time)").waitFor();
  await expectSound(page, "en", "desk-en-booked");
  await prepareChecks(page);
  expect(await violations(page)).toEqual([]);
}, 240_000);

test("two guests want one time: the second is told, and chooses among the others", async () => {
  const [first, second] = [await visitor(phone), await visitor(phone)];
  await first.goto((await lead("Asia/Tokyo", "ja")).url);
  await second.goto((await lead("Asia/Tokyo", "ja")).url);
  const press = (page: Page) => page.getByRole("group", { name: "1月22日（金）" }).getByRole("button", { name: "10:00" }).tap();
  await press(first);
  await first.getByRole("heading", { name: "お時間をお取りしています" }).waitFor();
  await press(second);
  await second.getByText("たったいまほかの方のご予約が入りました").waitFor();
  expect(await second.getByRole("group", { name: "1月22日（金）" }).getByRole("button", { name: "10:00" }).count()).toBe(0);
}, 240_000);
