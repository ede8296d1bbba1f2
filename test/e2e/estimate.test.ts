import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openDeal } from "../../services/deals/open-deal.ts";
import { commentEstimate } from "../../services/estimates/comment-estimate.ts";
import { createEstimate } from "../../services/estimates/create-estimate.ts";
import { estimateUrl } from "../../services/estimates/estimate-link.ts";
import { reviseEstimate } from "../../services/estimates/revise-estimate.ts";
import { sendEstimate } from "../../services/estimates/send-estimate.ts";
import { addPerson } from "../support/people.ts";
import { sharedBrowser } from "../support/shared-browser.ts";
import { prepareChecks, violations } from "./console/sound-screen.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { expectSoundPage, tabTo, watchPages } from "./page-checks.ts";

const actor = "staff:mori";
const override = { reason: "ご紹介のため" };

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

const line = (title: string, unitMinor: number, more: object = {}) => ({
  title,
  quantity: "1",
  unitMinor,
  taxKind: "standard" as const,
  ...more,
});

const texts = {
  ja: {
    title: "半年の伴走コーチングのお見積もり",
    greeting:
      "先日は、採用のお悩みを率直にお話しくださり、ありがとうございました。\n伺ったことをもとに、三つのプランをご用意しました。ゆっくりご覧ください。",
    variants: [
      {
        key: "basic",
        title: "基本プラン",
        fits: "「まずは月に一度、立ち止まって考える時間がほしい」",
        lines: [line("コーチング（月1回・6か月）", 198_000), line("ふりかえりノート", 3_300)],
        discountMinor: 0,
      },
      {
        key: "standard",
        title: "伴走プラン",
        fits: "「ひとりでは、決めたことがなかなか続かない」「右腕になる人を育てたい」",
        lines: [
          line("コーチング（月2回・6か月）", 366_000),
          line("ふりかえりノート", 3_300),
          line("個別フォロー", 22_000, { quantity: "3" }),
          line("月の会へのご参加", 0),
        ],
        discountMinor: 16_000,
      },
      {
        key: "team",
        title: "チームプラン",
        fits: "「社員にも、同じ話を聞かせたい」",
        lines: [
          line("コーチング（月2回・6か月）", 366_000),
          line("ふりかえりノート", 3_300, { quantity: "4" }),
          line("社員研修（半日）", 132_000, { quantity: "2" }),
          line("研修のお弁当", 1_080, { quantity: "8", taxKind: "reduced" as const }),
        ],
        discountMinor: 0,
      },
    ],
  },
  en: {
    title: "Estimate: half a year of coaching",
    greeting: "Thank you for talking so openly about your plans.\nFrom what you told us, we have prepared two plans.",
    variants: [
      {
        key: "basic",
        title: "Basic",
        fits: '"I would like to stop and think once a month"',
        lines: [line("Coaching, once a month for six months", 198_000)],
        discountMinor: 0,
      },
      {
        key: "standard",
        title: "Side by side",
        fits: '"On my own I do not keep at it"',
        lines: [line("Coaching, twice a month for six months", 366_000), line("Calls in between", 22_000, { quantity: "3" })],
        discountMinor: 16_000,
      },
    ],
  },
};

