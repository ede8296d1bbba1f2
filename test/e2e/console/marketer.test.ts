import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** The marketer's path: a new sequence from nothing to the people in it. */

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

/** Chooses from a list by what its field and its item are called. */
async function choose(page: Page, field: string, item: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: field, exact: true }).click();
  await page.getByRole("option", { name: item }).click();
}

const editor = (page: Page) => page.getByRole("textbox", { name: "シーケンスのYAML" });

test("a marketer writes a new sequence, mends what lint finds, simulates, publishes, and sees the people at each step", async () => {
  const { site, ask } = shown;
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  const watch = watchPages(context, [site.address]);
  await page.goto(`${site.address}/sequences`, { waitUntil: "domcontentloaded" });

  // From empty. What is wrong stands beside the field, and what was typed stays.
  await page.getByRole("button", { name: "新しいシーケンス" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("題名").fill("春の講座のご案内");
  await dialog.getByLabel("キー").fill("春");
  await dialog.getByRole("button", { name: "下書きを作る" }).click();
  await dialog.getByText("英小文字・数字・ハイフンだけで、64字までにしてください。").waitFor();
  expect(await dialog.getByLabel("題名").inputValue()).toBe("春の講座のご案内");
  await dialog.getByLabel("キー").fill("spring");
  await dialog.getByRole("button", { name: "下書きを作る" }).click();
  await page.waitForURL("**/sequences/spring");
  await page.getByRole("heading", { level: 1, name: "春の講座のご案内" }).waitFor();

  // A step from the flow, by a key: the text follows.
  await page.locator("#main").focus();
  await page.keyboard.press("n");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^情報を変える/ })
    .click();
  await waitFor("the step in the text", async () => (await editor(page).textContent())?.includes("update"));

  // What holds for the whole sequence, by its card and without a word of YAML; a comment of the text stays.
  await editor(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("# 春だけの流れ\n");
  const card = page.getByRole("button", { name: /^シーケンス全体の設定/ });
  await card.focus();
  await page.keyboard.press("Enter");
  const title = page.getByRole("textbox", { name: "題名" });
  await page.locator(":focus").and(title).waitFor();
  await title.fill("");
  await page.getByText("題名を入力してください。").waitFor();
  await title.fill("春の講座の特別なご案内");
  await page.getByRole("heading", { level: 1, name: "春の講座の特別なご案内" }).waitFor();
  await choose(page, "トピック", "空席・追加開催のお知らせ");
  await choose(page, "入る人", "あることをした人、あることが起きた人");
  await page.getByText("何が起きたときに始めるかを選んでください。").waitFor();
  await choose(page, "きっかけ", /フォームの申し込み/);
  await choose(page, "フォーム", /^小冊子/);
  await card.getByText("はじまり：フォームの申し込み（フォーム：小冊子「社長の棚おろし 十の問い」を受け取る）").waitFor();
  const lines = await editor(page).locator(".cm-line").allTextContents();
  expect(lines.slice(0, 2)).toEqual(["# 春だけの流れ", "sequence: spring"]);
  expect(lines).toEqual(expect.arrayContaining(["topic: vacancies", "enter: { on: formSubmitted, where: { form: newsletter } }"]));
  await page.keyboard.press("Escape");
  await page.locator(":focus").and(card).waitFor();
  expect(await title.isVisible()).toBe(false);

  // A wrong template is told at its line, and put right there.
  await editor(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(source("welcome/gone"));
  const problems = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "8行" }) });
  await problems.filter({ hasText: "welcome/gone" }).first().waitFor();
  await page.getByRole("button", { name: /エラー \d+件/ }).waitFor();
  await page.locator(".cm-lintRange-error").filter({ hasText: "gone" }).first().waitFor();
  await page.getByRole("button", { name: "公開する…" }).click();
  await page.getByRole("dialog").getByText("直すまで公開できません").waitFor();
  expect(await page.getByRole("dialog").getByRole("button", { name: "公開する" }).isDisabled()).toBe(true);
  await page.keyboard.press("Escape");
  await editor(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(source("welcome/hello"));
  await page.getByText("問題はありません").waitFor();

  // What a lead would get and when.
  await page.getByRole("button", { name: "シミュレーション" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "確かめる" }).click();
  const items = page.getByRole("dialog").getByRole("list", { name: "届く予定" }).getByRole("listitem");
  await items.first().waitFor();
  const times = await items.locator("time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""));
  expect(times.length).toBeGreaterThanOrEqual(3);
  expect(times).toEqual(times.toSorted());
  await items
    .filter({ hasText: /メールで「小冊子「社長の棚おろし 十の問い」をお届けします」を送る/ })
    .filter({ hasText: "welcome/hello" })
    .waitFor();
  await page.keyboard.press("Escape");

  // Published, with what it changes told before.
  await page.getByRole("button", { name: "公開する…" }).click();
  await page.getByRole("dialog").getByText("はじめての公開です。").waitFor();
  await page.getByRole("dialog").getByLabel("版のメモ").fill("はじめの一版");
  await page.getByRole("dialog").getByRole("button", { name: "公開する" }).click();
  await page.getByText("第1版を公開しました。").waitFor();

  // The people at a step: the number leads to a list of that length.
  const { items: leads } = await ask<{ items: { id: string }[] }>("GET", "/leads?limit=3");
  for (const { id } of leads) await ask("POST", "/enrolments", { leadId: id, sequence: "spring", reason: "見本" });
  const waiting = page.getByRole("link", { name: /^rest：待ち 3人の一覧$/ });
  await waitFor("the three to wait", async () => {
    const { items } = await ask<{ items: { step: string; waiting: number }[] }>("GET", "/sequences/spring/steps");
    return items.some(({ step, waiting }) => step === "rest" && waiting === 3);
  });
  await page.reload({ waitUntil: "domcontentloaded" });
  await waiting.click();
  const people = page.getByRole("dialog").getByRole("listitem");
  await people.first().waitFor();
  expect(await people.count()).toBe(3);
  expect(new URL(page.url()).searchParams.get("people")).toBe("waiting");
  expect(watch).toEqual({ errors: [], strangers: [] });
  await context.close();
});

