import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** What is typed and not saved is never lost unasked, and is nobody else's. */

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
  onTestFinished(() => context.close());
});

const open = (path: string) => page.goto(`${shown.site.address}${path}`, { waitUntil: "domcontentloaded" });
const note = () => page.getByLabel("メモを入力");
const kept = () => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage).filter(([key]) => key.startsWith("hagukumi-typed:"))));

/** As after its twelve hours, found at the next request; then the same person signs in again. */
async function endSession(): Promise<void> {
  await context.clearCookies();
}

async function signInAgain(): Promise<void> {
  await page.waitForURL("**/sign-in?back=*");
  const answer = await context.request.post(`${shown.site.address}/api/v1/auth/sandbox`, {
    data: {},
    headers: { origin: shown.site.address },
  });
  expect(answer.ok()).toBe(true);
  const back = new URL(page.url()).searchParams.get("back") ?? "";
  await open(back.replaceAll('"', ""));
}

test("a session that ended returns to the same place, with what was typed", async () => {
  await open(`/people/${shown.leadId}`);
  await note().fill("来週の火曜にもう一度お電話する");
  await endSession();
  // What happens to the lead meanwhile may have asked first: then the form is gone already.
  const save = page.getByRole("button", { name: "残す", exact: true }).click({ timeout: 5_000 });
  await Promise.all([save.catch(() => {}), page.waitForURL("**/sign-in?back=*")]);
  await signInAgain();

  await page.getByText("前に入力した内容を戻しました。").waitFor();
  expect(await note().inputValue()).toBe("来週の火曜にもう一度お電話する");
  await page.getByRole("button", { name: "この内容を破棄する" }).click();
  expect(await note().inputValue()).toBe("");
  expect(await kept()).toBe("[]");
});

test("a dialog restores its fields and its reason, and saves them", async () => {
  await open("/people");
  await page.getByRole("button", { name: "人を追加する" }).click();
  await page.getByRole("dialog").getByLabel("会社").fill("株式会社つばめ");
  // Its address opens it again.
  await page.reload({ waitUntil: "domcontentloaded" });
  const dialog = page.getByRole("dialog");
  await dialog.getByText("前に入力した内容を戻しました。").waitFor();
  expect(await dialog.getByLabel("会社").inputValue()).toBe("株式会社つばめ");
  await dialog.getByLabel("姓", { exact: true }).fill("燕");
  await dialog.getByRole("button", { name: "追加する" }).click();
  await page.getByRole("heading", { level: 1, name: /燕/ }).waitFor();
  expect(await kept()).toBe("[]");
});

test("Escape and a click beside a dialog ask before they drop what was typed", async () => {
  await open("/people");
  await page.getByRole("button", { name: "人を追加する" }).click();
  const dialog = page.getByRole("dialog", { name: "人を追加する" });
  await dialog.getByLabel("会社").fill("株式会社つばめ");
  const question = page.getByRole("dialog", { name: "入力した内容を破棄しますか" });

  await page.keyboard.press("Escape");
  await question.getByText("入力した内容を破棄しますか").waitFor();
  await question.getByRole("button", { name: "入力に戻る" }).click();
  await question.waitFor({ state: "hidden" });
  expect(await dialog.getByLabel("会社").inputValue()).toBe("株式会社つばめ");

  await page.mouse.click(5, 400);
  await question.getByRole("button", { name: "破棄して閉じる" }).click();
  await dialog.waitFor({ state: "hidden" });
  expect(await kept()).toBe("[]");

  // With nothing typed nobody is asked.
  await page.getByRole("button", { name: "人を追加する" }).click();
  expect(await dialog.getByLabel("会社").inputValue()).toBe("");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

test("a sign-out takes away what was typed, in every tab", async () => {
  await open(`/people/${shown.leadId}`);
  await note().fill("ほかの人には見せない");
  expect(await kept()).toContain("ほかの人には見せない");
  const other = await context.newPage();
  await other.goto(`${shown.site.address}/today`, { waitUntil: "domcontentloaded" });
  await other
    .getByRole("button", { name: /オーナー|練習/ })
    .first()
    .click();
  await other.getByRole("menuitem", { name: "サインアウト" }).click();
  await other.waitForURL("**/sign-in*");
  await expect.poll(kept).toBe("[]");
});
