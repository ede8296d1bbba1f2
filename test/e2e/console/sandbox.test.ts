import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite(), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

test("a lead's way is followed without leaving the console: mail, its link, an answer on LINE, and time that goes by", async () => {
  const { site, ask } = shown;
  const person = { familyName: "鈴木", givenName: "美紀", email: "miki@example.jp", basis: "card", topics: ["newsletter"] };
  const { id: leadId } = await ask<{ id: string }>("POST", "/leads", person);
  await ask("POST", "/enrolments", { leadId, sequence: "welcome", reason: "見本" });
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  await site.mailbox.waitForMails(person.email, 1);

  await page.goto(`${site.address}/people/${leadId}`);
  await page.getByRole("button", { name: "そのほかの操作", exact: true }).click();
  await page.getByRole("menuitem", { name: "届いたメールを見る" }).click();
  await page.getByRole("link", { name: "小冊子" }).first().click();
  const opened = context.waitForEvent("page");
  await page.frameLocator("iframe").locator("a[href*='/d/']").first().click();
  const document = await opened;
  await document.waitForLoadState();
  expect(new URL(document.url()).pathname).toMatch(/^\/d\//);
  await document.close();

  await page.getByRole("link", { name: "LINE", exact: true }).click();
  await page.getByRole("textbox", { name: "新しい友だちの表示名" }).fill("みき");
  await page.getByRole("button", { name: "友だちになる" }).click();
  const talk = page.getByRole("log", { name: "トーク" });
  // A button of the greeting answers the first of three questions, and brings the second.
  await talk.getByRole("button", { name: "お金のこと" }).click({ timeout: 60_000 });
  await talk.getByText("いつごろまでに、何とかしたいですか").waitFor({ timeout: 60_000 });
  await page.getByRole("textbox", { name: "メッセージを入力" }).fill("相談したいです");
  await page.getByRole("button", { name: "送る", exact: true }).click();
  await talk.getByText("相談したいです", { exact: true }).waitFor();
  await waitFor("the answer as an event of the lead", async () => {
    const { rows } = await site.context.database.pool.query<{ told: number }>(
      "select count(distinct kind)::int as told from event where kind in ('linePostback', 'lineMessageReceived')",
    );
    return (rows[0]?.told ?? 0) >= 2;
  });

  await page.getByRole("button", { name: "1時間進める" }).click();
  await page.getByText("まで進めました").waitFor({ timeout: 60_000 });
  expect(await page.getByRole("status").filter({ hasText: "1月12日" }).first().textContent()).toMatch(/1月12日（火）11:\d\d/);

  await page.getByRole("button", { name: "ブロックする" }).click();
  await page.getByRole("button", { name: "ブロックを解除する" }).waitFor();
  expect(await page.getByRole("textbox", { name: "メッセージを入力" }).count()).toBe(0);
  await context.close();
}, 180_000);
