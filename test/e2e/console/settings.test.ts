import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { signUp } from "../sign-up.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";
import { prepareChecks, violations } from "./sound-screen.ts";

/** What an owner does in the settings. */

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

const open = async (path: string) => {
  await page.goto(`${shown.site.address}${path}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("heading", { level: 1 }).waitFor();
};
const told = (words: string) => page.getByText(words).first().waitFor();

/** In the open dialog, or in the one with this name. */
async function giveReason(reason: string, action: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  // A deed without a reason is not done.
  await dialog.getByRole("button", { name: action, exact: true }).click();
  await dialog.getByText("理由を入力してください。").waitFor();
  await dialog.getByLabel("理由").fill(reason);
  await dialog.getByRole("button", { name: action, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** The newest record of such a deed. */
const auditOf = async (action: string) =>
  (await shown.ask<{ items: { reason: string | null; actor: string }[] }>("GET", `/audit?action=${action}&limit=1`)).items[0];

test("an API key is shown once, can be copied, does what it may, and answers 401 once it is revoked", async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("/settings/keys");
  await page.getByLabel("使うシステム").fill("予約システム");
  await page.getByRole("button", { name: "発行する" }).click();
  await told("できることを一つ以上選んでください。");
  await page.getByRole("checkbox", { name: "人を見る" }).check();
  await page.getByRole("button", { name: "発行する" }).click();
  await told("「予約システム」のキーです。今回しか表示されません。");
  await waitFor("the key to come into the window", () =>
    page.evaluate<boolean>("document.querySelector('[role=status] code').getBoundingClientRect().bottom <= innerHeight"),
  );
  const key = (await page.getByRole("status").locator("code").textContent())?.trim() ?? "";
  await page.getByRole("button", { name: "コピーする" }).click();
  await page.getByRole("button", { name: "コピーしました" }).waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(key);

  const statusOf = async (path: string) =>
    (await fetch(`${shown.site.address}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect([await statusOf("/leads"), await statusOf("/keys")]).toEqual([200, 403]);

  await page.reload({ waitUntil: "domcontentloaded" });
  const row = page.getByRole("listitem").filter({ hasText: "予約システム" });
  await row.getByText("人を見る").waitFor();
  expect(await page.content()).not.toContain(key);
  await row.getByRole("button", { name: "取り消す" }).click();
  await giveReason("システムを入れ替えた", "取り消す");
  await told("「予約システム」のキーを取り消しました。");
  await row.getByText("取り消し済み").waitFor();
  expect(await statusOf("/leads")).toBe(401);
  expect(await auditOf("api-key-revoked")).toMatchObject({ reason: "システムを入れ替えた" });
});

test("opening hours are changed by day and hour; what cannot be is told at its line, and a change is undone", async () => {
  const read = async () => (await shown.ask<{ openingHours: { hours: object[] } }>("GET", "/calendar")).openingHours;
  const before = await read();
  await open("/settings/calendar");
  const opening = page.locator("section", { has: page.getByRole("heading", { name: "営業時間" }) });
  await opening.getByText("休みの曜日：土・日").waitFor();
  await opening.getByRole("button", { name: "時間帯を追加する" }).click();
  await opening.getByText("曜日による休みはありません。").waitFor();
  const added = opening.getByRole("listitem").last();
  await added.getByRole("checkbox", { name: "日" }).click();
  await opening.getByText("休みの曜日：日").waitFor();
  await added.getByLabel("終わり").fill("08:00");
  await page.getByRole("button", { name: "保存する" }).click();
  await added.getByText("終わりの時刻は、始まりの時刻より後にしてください。").waitFor();
  expect(await read()).toEqual(before);
  // Midnight is the end of the day.
  await added.getByLabel("終わり").fill("00:00");
  await page.getByRole("button", { name: "保存する" }).click();
  await told("保存しました。");
  expect((await read()).hours).toEqual([...before.hours, { days: ["saturday"], from: "09:00", to: "24:00" }]);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await opening.getByText("休みの曜日：土・日").waitFor();
  expect(await read()).toEqual(before);
});