test("a sequence is retired with what becomes of its people, and brought back by undo", async () => {
  const { site, ask } = shown;
  const { page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  const sequence = async () => ask<{ version: number | null; newestVersion: number }>("GET", "/sequences/welcome");
  const { newestVersion } = await sequence();
  await page.goto(`${site.address}/sequences/welcome`, { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "そのほかの操作" }).click();
  await page.getByRole("menuitem", { name: "このシーケンスを終了する…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("終了すると、新しい人はこのシーケンスに入りません。").waitFor();
  await dialog.getByLabel("理由").fill("秋の講座に替えるため");
  await dialog.getByRole("button", { name: "終了する" }).click();
  await page.getByText("シーケンスを終了しました。").waitFor();
  expect((await sequence()).version).toBeNull();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await waitFor("the sequence to be back", async () => (await sequence()).version === newestVersion + 1);
});

function source(template: string): string {
  return [
    "sequence: spring",
    "title: 春の講座のご案内",
    "category: nurture",
    "topic: newsletter",
    "enter: manual",
    "steps:",
    "  - { id: curious, update: { tag: curious } }",
    `  - { id: letter, send: { email: ${template} } }`,
    "  - { id: rest, wait: 3 days }",
    "  - { id: next, send: { email: welcome/own-time } }",
    "",
  ].join("\n");
}

test("an invitation is put together without YAML, and its card says what each touch converts", async () => {
  const { site, ask, publish } = shown;
  const { page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  const text = `sequence: teas
title: お茶会へのご招待
category: promotion
topic: newsletter
enter: manual
window: { days: everyday, from: "00:00", to: "24:00", holidays: ignore }
steps:
  - { id: rest, wait: 1 day }
`;
  await publish("teas", text);
  await page.goto(`${site.address}/sequences/teas`, { waitUntil: "domcontentloaded" });
  await page.getByRole("heading", { level: 1, name: "お茶会へのご招待" }).waitFor();
  await page.getByRole("button", { name: "ステップを追加", exact: false }).last().click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^招待する/ })
    .click();

  // Its values, by name. What is missing stands in the text as lint says it.
  const offer = page.getByRole("combobox", { name: "招待する商品" });
  await offer.fill("tanaoroshi");
  const first = page.getByRole("group", { name: "1回目のご案内" });
  await first.getByRole("combobox", { name: "メール" }).fill("invitation/first");
  await page.getByRole("button", { name: "ご案内を足す" }).click();
  await page.getByRole("group", { name: "2回目のご案内" }).getByRole("combobox", { name: "メール" }).fill("invitation/second");
  await page.getByRole("switch", { name: "最後に担当者が声をかける" }).click({ force: true });
  await page.getByRole("combobox", { name: "台本" }).fill("invitation/call");
  const lines = async () => (await editor(page).locator(".cm-line").allTextContents()).join("\n");
  await waitFor("the whole step in the text", async () => (await lines()).includes("script: invitation/call"), { describe: lines });
  expect(await lines()).toContain("offer: tanaoroshi");
  await page.getByText("問題はありません").waitFor();

  // One step in the flow, with its parts.
  await page
    .getByText(/「社長の棚おろし会」に2回まで招待する/)
    .first()
    .waitFor();
  for (const part of [/^1回目: メールで「/, /^2回目: メールで「/]) await page.getByText(part).waitFor();
  await page.getByRole("button", { name: "公開する…" }).click();
  await page
    .getByRole("dialog")
    .getByText(/招待する/)
    .first()
    .waitFor();
  await page.getByRole("dialog").getByLabel("版のメモ").fill("招待を足す");
  await page.getByRole("dialog").getByRole("button", { name: "公開する" }).click();
  await page.getByText("第2版を公開しました。").waitFor();

  // Two people at the step: the one is warm enough and gets the first touch, the other waits for the threshold.
  const { items: leads } = await ask<{ items: { id: string }[] }>("GET", "/leads?limit=2");
  const [warm, cold] = leads.map(({ id }) => id);
  await site.context.database.pool.query(
    `insert into score (lead_id, dimension, value, at) values ($1, 'trust', 50, now())
     on conflict (lead_id, dimension) do update set value = excluded.value`,
    [warm],
  );
  await site.context.database.pool.query("delete from score where lead_id = $1", [cold]);
  for (const id of [warm, cold]) await ask("POST", "/enrolments", { leadId: id, sequence: "teas", step: "invitation", reason: "見本" });
  const counts = () => ask<{ items: { step: string; waiting: number; done: number }[] }>("GET", "/sequences/teas/steps");
  await waitFor("both at the step, and one touch", async () => {
    const { items } = await counts();
    const of = (step: string) => items.find((one) => one.step === step);
    return of("invitation")?.waiting === 2 && of("invitation/1")?.done === 1;
  });
  await page.reload({ waitUntil: "domcontentloaded" });
  await page.getByRole("link", { name: "invitation：待ち 2人の一覧" }).waitFor();
  await page.getByText("どのご案内で申し込まれたか").click();
  const table = page.getByRole("table", { name: "どのご案内で申し込まれたか" });
  await table.waitFor();
  const total = table.getByRole("row").last().locator("th, td");
  expect(await total.allTextContents()).toEqual(["招待した方", "1人", "0人", "0人", "1人", "0 %"]);
});
