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

const csv = "姓,名,連絡先,会員番号\n林,梢,kozue@example.jp,A-1\n森,匠,takumi,A-2\n";

test("a marketer drops a file, maps its columns, tries it, imports it and gets the bad rows back", async () => {
  const { site } = shown;
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  await page.goto(`${site.address}/imports`);
  const files = await page.evaluateHandle(`(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([${JSON.stringify(csv)}], "名簿.csv", { type: "text/csv" }));
    return dropped;
  })()`);
  await page.getByText("CSVファイルをここに置いてください").dispatchEvent("drop", { dataTransfer: files });

  // Nothing in the header says what a contact is: a person must.
  await page.getByRole("heading", { name: "列の割り当て" }).waitFor();
  const check = page.getByRole("button", { name: "この内容で試す" });
  await check.click();
  await page.getByText("メールアドレスか電話番号の列を、ひとつは割り当ててください。").waitFor();
  await page.getByText("根拠を選んでください。").waitFor();
  await page.getByRole("combobox", { name: "「連絡先」の取り込み先" }).click();
  await page.getByRole("option", { name: "メールアドレス" }).click();
  await page.getByRole("radio", { name: "名刺をいただいた" }).check();
  await page.getByRole("combobox", { name: "届けるトピック" }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("combobox", { name: "獲得経路" }).fill("seminar");
  await check.click();

  await page.getByText("取り込めない行（1行）").waitFor();
  expect((await shown.ask<{ items: unknown[] }>("GET", "/leads?search=kozue")).items).toEqual([]);
  await page.getByRole("button", { name: "1行を取り込む" }).click();

  await page.getByRole("heading", { level: 1, name: "名簿.csv" }).waitFor();
  await page.getByText("3行目").waitFor();
  expect((await shown.ask<{ items: unknown[] }>("GET", "/leads?search=kozue")).items).toHaveLength(1);
  const file = await page.getByRole("link", { name: "取り込めなかった行をCSVで受け取る" }).getAttribute("href");
  const answer = await context.request.get(`${site.address}${file}`);
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  expect(await answer.text()).toContain("森,匠,takumi,A-2,3,");

  // Each count leads to as many (console.md rule 8).
  await page.getByRole("link", { name: "新しい方 1", exact: true }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]+\?rows=added#rows/);
  const people = page.locator("#rows").getByRole("listitem");
  await waitFor("the row of the new person", async () => (await people.count()) === 1);
  await page.getByRole("link", { name: "新しい方を、人の一覧で見る" }).click();
  await page.waitForURL(/\/people\?importId=/);
  await page.getByRole("list", { name: "いまの絞り込み" }).getByText("名簿.csv").waitFor();
  await waitFor("one person", async () => (await page.getByRole("row").count()) === 2);
  await page.goBack();
  await page.getByRole("link", { name: "取り込めない行 1", exact: true }).click();
  await waitFor("the bad rows", async () => (await people.count()) === 1);
  await context.close();
});
