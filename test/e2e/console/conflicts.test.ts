import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** Two members of staff change one setting: who saved first is named, and nothing is overwritten unasked. */

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

async function opened(path: string) {
  const { site } = shown;
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  await page.goto(`${site.address}${path}`, { waitUntil: "domcontentloaded" });
  return { context, page };
}

/** The choice is there, and says who was first. */
async function namesTheOther(page: Page): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: "ほかの人が先に保存しました" });
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/^ほかの人が先に保存しましたfirst · /);
}

test("the business: theirs stays where it is chosen", async () => {
  const { ask } = shown;
  const { context, page } = await opened("/settings/business");
  await page.getByLabel("名前", { exact: false }).first().fill("みちしるべ");
  const business = await ask<Record<string, string>>("GET", "/settings/business");
  await ask("PUT", "/settings/business", { ...business, name: "みちびき" });
  await page.getByRole("button", { name: "保存する" }).click();
  await namesTheOther(page);
  await page.getByRole("radio", { name: "相手の変更を残す" }).check();
  await page.getByRole("button", { name: "この内容で保存する" }).click();
  await page.getByText("保存しました。").waitFor();
  expect(await ask("GET", "/settings/business")).toMatchObject({ name: "みちびき" });
  await context.close();
});

test("a topic: one language of each, chosen one by one; a new one does not take another's key", async () => {
  const { ask } = shown;
  await ask("PUT", "/topics/harvest", { title: { ja: "収穫祭", en: "Harvest" } });
  const { context, page } = await opened("/settings/topics");
  await page.getByRole("button", { name: "収穫祭を編集する" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("日本語").fill("秋の収穫祭");
  await ask("PUT", "/topics/harvest", { title: { ja: "実りの祭り", en: "Harvest day" } });
  await dialog.getByRole("button", { name: "保存する" }).click();
  await namesTheOther(page);
  await dialog.getByRole("radio", { name: "項目ごとに選ぶ" }).check();
  await dialog.getByRole("radio", { name: "自分：秋の収穫祭" }).check();
  await dialog.getByRole("button", { name: "この内容で保存する" }).click();
  await dialog.waitFor({ state: "detached" });
  const topicOf = async (key: string) =>
    (await ask<{ items: { key: string; title: object }[] }>("GET", "/topics")).items.find((one) => one.key === key)?.title;
  expect(await topicOf("harvest")).toEqual({ ja: "秋の収穫祭", en: "Harvest day" });

  await page.getByRole("button", { name: "トピックを追加" }).click();
  await dialog.getByLabel("キー").fill("sowing");
  await dialog.getByLabel("日本語").fill("種まき");
  await ask("PUT", "/topics/sowing", { title: { ja: "田植え" } });
  await dialog.getByRole("button", { name: "追加する" }).click();
  await dialog.getByText("このキーはすでに使われています。").waitFor();
  expect(await topicOf("sowing")).toEqual({ ja: "田植え" });
  await context.close();
});

test("a mapping of columns: what another person saved under the name is shown beside mine", async () => {
  const { ask } = shown;
  const name = encodeURIComponent("名刺");
  const { context, page } = await opened("/imports");
  const files = await page.evaluateHandle(`(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(["姓,連絡先\\n林,kozue@example.jp\\n"], "名簿.csv", { type: "text/csv" }));
    return dropped;
  })()`);
  await page.getByText("CSVファイルをここに置いてください").dispatchEvent("drop", { dataTransfer: files });
  await page.getByRole("combobox", { name: "「連絡先」の取り込み先" }).click();
  await page.getByRole("option", { name: "メールアドレス" }).click();
  await page.getByRole("button", { name: "割り当てを保存" }).click();
  const popover = page.getByRole("dialog", { name: "割り当てを保存" });
  await popover.getByLabel("割り当ての名前").fill("名刺");
  await ask("PUT", `/imports/mappings/${name}`, { columns: { 連絡先: "phone" } });
  await popover.getByRole("button", { name: "保存する" }).click();
  await namesTheOther(page);
  await popover.getByRole("radio", { name: "相手：電話" }).waitFor();
  await popover.getByRole("radio", { name: "自分の入力で上書きする" }).check();
  await popover.getByRole("button", { name: "この内容で保存する" }).click();
  await page.getByText("割り当て「名刺」を保存しました。").waitFor();
  const mappings = async () => (await ask<{ items: { columns: object }[] }>("GET", "/imports/mappings")).items;
  expect(await mappings()).toMatchObject([{ columns: { 姓: "familyName", 連絡先: "email" } }]);

  // Now it is there: the button says what it does.
  await page.getByRole("button", { name: "割り当てを保存" }).click();
  await popover.getByLabel("割り当ての名前").fill("名刺");
  await popover.getByRole("button", { name: "上書きする" }).click();
  await popover.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "割り当てを保存" }).click();
  await ask("PUT", `/imports/mappings/${name}`, { columns: { 連絡先: "phone" } });
  await popover.getByRole("button", { name: "割り当て「名刺」を削除する" }).click();
  await page.getByText("ほかの変更がありました").waitFor();
  expect(await mappings()).toMatchObject([{ columns: { 連絡先: "phone" } }]);
  await context.close();
});
