import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { sharedBrowser } from "../support/shared-browser.ts";
import { waitFor } from "../support/wait-for.ts";
import { type Installation, openInstallation, ownEnvironment } from "./installation.ts";
import { linkTo } from "./mailbox.ts";
import { expectSoundPage, watchPages } from "./page-checks.ts";
import { signUp } from "./sign-up.ts";

let site: Installation;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openInstallation(), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

type Language = "ja" | "en";
const email = "sato.hanako@example.jp";
const widths = { phone: 390, desk: 1280 };
const displayName = "みき🌸";

/** A browser in another zone than the installation's, so that a time of the browser would show. */
async function visitor(language: Language, width: number): Promise<Page> {
  const locale = language === "ja" ? "ja-JP" : "en-GB";
  const her = await browser.newContext({ locale, timezoneId: "America/New_York", viewport: { width, height: 844 } });
  const watch = watchPages(her, [site.address, site.sandboxUrl]);
  onTestFinished(async () => {
    await her.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
  return her.newPage();
}

/** Pictures for a person who wants to look: SCREENSHOTS=folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Opens the path in both languages and at both widths: nothing is cut off, and every page leads to the others. */
async function look(name: string, path: string, { scripts = 0 } = {}): Promise<void> {
  for (const language of ["ja", "en"] as const) {
    for (const [device, width] of Object.entries(widths)) {
      const page = await visitor(language, width);
      await page.goto(`${site.sandboxUrl}${path}`);
      await expectSoundPage(page, language, { scripts });
      const strip = page.getByRole("navigation", { name: language === "ja" ? "練習環境のページ" : "Pages of the sandbox" });
      const links = await strip.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(links).toEqual(["/", "/mail/", "/line/", "/stripe/", `${site.address}/`, "/"]);
      await picture(page, `${name}-${language}-${device}`);
      await page.close();
    }
  }
}

async function command(...args: string[]): Promise<string> {
  const launcher = join(import.meta.dirname, "../../cli/hagukumi.js");
  const env = { ...ownEnvironment(), HAGUKUMI_DATA_DIR: site.dataDir };
  return (await promisify(execFile)(process.execPath, [launcher, ...args], { env })).stdout;
}

const readClock = async () => JSON.parse(await command("clock", "--json")) as { now: string; next: { at: string } | null };

describe("before anybody came", () => {
  test.each([
    ["empty-home", "/", { ja: "予定されていることはありません", en: "Nothing is planned" }],
    ["empty-mail", "/mail/", { ja: "メールはまだありません", en: "No mail yet" }],
    ["empty-line", "/line/", { ja: "まだ友だちがいません", en: "No friends yet" }],
    ["missing-mail", "/mail/m/99", { ja: "このメールは見つかりません", en: "There is no such message" }],
  ])("%s says so, and leads on", async (name, path, said) => {
    await look(name, path);
    for (const language of ["ja", "en"] as const) {
      const page = await visitor(language, widths.phone);
      await page.goto(`${site.sandboxUrl}${path}`);
      await page.getByText(said[language]).first().waitFor();
    }
  });

  test("the next thing cannot be gone to", async () => {
    const page = await visitor("en", widths.desk);
    await page.goto(site.sandboxUrl);
    expect(await page.getByRole("button", { name: "Move to the next thing that happens" }).isDisabled()).toBe(true);
    expect(await command("clock", "--next")).toContain("Nothing is planned, so the clock stays as it is.");
  });
});

test("mail, LINE and why show the same time, that of the sandbox's clock in the installation's zone", async () => {
  await signUp(site.address, { email, familyName: "佐藤", givenName: "花子", topic: "newsletter" });
  const [verification] = await site.mailbox.waitForMails(email, 1);
  if (!verification) throw new Error("The verification mail is missing.");
  expect((await fetch(linkTo(verification, "/c/"), { method: "POST" })).status).toBe(200);
  await site.mailbox.waitForMails(email, 2);

  const page = await visitor("ja", widths.phone);
  await page.goto(`${site.sandboxUrl}/line/`);
  await page.getByRole("textbox").fill(displayName);
  await page.getByRole("button", { name: "友だちになる" }).click();
  const greeted = async () => {
    await page.reload();
    return (await page.locator(".line.theirs").count()) > 0;
  };
  await waitFor("the greeting on LINE", greeted, { seconds: 60, everyMs: 500 });

  // The morning of the installation; minutes may have passed since.
  const morning = /2027-01-12（火）10:\d\d/;
  expect(await command("why", email, "--lang", "ja")).toMatch(morning);
  expect(await page.locator(".happening").first().textContent()).toBe("2027-01-12（火）");
  for (const time of await page.locator(".line time").allTextContents()) expect(time).toMatch(/^10:\d\d$/);
  await page.goto(`${site.sandboxUrl}/mail/`);
  for (const time of await page.locator("time").allTextContents()) expect(time).toMatch(morning);
  await page.goto(`${site.sandboxUrl}/line/`);
  for (const time of await page.locator("time").allTextContents()) expect(time).toMatch(morning);
  const { rows } = await site.context.database.pool.query<{ late: number }>(
    "select count(*)::int as late from event where at not between '2027-01-12T10:00+09:00' and '2027-01-12T11:00+09:00'",
  );
  expect(rows[0]?.late).toBe(0);
}, 180_000);

test("the page of a mail is as high as the mail, which no script of its own can reach", async () => {
  const [, welcome] = await site.mailbox.mailsTo(email);
  const path = `/mail/m/${welcome?.n}`;
  for (const width of Object.values(widths)) {
    const page = await visitor("ja", width);
    await page.goto(`${site.sandboxUrl}${path}`);
    const heights = await waitFor("the frame to fit the mail", async () => {
      const inside = await page.frames()[1]?.evaluate<number>("document.documentElement.scrollHeight");
      const frame = (await page.locator("iframe").boundingBox())?.height ?? 0;
      return inside !== undefined && inside > 300 && Math.abs(frame - inside) <= 1 && { inside, frame };
    });
    expect(heights.frame).not.toBe(Math.round(844 * 0.75));
  }
  await look("mail", path, { scripts: 1 });
  await look("mail-text", `${path}?view=text`);
  await look("mail-source", `${path}?view=source`);
}, 180_000);

test("moves to the next thing, which was shown with lead, step and time, and by a day with the letters of that day", async () => {
  await look("home", "/");
  const page = await visitor("ja", widths.desk);
  await page.goto(site.sandboxUrl);
  const press = async (name: string) => {
    await page.getByRole("button", { name }).click();
    // A long move shows a page that asks again by itself.
    await page.getByText("まで進めました").waitFor();
    return page.locator(".told").textContent();
  };
  const planned = page.locator(".panel > .things");
  expect(await planned.textContent()).toBe(
    `2027-01-13（水）08:00${displayName} 「LINEでのごあいさつ」がステップ next-morning から先へ進みます`,
  );
  expect(await press("次に起こることまで進める")).toMatch(
    /^2027-01-13（水）08:0\d（Asia\/Tokyo）まで進めました。メッセージを1通送りました。/,
  );
  await look("home-moved", "/");

  expect(await planned.textContent()).toMatch(/^2027-01-14（木）10:0\d佐藤 花子 「最初の七日間」がステップ gift-opened から先へ進みます$/);
  expect(await press("一日進める")).toMatch(/^2027-01-14（木）08:\d\d（Asia\/Tokyo）まで進めました。途中で起こったことはありません。$/);
  // The booklet was not opened within two days, so it is offered again the next morning: a letter in the middle of a day's move.
  const before = (await site.mailbox.mailsTo(email)).length;
  expect(await press("一日進める")).toMatch(/メッセージを1通送りました。.*「最初の七日間」がステップ gift-opened から先へ進みました/);
  expect(await site.mailbox.mailsTo(email)).toHaveLength(before + 1);
  await page.goto(`${site.sandboxUrl}/mail/`);
  expect(await page.locator(".mails time").first().textContent()).toMatch(/^2027-01-15（金）08:0\d$/);
  expect(await command("why", email, "--lang", "ja")).toMatch(/2027-01-15（金）08:0\d {2}.*メールで送/);
  await look("home-day", "/");
  await look("mails", "/mail/");
  await look("line", "/line/");
  await look("stripe", "/stripe/");
  await page.goto(`${site.sandboxUrl}/line/`);
  const chat = await page.getByRole("link", { name: displayName }).getAttribute("href");
  await look("chat", `${chat}`);
}, 240_000);

test("a form on another site cannot move the clock", async () => {
  const before = await readClock();
  const headers = { "sec-fetch-site": "cross-site", "content-type": "application/x-www-form-urlencoded" };
  expect((await fetch(`${site.sandboxUrl}/clock`, { method: "POST", headers, body: "step=day", redirect: "manual" })).status).toBe(403);
  expect(new Date((await readClock()).now).getTime() - new Date(before.now).getTime()).toBeLessThan(60_000);
});
