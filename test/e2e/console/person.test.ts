import { buffer } from "node:stream/consumers";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { unzip } from "../../services/erasure/unzip.ts";
import { addPerson, type Person } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** What support does with one person: their journeys, their holds, what they got, what they may ask for, and their erasure. */

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  await shown.publish("spring", source);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

const source = [
  "sequence: spring",
  "title: 春の便り",
  "category: nurture",
  "topic: newsletter",
  "enter: manual",
  "steps:",
  "  - { id: letter, send: { email: welcome/hello } }",
  "  - { id: rest, wait: 3 days }",
  "  - { id: second, send: { email: welcome/own-time } }",
  "  - { id: long-rest, wait: 5 days }",
  "  - { id: third, send: { email: welcome/saying-no } }",
].join("\n");

const evening = 'window: { days: everyday, from: "20:00", to: "21:00", holidays: ignore }\nsteps:';

let context: BrowserContext;
let page: Page;
let person: Person;
beforeEach(async () => {
  ({ context, page } = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" }));
  const watch = watchPages(context, [shown.site.address]);
  onTestFinished(async () => {
    await context.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
});

/** Somebody who has got the first letter, and waits for the second. */
async function openReader(familyName: string): Promise<void> {
  const { site, ask } = shown;
  person = await addPerson(site.context, { familyName });
  await ask("POST", "/enrolments", { leadId: person.leadId, sequence: "spring", reason: "見本" });
  await site.mailbox.waitForMails(person.email, 1);
  await openPerson();
  await journey().getByText("2通目", { exact: true }).waitFor();
}

async function openPerson(): Promise<void> {
  await page.goto(`${shown.site.address}/people/${person.leadId}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const journey = () => page.getByRole("article", { name: "春の便り" });
const history = () => page.locator("section", { has: page.getByRole("heading", { name: "履歴" }) });
const holds = () => page.locator("section", { has: page.getByRole("heading", { name: "保留", exact: true }) });
const dialog = () => page.getByRole("dialog");
const undo = () => page.getByRole("button", { name: "元に戻す" });

/** Gives the reason that an open dialog asks for, and presses its button. */
async function confirm(reason: string, action: string): Promise<void> {
  await dialog().getByLabel("理由").fill(reason);
  await dialog().getByRole("button", { name: action, exact: true }).click();
}

async function chooseAct(name: string): Promise<void> {
  await page.getByRole("button", { name: "「春の便り」のそのほかの操作" }).click();
  await page.getByRole("menuitem", { name }).click();
}

test("a journey is moved to another step, hurried, and ended with a reason; what has no way back says so before", async () => {
  const { site } = shown;
  await openReader("移川");
  await chooseAct("別のステップへ移す…");
  await dialog().getByText("元には戻せません。").waitFor();
  await confirm("資料を飛ばしてほしいと電話で", "移す");
  await dialog().getByText("移す先のステップを選んでください。").waitFor();
  await dialog().getByRole("combobox", { name: "移す先" }).click();
  await page.getByRole("option", { name: /^4\. / }).click();
  await dialog().getByRole("button", { name: "移す", exact: true }).click();
  await page.getByText("ステップを移しました。").waitFor();
  expect(await undo().count()).toBe(0);
  await journey().getByText("3通目", { exact: true }).waitFor();
  await history()
    .getByText(/「春の便り」をステップ「long-rest」へ移しました（理由：資料を飛ばしてほしいと電話で）/)
    .waitFor();
  expect(await site.mailbox.mailsTo(person.email)).toHaveLength(1);

  // The wait ends at once, and the message after it goes.
  await journey().getByRole("button", { name: "すぐ次へ進める…" }).click();
  await confirm("電話のあとで読みたいとのこと", "次へ進める");
  await page.getByText("まもなく次へ進みます。").waitFor();
  // The steps are done, and the message waits for its turn: it still stands among what comes.
  await journey().getByText("最後まで終了").waitFor();
  expect(await journey().textContent()).toMatch(/送信待ち： 3通目.*メール/s);
  await journey().getByRole("button", { name: "「春の便り 3通目」を送らない…" }).click();
  await confirm("やはり要らないとのこと", "送らない");
  await page.getByText("取り消しました。このメッセージは送られません。").waitFor();
  await journey().waitFor({ state: "hidden" });
  await undo().click();
  await journey().getByText("送信待ち：").waitFor();
});

test("a goal that a person judges is ticked with who and when, and taken back; one of events cannot be ticked", async () => {
  person = await addPerson(shown.site.context, { familyName: "的場" });
  await openPerson();
  const goals = page.locator("section", { has: page.getByRole("heading", { name: "ステップの達成項目" }) });
  await goals.getByRole("button", { name: /^ほかの\d+ステップも見る$/ }).click();
  const title = "ご自身の目標を、ご自身の言葉で話していただく";
  expect(await goals.getByRole("checkbox", { name: "お見積もりをお渡しする" }).isDisabled()).toBe(true);
  await goals.getByRole("checkbox", { name: title }).click();
  await goals.getByText(/が確認/).waitFor();
  await history().getByText(`担当者が達成項目を確認しました（${title}）`).waitFor();
  expect(await goals.getByRole("checkbox", { name: title }).isChecked()).toBe(true);
  await undo().click();
  await goals.getByText(/が確認/).waitFor({ state: "detached" });
  await history().getByText(`担当者が達成項目の確認を取り消しました（${title}）`).waitFor();
  expect(await goals.getByRole("checkbox", { name: title }).isChecked()).toBe(false);
});

test("a message that waits for its hours is sent now, with its reason in the history", async () => {
  const { site, ask, publish } = shown;
  await publish("evening", source.replace("spring", "evening").replace("春の便り", "夜の便り").replace("steps:", evening));
  person = await addPerson(site.context, { familyName: "急川" });
  await ask("POST", "/enrolments", { leadId: person.leadId, sequence: "evening", reason: "見本" });
  await openPerson();
  const evenings = page.getByRole("article", { name: "夜の便り" });
  await evenings.getByText(/20:00/).waitFor();
  await evenings.getByRole("button", { name: "今すぐ送る…" }).click();
  await dialog().getByText("待っている1通目を、配信時間外でもすぐに送ります。").waitFor();
  await confirm("電話しながら読みたいとのこと", "今すぐ送る");
  await page.getByText("まもなく送ります。").waitFor();
  await site.mailbox.waitForMails(person.email, 1);
  await history()
    .getByText(/「夜の便り」.*をすぐに進めました（理由：電話しながら読みたいとのこと）/)
    .waitFor();
  await history()
    .getByText(/「夜の便り」の1通目をメールで送りました/)
    .waitFor();
});

test("a pause is undone at once; a journey that was resumed offers no undo of its pause; one that is ended is over, with the reason", async () => {
  await openReader("止水");
  const pause = async (reason: string) => {
    await journey().getByRole("button", { name: "一時停止…" }).click();
    await confirm(reason, "一時停止する");
    await page.getByText("「春の便り」を一時停止しました。").waitFor();
  };
  await pause("まちがえて押した");
  await undo().click();
  await page.getByText("元に戻しました。").waitFor();
  await journey().getByText("進行中", { exact: true }).waitFor();

  await pause("入院されているとのこと");
  expect(await journey().textContent()).toMatch(/一時停止中.*再開するまで止めています。理由「入院されているとのこと」.*残りの待ち時間は/s);
  await journey().getByRole("button", { name: "再開する…" }).click();
  await confirm("退院された", "再開する");
  await page.getByText("「春の便り」を再開しました。").waitFor();
  // It goes before its time.
  await undo().waitFor({ state: "detached", timeout: 3_000 });

  await chooseAct("終わらせる…");
  await dialog().getByText("元には戻せません。").waitFor();
  await confirm("ご本人の希望", "終わらせる");
  await page.getByText("「春の便り」を終わらせました。").waitFor();
  expect(await undo().count()).toBe(0);
  await page.getByText("終わったもの 1件").click();
  expect(await journey().textContent()).toContain("担当者が終了");
  await history()
    .getByText(/「春の便り」への参加を終わらせました（理由：ご本人の希望）/)
    .waitFor();
});

test("a hold says who placed it, why, and what it stops; it is undone, placed again, and lifted with a reason", async () => {
  await openReader("保科");
  const place = async (reason: string) => {
    await holds().getByRole("button", { name: "保留にする…" }).click();
    await confirm(reason, "保留にする");
    await page.getByText("保留にしました。").waitFor();
  };
  await place("まちがえて押した");
  await undo().click();
  await page.getByText("元に戻しました。").waitFor();
  await holds().getByText("保留はありません。").waitFor();

  await place("ご不幸があったとのこと");
  const me = (await (await context.request.get(`${shown.site.address}/api/v1/me`)).json()) as { name: string };
  await holds().getByText("理由「ご不幸があったとのこと」").waitFor();
  expect(await holds().textContent()).toMatch(new RegExp(`担当者による保留.*${me.name} · .*止めるもの：お便り・ご案内・お客様向け`, "s"));
  await journey()
    .getByText(/保留中のため.*送られません|担当者による保留/)
    .first()
    .waitFor();

  await holds().getByRole("button", { name: "保留を解除…" }).click();
  await dialog().getByText("止まっていた送信が再開されます。").waitFor();
  await confirm("落ち着かれたとのこと", "解除する");
  await page.getByText("保留を解除しました。").waitFor();
  await holds().getByText("保留はありません。").waitFor();
  // Of the two offers, the older one could not be kept: it goes before its time.
  await waitFor("one offer", async () => (await undo().count()) === 1, { seconds: 3 });
  await history()
    .getByText(/配信を保留にしました（理由：ご不幸があったとのこと）/)
    .waitFor();
  await history()
    .getByText(/配信の保留を解除しました（理由：落ち着かれたとのこと）/)
    .waitFor();
  await undo().click();
  await holds().getByText("理由「ご不幸があったとのこと」").waitFor();
});

test("a message is shown as it went out, with the name and the words of that day", async () => {
  const { site, ask } = shown;
  await openReader("古川");
  await ask("PATCH", `/leads/${person.leadId}`, { familyName: "新川", reason: "ご結婚" });
  await page.getByRole("heading", { level: 1, name: "新川" }).waitFor();
  await history().getByRole("button", { name: "送信時の文面を見る" }).first().click();
  const [mail] = await site.mailbox.mailsTo(person.email);
  await dialog()
    .getByText(mail?.subject ?? "–", { exact: true })
    .waitFor();
  await dialog().frameLocator("iframe").getByText("古川").first().waitFor();
  await dialog().getByText("テキスト", { exact: true }).click();
  const text = (await dialog().locator("pre").textContent()) ?? "";
  // Line by line what was received; only the links of the lead lead nowhere here.
  const lines = (words: string) =>
    words
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.includes("http"));
  expect(lines(text)).toEqual(lines(mail?.text ?? ""));
  expect(text).not.toContain("新川");
  await dialog().getByText("リンクを押しても、ご本人の操作にはなりません。").waitFor();
});

test("the evidence of consent and everything that is kept are handed over as files, and the audit says so", async () => {
  const { ask } = shown;
  await openReader("開田");
  const taken = async (press: () => Promise<void>): Promise<{ file: Download; bytes: Buffer }> => {
    const [file] = await Promise.all([page.waitForEvent("download"), press()]);
    return { file, bytes: await buffer(await file.createReadStream()) };
  };
  await page.getByRole("button", { name: "同意の証拠を見る" }).click();
  const drawer = page.getByRole("dialog", { name: "同意の証拠" });
  await drawer.getByRole("article").getByText("フォーム").waitFor();
  await drawer.getByRole("button", { name: "証拠を書き出す" }).click();
  const question = page.getByRole("dialog", { name: "証拠を書き出す" });
  const evidence = await taken(async () => {
    await question.getByLabel("理由").fill("行政からの照会");
    await question.getByRole("button", { name: "証拠を書き出す" }).click();
  });
  expect(evidence.file.suggestedFilename()).toBe(`evidence-${person.leadId}.json`);
  const { consents } = JSON.parse(evidence.bytes.toString("utf8")) as { consents: { topic: string; kind: string; method: string }[] };
  expect(consents).toMatchObject([{ topic: "newsletter", kind: "given", method: "form" }]);
  await page.getByText("書き出しました。").waitFor();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "そのほかの操作", exact: true }).click();
  await page.getByRole("menuitem", { name: "この人のデータを書き出す…" }).click();
  const archive = await taken(() => dialog().getByRole("button", { name: "書き出す", exact: true }).click());
  expect(archive.file.suggestedFilename()).toBe(`disclosure-${person.leadId}.zip`);
  const files = [...(await unzip(archive.bytes))];
  expect(files.length).toBeGreaterThan(1);
  expect(files.some(([, content]) => String(content).includes(person.email))).toBe(true);
  const { items } = await ask<{ items: { action: string; reason: string | null }[] }>("GET", `/audit?leadId=${person.leadId}&limit=2`);
  expect(items.map(({ action, reason }) => [action, reason])).toEqual([
    ["lead-disclosed", null],
    ["evidence-copied", "行政からの照会"],
  ]);
});

test("a person is erased in two steps; nothing of them is shown afterwards, in another tab either", async () => {
  await openReader("消田");
  const other = await context.newPage();
  await other.goto(`${shown.site.address}/people/${person.leadId}`, { waitUntil: "domcontentloaded" });
  await other.getByRole("heading", { level: 1, name: "消田" }).waitFor();
  await page.bringToFront();
  await page.getByRole("button", { name: "そのほかの操作", exact: true }).click();
  await page.getByRole("menuitem", { name: "この人のデータを消去…" }).click();
  await dialog().getByText("名前、連絡先、メモ、履歴の内容が削除されます。").waitFor();
  await dialog().getByLabel("今後いっさい送らないよう求められている").check();
  await dialog().getByLabel("理由").fill("消去の求め");
  await dialog().getByRole("button", { name: "次へ" }).click();
  const erase = dialog().getByRole("button", { name: "消去する", exact: true });
  const field = dialog().getByRole("textbox");
  // It begins at the field, and a wrong name erases nobody.
  await page.locator(":focus").and(field).waitFor();
  await field.fill("消川");
  expect(await erase.isDisabled()).toBe(true);
  await page.keyboard.press("Enter");
  await dialog().getByRole("button", { name: "戻る" }).click();
  expect(await dialog().getByLabel("理由").inputValue()).toBe("消去の求め");
  await dialog().getByRole("button", { name: "次へ" }).click();
  await field.fill("消田");
  await erase.click();
  await page.getByText("消去しました。").waitFor();
  await page.waitForURL("**/people");
  expect(await undo().count()).toBe(0);
  await page.getByRole("heading", { level: 1, name: "人" }).waitFor();
  await page.getByRole("link", { name: "鈴木 美紀" }).waitFor();
  expect(await page.getByText("消田").count()).toBe(0);

  await other.getByText("消田").first().waitFor({ state: "detached" });
  await other
    .getByRole("link", { name: "人の一覧" })
    .or(other.getByRole("button", { name: "人の一覧" }))
    .waitFor();
  await waitFor("the address to be suppressed", async () => {
    const { items } = await shown.ask<{ items: object[] }>("GET", "/suppressions");
    return items.length > 0;
  });
});
