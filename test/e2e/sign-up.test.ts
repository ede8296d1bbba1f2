import { mkdirSync } from "node:fs";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { MINIMUM_FILL_MS } from "../../domain/bot-check.ts";
import { sharedBrowser } from "../support/shared-browser.ts";
import { waitFor } from "../support/wait-for.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { headerOf, linkTo } from "./mailbox.ts";
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

/** Somebody with a browser of her own. Whatever she sees must be free of errors and strangers. */
async function visitor(options: BrowserContextOptions): Promise<{ her: BrowserContext; page: Page }> {
  const her = await browser.newContext(options);
  const watch = watchPages(her, [site.address, site.sandboxUrl]);
  onTestFinished(async () => {
    await her.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
  return { her, page: await her.newPage() };
}

/** Pictures for a person who wants to look: SCREENSHOTS=folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Waits for the page that a tap leads to. */
async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** A form that is sent faster than a person reads it is shown again. */
async function readForm(shownAt: number): Promise<void> {
  await waitFor("a person to have read the form", () => Date.now() - shownAt > MINIMUM_FILL_MS + 200);
}

async function leadOf(address: string) {
  const get = async (path: string) => {
    const response = await fetch(`${site.address}/api/v1${path}`, { headers: { authorization: `Bearer ${site.apiKey}` } });
    expect(response.status).toBe(200);
    return response.json();
  };
  const { items } = (await get(`/leads?search=${encodeURIComponent(address)}`)) as { items: { id: string }[] };
  expect(items).toHaveLength(1);
  return (await get(`/leads/${items[0]?.id}`)) as {
    id: string;
    subscriptions: { topic: string; channel: string; state: string }[];
    enrolments: { sequence: string; state: string; outcome: string | null }[];
    tags: string[];
  };
}

const everybody = ["sato.hanako@example.jp", "ann.walker@example.com"] as const;

const phone: BrowserContextOptions = { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true, locale: "ja-JP" };

test("on a phone, in Japanese, without scripts: from the form to the farewell", async () => {
  const [email] = everybody;
  const { her, page } = await visitor({ ...phone, javaScriptEnabled: false });

  await page.goto(`${site.address}/f/newsletter`);
  const shownAt = Date.now();
  await expectSoundPage(page, "ja");
  expect(await page.getByRole("checkbox").evaluateAll((boxes) => boxes.filter((box) => box.matches(":checked")).length)).toBe(0);
  await picture(page, "phone-form");

  // A slip in the address and no consent: both are named, and what was typed stays.
  await page.getByLabel("メールアドレス").fill("sato.hanako@@example.jp");
  await page.getByLabel("お名前（姓）").fill("佐藤");
  await page.getByLabel("業種").fill("製本 <業>");
  await readForm(shownAt);
  await page.getByRole("button", { name: "確認メールを受け取る" }).tap();
  await page.getByRole("alert").getByText("まだ送信されていません").waitFor();
  await expectSoundPage(page, "ja");
  expect(await page.getByLabel("メールアドレス").inputValue()).toBe("sato.hanako@@example.jp");
  expect(await page.getByLabel("メールアドレス").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByLabel("お名前（姓）").inputValue()).toBe("佐藤");
  expect(await page.getByLabel("業種").inputValue()).toBe("製本 <業>");
  expect(await page.getByText("ご自身でチェックを入れてください").count()).toBe(1);
  await picture(page, "phone-form-faults");

  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("checkbox", { name: /経営のお便り/ }).check();
  await page.getByRole("button", { name: "確認メールを受け取る" }).tap();
  await expectHeading(page, "確認のメールをご覧ください");
  await expectSoundPage(page, "ja");
  await picture(page, "phone-sent");

  // The verification mail, read in the sandbox's mailbox.
  const [verification] = await site.mailbox.waitForMails(email, 1);
  expect(verification?.subject).toContain("登録を完了してください");
  await page.goto(`${site.sandboxUrl}/mail/?to=${email}`);
  await picture(page, "phone-mailbox");
  expect(await page.locator("html").getAttribute("lang")).toBe("ja");
  await page.getByRole("link", { name: /登録を完了してください/ }).tap();
  await expectHeading(page, "登録を完了してください");
  await picture(page, "phone-mail");
  const opened = her.waitForEvent("page");
  await page.frameLocator("iframe").getByRole("link", { name: "登録を確認する" }).tap();
  const confirm = await opened;
  await confirm.waitForLoadState();
  await expectHeading(confirm, "ご登録の確認");
  await expectSoundPage(confirm, "ja");
  await picture(confirm, "phone-confirm");

  // Opening the link, as scanners of mail do, confirms nothing (UNS3).
  for (const method of ["GET", "HEAD", "GET"]) expect((await fetch(confirm.url(), { method })).status).toBe(200);
  expect(await leadOf(email)).toMatchObject({ subscriptions: [], enrolments: [] });
  expect(await site.mailbox.mailsTo(email)).toHaveLength(1);

  await confirm.getByRole("button", { name: "登録する" }).tap();
  await expectHeading(confirm, "ご登録ありがとうございます");
  await expectSoundPage(confirm, "ja");
  await picture(confirm, "phone-confirmed");
  expect(await leadOf(email)).toMatchObject({ subscriptions: [expect.objectContaining({ topic: "newsletter", state: "subscribed" })] });

  // The welcome mail can be left with one click (RFC 8058), or by a link.
  const [, welcome] = await site.mailbox.waitForMails(email, 2);
  if (!welcome) throw new Error("The welcome mail is missing.");
  expect(welcome.subject).toContain("小冊子");
  const unsubscribeLink = linkTo(welcome, "/u/");
  expect(headerOf(welcome, "List-Unsubscribe")).toBe(`<${unsubscribeLink}>`);
  expect(headerOf(welcome, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");

  await page.goto(`${site.sandboxUrl}/mail/m/${welcome.n}`);
  await picture(page, "phone-welcome");
  const landed = her.waitForEvent("page");
  await page.frameLocator("iframe").getByRole("link", { name: "小冊子を開く" }).tap();
  const landing = await landed;
  await landing.waitForLoadState();
  await expectHeading(landing, "社長の棚おろし");
  await expectSoundPage(landing, "ja");
  await picture(landing, "phone-document");
  await landing.getByRole("button", { name: "開く" }).tap();
  await landing.getByText("問い一").first().waitFor();
  await picture(landing, "phone-booklet");
  const [, , thanks] = await site.mailbox.waitForMails(email, 3);
  expect(thanks?.subject).not.toBe(welcome.subject);

  await page.goto(linkTo(welcome, "/p/"));
  await expectSoundPage(page, "ja");
  await picture(page, "phone-preferences");
  await page.getByRole("checkbox").last().check();
  await page.getByRole("button", { name: "この内容で保存する" }).tap();
  await page.getByRole("status").getByText("保存しました").waitFor();
  expect(await page.getByRole("checkbox").last().isChecked()).toBe(true);
  await expectSoundPage(page, "ja");

  // One page, one button; opening the page alone ends nothing.
  await page.goto(unsubscribeLink);
  await expectSoundPage(page, "ja");
  await picture(page, "phone-unsubscribe");
  expect((await leadOf(email)).subscriptions).toContainEqual(expect.objectContaining({ topic: "newsletter", state: "subscribed" }));
  expect(await page.getByRole("button").count()).toBe(1);
  await page.getByRole("button", { name: "配信を停止する" }).tap();
  await expectHeading(page, "配信を停止しました");
  await expectSoundPage(page, "ja");
  await picture(page, "phone-unsubscribed");
  expect((await leadOf(email)).subscriptions).toContainEqual(expect.objectContaining({ topic: "newsletter", state: "unsubscribed" }));
  await page.goto(unsubscribeLink);
  expect(await page.getByRole("button").count()).toBe(0);
  await picture(page, "phone-already");
}, 240_000);

test("at a desk, in English by the browser's language, with the keyboard alone", async () => {
  const [, email] = everybody;
  const { page } = await visitor({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });

  await page.goto(`${site.address}/f/newsletter`);
  await expectSoundPage(page, "en");
  await picture(page, "desk-form");
  await page.reload();
  const shownAt = Date.now();
  await tabTo(page, "textbox", /^E-?mail/i);
  await page.keyboard.type(email);
  await tabTo(page, "textbox", "Family name");
  await page.keyboard.type("Walker");
  await tabTo(page, "checkbox", /Letters on running a small business/);
  await page.keyboard.press("Space");
  await readForm(shownAt);
  await page.keyboard.press("Enter");
  await expectHeading(page, /check|mail/i);
  await expectSoundPage(page, "en");
  await picture(page, "desk-sent");

  const [verification] = await site.mailbox.waitForMails(email, 1);
  if (!verification) throw new Error("The verification mail is missing.");
  await page.goto(`${site.sandboxUrl}/mail/`);
  await picture(page, "desk-mailbox");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.goto(linkTo(verification, "/c/"));
  await expectSoundPage(page, "en");
  await picture(page, "desk-confirm");
  await page.reload();
  await tabTo(page, "button", /./);
  await page.keyboard.press("Enter");
  await page.waitForURL(linkTo(verification, "/c/"));
  await expectHeading(page, /thank/i);
  await expectSoundPage(page, "en");
  await picture(page, "desk-confirmed");

  // Her mail program's own button: no page, no cookie, twice without harm (RFC 8058).
  const [, welcome] = await site.mailbox.waitForMails(email, 2);
  if (!welcome) throw new Error("The welcome mail is missing.");
  await page.goto(`${site.sandboxUrl}/mail/m/${welcome.n}`);
  await picture(page, "desk-welcome");
  const address = headerOf(welcome, "List-Unsubscribe").replace(/^<|>$/g, "");
  for (let turn = 0; turn < 2; turn += 1) {
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    expect((await fetch(address, { method: "POST", body: form, redirect: "manual" })).status).toBe(200);
  }
  await page.goto(address);
  await expectSoundPage(page, "en");
  await picture(page, "desk-already");
  expect((await leadOf(email)).subscriptions).toContainEqual(expect.objectContaining({ topic: "newsletter", state: "unsubscribed" }));

  await page.goto(`${site.address}/c/no-such-token`);
  await expectSoundPage(page, "en");
  await picture(page, "desk-error");
}, 240_000);

test("in the days after the farewell nothing more is sent", async () => {
  const { stack, context, mailbox } = site;
  const mails = await Promise.all(everybody.map((email) => mailbox.mailsTo(email)));
  await stack.kill("worker", "SIGTERM");
  // A day a second: what stands in the journeys' calendars comes up one after the other, and each time the answer is no.
  const values = [context.clock.now(), new Date(), 86_400];
  await context.database.pool.query("update clock set anchor_business = $1, anchor_real = $2, speed = $3 where id = 1", values);
  await stack.restart("worker");
  const welcomes = async () =>
    (await Promise.all(everybody.map(leadOf))).flatMap(({ enrolments }) => enrolments.filter(({ sequence }) => sequence === "welcome"));
  await waitFor("the first week to pass", async () => (await welcomes()).every(({ state }) => state === "over"), {
    seconds: 120,
    everyMs: 500,
    describe: welcomes,
  });
  expect(await Promise.all(everybody.map((email) => mailbox.mailsTo(email)))).toEqual(mails);
}, 240_000);
