import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { watchPages } from "../page-checks.ts";
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

const address = "/drafts/templates/spring/invitation?channel=email&language=ja";
const told = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor();

test("a template from empty to its third version, with another person's save between", async () => {
  const { site, ask } = shown;
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  const watch = watchPages(context, [site.address]);
  const subject = page.getByLabel("件名", { exact: true });
  const publish = async (version: number) => {
    await page.getByRole("button", { name: "公開する…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "公開する", exact: true }).click();
    await told(page, `第${version}版を公開しました。`);
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };

  await page.goto(`${site.address}/templates`);
  await page.getByRole("table").waitFor();
  await page.keyboard.press("n");
  await page.getByLabel("キー", { exact: true }).fill("spring/invitation");
  await page.getByRole("button", { name: "下書きを作る" }).click();
  await subject.waitFor();

  await subject.fill("{{ lead.nam }} 春の講座のご案内");
  await told(page, "「lead.nam」という変数はありません。");
  await subject.fill("春の講座のご案内 ");
  await page.getByLabel("プリヘッダー", { exact: true }).fill("三つの日程からお選びいただけます");
  await subject.focus();
  await page.keyboard.press("End");
  await page.getByRole("button", { name: "差し込み項目" }).click();
  await page.getByRole("button", { name: "お名前（敬称つき）" }).click();
  await page.getByRole("group", { name: "受信箱での見えかた" }).getByText("春の講座のご案内 鈴木様").waitFor();
  await page.getByRole("group", { name: "受信箱での見えかた" }).getByText("三つの日程").waitFor();
  await page.frameLocator("iframe").getByText("ここに本文を書きます。").waitFor();
  await told(page, "配信停止のリンクがあります");

  await page.reload();
  await subject.waitFor();
  expect(await subject.inputValue()).toBe("春の講座のご案内 {{ lead.name }}");
  await publish(1);

  // Another person begins a draft meanwhile: nothing is overwritten before this one has chosen.
  await context.setOffline(true);
  await subject.fill("自分の件名");
  await ask("PUT", address, {
    content: { channel: "email", source: { subject: "ほかの人の件名", mjml: "<mjml><mj-body></mj-body></mjml>" } },
    baseVersion: 1,
  });
  await context.setOffline(false);
  await subject.blur();
  const choice = page.getByRole("dialog");
  await choice.getByText("ほかの人が先に保存しました").waitFor();
  await choice.getByRole("button", { name: "見比べる" }).click();
  await choice.getByText("ほかの人の件名").waitFor();
  await choice.getByRole("button", { name: "右の内容で保存する" }).click();
  await choice.waitFor({ state: "detached" });
  await told(page, "に保存しました");
  expect(await ask<{ content: { source: { subject: string } } }>("GET", address)).toMatchObject({
    content: { source: { subject: "自分の件名" } },
  });
  await publish(2);

  await page.getByRole("button", { name: "テスト送信" }).click();
  await page.getByLabel("送り先のメールアドレス").fill("colleague@example.jp");
  await page.getByRole("button", { name: "送る", exact: true }).click();
  await page.getByRole("dialog").getByText("送りました").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "閉じる" }).last().click();

  await page.getByRole("tab", { name: "版", exact: true }).click();
  await page.getByRole("button", { name: "この版に戻す…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "この内容で公開する" }).click();
  await told(page, "第3版を公開しました。");
  await page.getByRole("tab", { name: "編集" }).click();
  await page.getByRole("heading", { level: 1, name: "春の講座のご案内" }).waitFor();
  expect(await subject.inputValue()).toBe("春の講座のご案内 {{ lead.name }}");
  await context.close();
  // Chromium itself says so of each request without a connection.
  expect(watch.errors.filter((error) => !error.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  expect(watch.strangers).toEqual([]);
});

test("a test whose answer was lost is not sent a second time by the next press", async () => {
  const { site } = shown;
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  const to = "tester@example.jp";
  let lost = 0;
  await page.route("**/api/v1/templates/test-send", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await page.goto(`${site.address}/templates/welcome/hello?channel=email&language=ja&open=test`, { waitUntil: "domcontentloaded" });
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("送り先のメールアドレス").fill(to);
  await dialog.getByRole("button", { name: "送る", exact: true }).click();
  await dialog.getByText("サーバーにつながりません", { exact: false }).waitFor();
  expect(await site.mailbox.waitForMails(to, 1)).toHaveLength(1);
  await dialog.getByRole("button", { name: "送る", exact: true }).click();
  await dialog.getByText("送りました").waitFor();
  expect(await site.mailbox.mailsTo(to)).toHaveLength(1);
  await dialog.getByRole("button", { name: "もう一度送る" }).click();
  expect(await site.mailbox.waitForMails(to, 2)).toHaveLength(2);
  await context.close();
});