test("a sender that its provider refuses stands on Today; a person who has solved it resumes it, with the reason", async () => {
  const { site } = shown;
  const script = (method: string, rules?: object[]) =>
    fetch(`${site.sandboxUrl}/mail/script`, {
      method,
      ...(rules && { body: JSON.stringify(rules), headers: { "content-type": "application/json" } }),
    });
  expect((await script("POST", [{ at: "rcpt", action: "reply", code: 550, enhanced: "5.7.1" }])).ok).toBe(true);
  const today = await context.newPage();
  await today.goto(`${site.address}/today`, { waitUntil: "domcontentloaded" });
  const stopped = today.getByText("「森川あゆみ|みちしるべ」からの送信が止まっています");
  await signUp(site.address, { email: "refused@example.jp", familyName: "佐藤", topic: "newsletter" });
  await stopped.waitFor();

  // Who signs up meanwhile waits.
  await signUp(site.address, { email: "waits@example.jp", familyName: "森", topic: "newsletter" });

  await open("/settings/senders");
  await told("相手側に拒否されて停止中");
  await told("550 5.7.1");
  await script("DELETE");
  await page.getByRole("button", { name: "送信を再開する" }).click();
  await giveReason("SPFの設定を直した", "送信を再開する");
  await told("「森川あゆみ|みちしるべ」からの送信を再開しました。");
  await page.getByText("相手側に拒否されて停止中").waitFor({ state: "detached" });
  expect(await auditOf("sender-alarm-cleared")).toMatchObject({ reason: "SPFの設定を直した" });
  await site.mailbox.waitForMails("waits@example.jp", 1);
  await stopped.waitFor({ state: "detached" });
});

test("addresses are suppressed one by one or by a file, found again, exported, and lifted with the reason", async () => {
  await open("/settings/suppressions");
  await told("配信禁止のアドレスはありません");
  await page.getByRole("button", { name: "追加する" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("アドレス").fill("lead-3@example.jp");
  await dialog.getByText("お便り・ご案内").click();
  await giveReason("お電話でのご希望", "配信禁止にする");
  const rows = page.getByRole("row");
  await rows.filter({ hasText: "ご本人の申し出" }).getByText("田中 誠").waitFor();

  await page.getByRole("button", { name: "取り込む" }).click();
  // As Excel in Japanese saves it.
  const list = Buffer.from([
    ...[0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x2c, 0x93, 0xfa, 0x95, 0x74, 0x0d, 0x0a],
    ...Buffer.from("stop-1@example.jp,2026/11/01\r\nstop-2@example.jp,2026/11/02\r\nSTOP-1@example.jp,2026/11/03\r\n"),
  ]);
  await dialog.locator("input[type=file]").setInputFiles({ name: "停止リスト.csv", mimeType: "text/csv", buffer: list });
  await dialog.getByLabel("アドレス").filter({ hasText: "メール,日付" }).waitFor();
  await dialog.getByLabel("理由").fill("前のシステムの停止リスト");
  await dialog.getByRole("button", { name: "内容を確かめる" }).click();
  await dialog.getByText("4行のうち、新しく追加 2件、登録済み 1件。").waitFor();
  await dialog.getByText("アドレスのない行 1件（1行目）。").waitFor();
  await prepareChecks(page);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "2件を配信禁止にする" }).click();
  await dialog.getByText("取り込みました").waitFor();
  await dialog.getByRole("button", { name: "閉じる" }).last().click();
  await waitFor("the rows", async () => (await rows.count()) === 4);

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "CSVで書き出す" }).click()]);
  const file = Buffer.concat(await (await download.createReadStream()).toArray());
  const csv = file.toString("utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(4);
  expect(csv).not.toContain("@");
  // The file says of each of its lines what it stops: taken in again, it changes nothing.
  await page.getByRole("button", { name: "取り込む" }).click();
  await dialog.locator("input[type=file]").setInputFiles({ name: "suppressions.csv", mimeType: "text/csv", buffer: file });
  await dialog.getByLabel("アドレス").filter({ hasText: "hash," }).waitFor();
  await dialog.getByLabel("理由").fill("控えから");
  await dialog.getByRole("button", { name: "内容を確かめる" }).click();
  await dialog.getByText("4行のうち、新しく追加 0件、登録済み 3件。").waitFor();
  await dialog.getByRole("button", { name: "キャンセル" }).click();

  await page.getByLabel("アドレスで探す").fill("stop-2@example.jp");
  await page.keyboard.press("Enter");
  await page.waitForURL(/address=/);
  await waitFor("its row alone", async () => (await rows.count()) === 2);
  await page.getByRole("button", { name: "解除する" }).click();
  await giveReason("ご本人から再開のご依頼", "解除する");
  await told("配信禁止を解除しました。");
  await rows.nth(1).getByText("解除済み").waitFor();
  expect(await auditOf("suppression-lifted")).toMatchObject({ reason: "ご本人から再開のご依頼" });
});

