import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** A form from its beginning to its page, and two persons at one form. */

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
const field = (name: string) => page.getByRole("textbox", { name, exact: true });

interface Definition {
  key: string;
  title: Record<string, string>;
  fields: { key: string }[];
}
interface Draft {
  definition: Definition;
  revision: number;
  baseVersion: number | null;
}

const draftOf = (key: string) => shown.ask<Draft>("GET", `/drafts/forms/${key}`);
const formOf = (key: string) => shown.ask<{ version: number; definition: Definition }>("GET", `/forms/${key}`);
const published = (key: string) => formOf(key).then(({ definition }) => definition);

/** As another person does it: over the draft that there is, from the newest version. */
async function saveAsAnother(key: string, title: string): Promise<Draft> {
  const {
    version,
    definition: { key: _, ...body },
  } = await formOf(key);
  const before = await draftOf(key).catch(() => null);
  const match: Record<string, string> = before === null ? {} : { "if-match": `"${before.revision}"` };
  return shown.ask("PUT", `/drafts/forms/${key}`, { definition: { ...body, title: { ja: title } }, baseVersion: version }, match);
}

async function publishAsAnother(key: string, title: string): Promise<void> {
  const { revision } = await saveAsAnother(key, title);
  await shown.ask("POST", `/forms/${key}/publish`, {}, { "if-match": `"${revision}"` });
}

async function publish(version: number): Promise<void> {
  await page.getByRole("button", { name: "公開する…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "公開する", exact: true }).click();
  await page.getByText(`第${version}版を公開しました。`).waitFor();
  await dialog.waitFor({ state: "detached" });
}

test("a form is made, its field is named in both languages, its fields are put in order by keys, and its page shows it", async () => {
  await open("/forms");
  await page.getByRole("table").waitFor();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("題名").fill("春のセミナーのご案内を受け取る");
  await dialog.getByLabel("キー").fill("spring-seminar");
  await dialog.getByRole("combobox", { name: "もとにするフォーム" }).click();
  await page.getByRole("option", { name: /小冊子/ }).click();
  await dialog.getByRole("button", { name: "下書きを作る" }).click();
  await page.getByRole("heading", { level: 1, name: "春のセミナーのご案内を受け取る" }).waitFor();

  await page.getByRole("combobox", { name: "項目を追加" }).click();
  await page.getByRole("option", { name: "会社・団体" }).click();
  await field("会社・団体 表示名 日本語").fill("勤め先");
  await field("会社・団体 表示名 英語").fill("Where you work");
  await page.getByRole("checkbox", { name: "会社・団体を必須にする" }).check();
  // Up past three others; its button goes with it.
  await page.getByRole("button", { name: "会社・団体を上へ" }).focus();
  for (let turn = 0; turn < 3; turn += 1) {
    await page.keyboard.press("Enter");
    const fields = page.getByRole("list", { name: "項目" }).getByRole("listitem");
    await waitFor("the row to move", async () => (await fields.nth(2 - turn).textContent())?.includes("company") ?? false);
  }
  await page.frameLocator("iframe").getByLabel("勤め先").waitFor();
  await publish(1);

  for (const [language, label, first] of [
    ["ja", "勤め先", "お名前（姓）"],
    ["en", "Where you work", "Family name"],
  ] as const) {
    await open(`/f/spring-seminar?lang=${language}`);
    await page.getByLabel(label).waitFor();
    expect(await page.getByLabel(label).getAttribute("required")).not.toBeNull();
    const text = (await page.locator("form").textContent()) ?? "";
    expect(text.indexOf(label)).toBeGreaterThan(0);
    expect(text.indexOf(label)).toBeLessThan(text.indexOf(first));
  }
});

test("of two who edit one form, the second compares and chooses, and what the first saved is not lost", async () => {
  await open("/forms/newsletter");
  await field("題名 日本語").waitFor();
  await context.setOffline(true);
  await field("題名 日本語").fill("自分の題名");
  await saveAsAnother("newsletter", "ほかの人の題名");
  await context.setOffline(false);
  await field("題名 日本語").blur();
  const choice = page.getByRole("dialog");
  await choice.getByText("ほかの人が先に保存しました").waitFor();
  expect((await draftOf("newsletter")).definition.title).toEqual({ ja: "ほかの人の題名" });
  for (const way of ["見比べる", "相手の内容にする", "自分の内容を残す"]) await choice.getByRole("button", { name: way }).waitFor();
  await choice.getByRole("button", { name: "見比べる" }).click();
  await choice.getByRole("textbox", { name: "相手の内容" }).getByText("ほかの人の題名").waitFor();
  await choice.getByRole("button", { name: "右の内容で保存する" }).click();
  await choice.waitFor({ state: "detached" });
  await waitFor("the chosen form", async () => (await draftOf("newsletter")).definition.title.ja === "自分の題名");
  expect(await field("題名 日本語").inputValue()).toBe("自分の題名");
  const { items } = await shown.ask<{ items: Draft[] }>("GET", "/drafts/forms/newsletter/saves");
  expect(items.map(({ definition }) => definition.title.ja)).toContain("ほかの人の題名");
});

test("what is typed while another person publishes stays, and is published over theirs only after a choice", async () => {
  await open("/forms/spring-seminar");
  await field("題名 日本語").fill("自分の題名");
  await publishAsAnother("spring-seminar", "ほかの人が公開した題名");
  const choice = page.getByRole("dialog");
  await choice.getByText("編集中に、ほかの人が第2版を公開しました。").waitFor();
  // Neither Escape nor a reload chooses for them.
  await page.keyboard.press("Escape");
  await page.reload({ waitUntil: "domcontentloaded" });
  await choice.getByRole("button", { name: "見比べる" }).click();
  await choice.getByRole("textbox", { name: "公開中の内容" }).getByText("ほかの人が公開した題名").waitFor();
  await choice.getByRole("textbox", { name: "自分の内容" }).getByText("自分の題名").waitFor();
  expect((await published("spring-seminar")).title.ja).toBe("ほかの人が公開した題名");
  await choice.getByRole("button", { name: "右の内容で保存する" }).click();
  await choice.waitFor({ state: "detached" });
  await publish(3);
  expect((await published("spring-seminar")).title.ja).toBe("自分の題名");

  // With a draft of one's own, which another person publishes while one goes on.
  await field("説明 日本語").fill("はじめの説明");
  await field("説明 日本語").blur();
  await waitFor("the draft", async () => (await draftOf("spring-seminar").catch(() => null)) !== null);
  await field("説明 日本語").fill("書きかけの説明");
  await publishAsAnother("spring-seminar", "また公開された題名");
  await field("説明 日本語").blur();
  await choice.getByText(/^この下書きは、.+に公開または破棄しました。/).waitFor();
  await choice.getByRole("button", { name: "公開中の内容にする" }).click();
  await choice.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: "また公開された題名" }).waitFor();
  expect(await field("題名 日本語").inputValue()).toBe("また公開された題名");
});
