import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { invoiceUrl } from "../../services/invoices/invoice-link.ts";
import { addPerson } from "../support/people.ts";
import { sharedBrowser } from "../support/shared-browser.ts";
import { issueTestInvoice } from "../support/test-invoice.ts";
import { waitFor } from "../support/wait-for.ts";
import { prepareChecks, violations } from "./console/sound-screen.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { expectSoundPage, watchPages } from "./page-checks.ts";

const account = { bank: "はぐくみ銀行", branch: "本店", type: "普通", number: "1234567", holder: "ハグクミ（ド" };

let site: Installation;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openInstallation(), sharedBrowser()]);
  await site.context.database.transaction((tx) => writeSetting(tx, "billing", { account }));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function visitor(options: BrowserContextOptions): Promise<Page> {
  const theirs = await browser.newContext({ ...options, javaScriptEnabled: true });
  const watch = watchPages(theirs, [site.address, site.sandboxUrl]);
  onTestFinished(async () => {
    await theirs.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
  return theirs.newPage();
}

/** Somebody who owes three parts, the first of them overdue. */
async function debtor(language: "ja" | "en"): Promise<{ url: string; leadId: string; invoiceId: string }> {
  const { leadId } = await addPerson(site.context, { familyName: "佐藤" });
  await site.context.database.pool.query("update lead set language = $2 where id = $1", [leadId, language]);
  const { invoiceId } = await issueTestInvoice(site.context, {
    leadId,
    amountMinor: 183_000,
    dueOn: "2027-01-05",
    plan: { kind: "instalments", count: 3, remainder: "first" },
  });
  return { leadId, invoiceId, url: `${site.address}${new URL(invoiceUrl(site.context, invoiceId)).pathname}` };
}

/** Sound in itself, and to axe. Pictures for a person who wants to look: SCREENSHOTS=folder. */
async function expectSound(page: Page, language: "ja" | "en", name: string): Promise<void> {
  await expectSoundPage(page, language);
  await prepareChecks(page);
  expect(await violations(page), page.url()).toEqual([]);
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/invoice-${name}.png`, fullPage: true });
  }
}

async function untilPaid(leadId: string, count: number): Promise<void> {
  await waitFor("the payment to be received", async () => {
    const { rowCount } = await site.context.database.pool.query("select from payment where lead_id = $1", [leadId]);
    return rowCount === count;
  });
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: "ja-JP" };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: "en-GB" };

test("on a phone, in Japanese: pay by card on the provider's page, come back, and see it received", async () => {
  const page = await visitor(phone);
  const { url, leadId } = await debtor("ja");
  await page.goto(url);
  await expectSound(page, "ja", "phone-ja-open");
  await page.getByLabel("次回からの分も、期日にこのカードで支払う").check();
  await page.getByRole("button", { name: "カードで支払う" }).tap();
  await page.waitForURL(/\/stripe\/pay\//);
  // Back without paying: the same page waits.
  const provider = page.url();
  await page.goto(url);
  await page.getByText("お支払いの手続きが途中です").waitFor();
  await expectSound(page, "ja", "phone-ja-begun");
  await page.getByRole("button", { name: "お支払いの手続きに戻る" }).tap();
  await page.waitForURL(provider);
  await page.locator("input[name=card]").fill("4242 4242 4242 4242");
  await page.locator("button[type=submit], button").first().tap();
  await page.waitForURL(/\/i\/.*back=1/);
  await untilPaid(leadId, 1);
  await page.reload();
  await page.getByText("期日にご登録のカードで決済します").first().waitFor();
  await expectSound(page, "ja", "phone-ja-part-paid");
  // Two of three parts are left.
  await page.getByRole("definition").getByText("122,000円").waitFor();
});

test("at a desk, in English: get a code for a convenience store, and pay there", async () => {
  const page = await visitor(desk);
  const { url, leadId } = await debtor("en");
  await page.goto(url);
  await expectSound(page, "en", "wide-en-open");
  await page.getByRole("button", { name: "Pay at a convenience store" }).click();
  await page.waitForURL(/\/stripe\/pay\//);
  const provider = page.url();
  await page.locator("button[value=code]").click();
  await waitFor("the code to be known", async () => {
    const { rowCount } = await site.context.database.pool.query("select from payment_attempt where lead_id = $1 and is_pending", [leadId]);
    return rowCount === 1;
  });
  await page.goto(`${url}?back=1`);
  await page.getByText("We are waiting for your payment at a convenience store").waitFor();
  await expectSound(page, "en", "wide-en-code");
  await page.goto(provider);
  await page.locator("button[value=shop]").click();
  await untilPaid(leadId, 1);
  await page.goto(url);
  await page
    .getByText(/Received on/)
    .first()
    .waitFor();
  await expectSound(page, "en", "wide-en-paid");
});

test("what is open, since when, and where to transfer it stand on the page", async () => {
  const page = await visitor({ ...desk, locale: "ja-JP" });
  await page.goto((await debtor("ja")).url);
  for (const said of ["183,000円", "残り61,000円", "お支払いはこれからです", "はぐくみ銀行", "1234567", "ハグクミ（ド"])
    await page.getByRole("main").getByText(said).first().waitFor();
  await page.getByText("ご記入いただくと、確認が早くなります").waitFor();
});

test("wide in Japanese, narrow in English", async () => {
  for (const [options, language, name] of [
    [{ ...desk, locale: "ja-JP" }, "ja", "wide-ja-open"],
    [{ ...phone, locale: "en-GB" }, "en", "phone-en-open"],
  ] as const) {
    const page = await visitor(options);
    await page.goto((await debtor(language)).url);
    await expectSound(page, language, name);
  }
});