test("a topic that another person changes meanwhile: one is told, chooses, and nothing typed is lost", async () => {
  const { ask } = shown;
  await open("/settings/topics");
  await page.getByRole("button", { name: "トピックを追加" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("キー").fill("Study");
  await dialog.getByLabel("名前（日本語）").fill("勉強会のお知らせ");
  await dialog.getByRole("button", { name: "追加する" }).click();
  expect(await dialog.getByLabel("キー").getAttribute("aria-invalid")).toBe("true");
  await dialog.getByLabel("キー").fill("study");
  await dialog.getByRole("button", { name: "追加する" }).click();
  await told("追加しました。");

  const topic = async () =>
    (await ask<{ items: { key: string; title: Record<string, string>; etag: string }[] }>("GET", "/topics")).items.find(
      ({ key }) => key === "study",
    );
  await page.getByRole("button", { name: "勉強会のお知らせを編集する" }).click();
  await dialog.getByLabel("名前（英語）").fill("Study groups");
  await ask("PUT", "/topics/study", { title: { ja: "勉強会" } }, { "if-match": `"${(await topic())?.etag}"` });
  await dialog.getByRole("button", { name: "保存する", exact: true }).click();
  await dialog.getByText("ほかの人が先に保存しました").waitFor();
  expect((await topic())?.title).toEqual({ ja: "勉強会" });
  await dialog.getByText("Study groups").waitFor();

  // Who leaves without a choice is asked again, with what was typed.
  await page.reload({ waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "勉強会を編集する" }).click();
  expect(await dialog.getByLabel("名前（英語）").inputValue()).toBe("Study groups");
  await dialog.getByRole("button", { name: "保存する", exact: true }).click();
  await dialog.getByText("ほかの人が先に保存しました").waitFor();
  await dialog.getByRole("radio", { name: "自分の入力で上書きする" }).check();
  await dialog.getByRole("button", { name: "この内容で保存する" }).click();
  await dialog.waitFor({ state: "detached" });
  expect((await topic())?.title).toEqual({ ja: "勉強会のお知らせ", en: "Study groups" });
});

test("a wording that another person changes meanwhile: theirs is taken and mended, and each text stays as evidence", async () => {
  const { ask } = shown;
  // Of a topic of the same key, something is typed and not saved: it is not taken for the wording's.
  await open("/settings/topics");
  await page.getByRole("button", { name: "文言を追加" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("キー").fill("vacancies");
  await dialog.getByLabel("日本語").fill("空席のお知らせを受け取ります。");
  await dialog.getByRole("button", { name: "追加する" }).click();
  await told("追加しました。");
  await page.getByRole("button", { name: "空席・追加開催のお知らせを編集する" }).click();
  await dialog.getByLabel("名前（日本語）").fill("書きかけ");
  await page.reload({ waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "vacanciesを編集する", exact: true }).click();
  expect(await dialog.getByLabel("日本語").inputValue()).toBe("空席のお知らせを受け取ります。");

  await dialog.getByLabel("日本語").fill("空席のお知らせをメールで受け取ります。");
  const etag = async () =>
    (await ask<{ items: { key: string; etag: string }[] }>("GET", "/wordings")).items.find(({ key }) => key === "vacancies")?.etag;
  await ask("PUT", "/wordings/vacancies", { text: { ja: "空席のお知らせに同意します。" } }, { "if-match": `"${await etag()}"` });
  await dialog.getByRole("button", { name: "保存する", exact: true }).click();
  await dialog.getByText("ほかの人が先に保存しました").waitFor();
  await dialog.getByRole("radio", { name: "相手の変更を残す" }).check();
  await dialog.getByRole("button", { name: "この内容で保存する" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "vacanciesを編集する", exact: true }).click();
  expect(await dialog.getByLabel("日本語").inputValue()).toBe("空席のお知らせに同意します。");
  await dialog.getByLabel("日本語").fill("空席のお知らせをメールで受け取ることに同意します。");
  await dialog.getByRole("button", { name: "保存する", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "「vacancies」のこれまでの版" }).click();
  const versions = page.getByRole("list", { name: "「vacancies」のこれまでの版" }).getByRole("listitem");
  await waitFor("the versions", async () => (await versions.count()) === 3);
  expect(await versions.allTextContents()).toEqual([
    expect.stringContaining("空席のお知らせをメールで受け取ることに同意します。"),
    expect.stringContaining("空席のお知らせに同意します。"),
    expect.stringContaining("空席のお知らせを受け取ります。"),
  ]);
});