/** A lead with an estimate that was sent. */
async function estimate(language: "ja" | "en", zone = "Asia/Tokyo") {
  const { leadId } = await addPerson(site.context, { zone, familyName: language === "ja" ? "鈴木" : "Walker" });
  await site.context.database.pool.query("update lead set language = $2 where id = $1", [leadId, language]);
  const { dealId } = await openDeal(site.context, { leadId, offerKey: "half-year", ownerId: null, override, actor });
  const expiresOn = new Date(site.context.clock.now().getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
  const { estimateId: id } = await createEstimate(site.context, { ...texts[language], expiresOn, dealId, override, actor });
  await sendEstimate(site.context, { id, actor });
  return { id, leadId, dealId, url: addressOf(id) };
}
const addressOf = (id: string) => `${site.address}${new URL(estimateUrl(site.context, id)).pathname}`;

/** Sound in itself, and to axe. Pictures for a person who wants to look: SCREENSHOTS=folder. */
async function expectSound(page: Page, language: "ja" | "en", name: string): Promise<void> {
  await expectSoundPage(page, language);
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
  await prepareChecks(page);
  expect(await violations(page), page.url()).toEqual([]);
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ja-JP" };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: "ja-JP" };

test("on a phone, in Japanese: compare, ask, choose, and read what comes next", async () => {
  const page = await visitor(phone);
  const { id, url } = await estimate("ja");
  await page.goto(url);
  await page.getByRole("heading", { name: "伴走プラン" }).waitFor();
  await expectSound(page, "ja", "phone-ja-open");

  // Nothing written: told beside the field.
  await page.getByRole("button", { name: "送る" }).tap();
  await page.getByText("まだ送信されていません").waitFor();
  expect(await page.getByLabel("ご質問・ご要望の内容").getAttribute("aria-invalid")).toBe("true");
  await expectSound(page, "ja", "phone-ja-missing");
  await page.getByLabel("どのプランについて").selectOption({ label: "伴走プラン" });
  await page.getByLabel("ご質問・ご要望の内容").fill("分割払いはできますか。\n三回に分けられると助かります。");
  await page.getByRole("button", { name: "送る" }).tap();
  await page.getByText("お送りいただき、ありがとうございます").waitFor();
  await page.getByText("三回に分けられると助かります。").waitFor();
  await commentEstimate(site.context, { id, variant: "standard", text: "はい、三回まで無利息で分けられます。", author: actor });

  await page.getByRole("button", { name: "「伴走プラン」を選ぶ" }).tap();
  await page.getByRole("heading", { name: "「伴走プラン」をお選びいただきました" }).waitFor();
  await page.getByText("はい、三回まで無利息で分けられます。").waitFor();
  expect(await page.getByRole("button", { name: /を選ぶ/ }).count()).toBe(0);
  await expectSound(page, "ja", "phone-ja-chosen");
}, 240_000);

test("at a desk the plans stand side by side, and a revision shows the way to the newer one", async () => {
  const page = await visitor(desk);
  const { id, url } = await estimate("ja");
  await page.goto(url);
  const places = await Promise.all(
    ["基本プラン", "伴走プラン", "チームプラン"].map((name) => page.getByRole("region", { name }).boundingBox()),
  );
  expect(new Set(places.map((place) => place?.y)).size).toBe(1);
  await expectSound(page, "ja", "desk-ja-open");
  const { estimateId: next } = await reviseEstimate(site.context, {
    id,
    expiresOn: "2099-03-31",
    title: "改めたお見積もり",
    override,
    actor,
  });
  await sendEstimate(site.context, { id: next, actor });
  await page.getByRole("button", { name: "「基本プラン」を選ぶ" }).click();
  await page.getByText("改訂したため、お選びいただけませんでした").waitFor();
  await expectSound(page, "ja", "desk-ja-superseded");
  const link = page.getByRole("link", { name: "新しいお見積もりを見る" });
  expect(await link.getAttribute("href")).toBe(estimateUrl(site.context, next));
  await page.goto(addressOf(next));
  await page.getByRole("heading", { name: "改めたお見積もり" }).waitFor();
}, 240_000);

test("at a desk, in English and in the dark, with the keyboard alone: choose, then ask", async () => {
  const page = await visitor({ ...desk, locale: "en-US", colorScheme: "dark" });
  const { url } = await estimate("en", "America/New_York");
  await page.goto(url);
  await expectSound(page, "en", "desk-en-open");
  await tabTo(page, "button", 'Choose "Side by side"');
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: 'You chose "Side by side"' }).waitFor();
  await tabTo(page, "textbox", "Your question or wish");
  await page.keyboard.type("When do we begin?");
  await tabTo(page, "button", "Send");
  await page.keyboard.press("Enter");
  await page.getByText("We have your message").waitFor();
  await expectSound(page, "en", "desk-en-chosen");
}, 240_000);

test("on a phone, in English: an estimate that has expired is polite and says whom to reach", async () => {
  const page = await visitor({ ...phone, locale: "en-US" });
  const { id, url } = await estimate("en");
  await page.goto(url);
  await expectSound(page, "en", "phone-en-open");
  await site.context.database.pool.query("update estimate set expires_at = now() - interval '1 year' where id = $1", [id]);
  await page.getByRole("button", { name: 'Choose "Basic"' }).tap();
  await page.getByText("it could not be chosen").waitFor();
  await page.getByRole("heading", { name: "This estimate has expired" }).waitFor();
  await expectSound(page, "en", "phone-en-expired");
}, 240_000);
