import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson, type Person } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** A consultation from its booking to its outcome, by the steps of those who work with the console. It is Tuesday, 12 January 2027, 10:00. */

let shown: ConsoleSite;
let browser: Browser;
let staff: { context: BrowserContext; page: Page };
let watch: ReturnType<typeof watchPages>;
let nitta: Person;
let baba: Person;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  staff = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
  watch = watchPages(staff.context, [shown.site.address]);
  nitta = await addPerson(shown.site.context, { familyName: "新田", zone: "America/New_York" });
  baba = await addPerson(shown.site.context, { familyName: "馬場" });
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

const told = (page: Page, text: string) => page.locator(".mantine-Notification-root").getByText(text).first().waitFor();
const open = (path: string) => staff.page.goto(`${shown.site.address}${path}`, { waitUntil: "domcontentloaded" });
const subjects = async ({ email }: Person) => (await shown.site.mailbox.mailsTo(email)).map(({ subject }) => subject);
const stands = async (person: Person) =>
  (
    await shown.ask<{ items: { id: string; startsAt: string; state: string; consultantKey: string }[] }>(
      "GET",
      `/leads/${person.leadId}/consultations`,
    )
  ).items;

async function choose(page: Page, person: string): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name: "お客様" }).fill(person);
  await page.getByRole("option", { name: new RegExp(`^${person}`) }).click();
}

test("booked from the calendar: a free time is pressed, and the guest gets the confirmation", async () => {
  const { page } = staff;
  await open("/consultations?date=2027-01-14");
  await page.getByText("祝日").waitFor();
  const day = page.getByRole("region", { name: /の予定$/ });
  await day
    .getByRole("button", { name: /^14:00\s空き/ })
    .nth(1)
    .click();
  const dialog = page.getByRole("dialog");
  await choose(page, "新田");
  // 1 月 14 日 14:00 in Tokyo is midnight in New York.
  await dialog.getByText("お客様の地域では 1月14日（木）0:00").waitFor();
  await dialog.getByLabel("いま、いちばん気になっていることは何ですか").fill("人を採るべきか");
  await dialog.getByRole("button", { name: "予約する" }).click();
  await told(page, "予約しました。");
  await day.getByRole("link", { name: /14:00–15:00 新田/ }).waitFor();
  expect(await stands(nitta)).toMatchObject([{ startsAt: "2027-01-14T05:00:00.000Z", state: "booked", consultantKey: "ayumi" }]);
  await waitFor("the confirmation", async () => (await subjects(nitta)).length === 1, { seconds: 60, everyMs: 200 });
});

test("each time that is not offered says why: the entry in the way, the time kept free around it, too soon for guests", async () => {
  const { page } = staff;
  const day = page.getByRole("region", { name: /の予定$/ });
  const busy = day.getByRole("button", { name: /^14:00\s予約できません/ });
  await busy.hover();
  await page.getByRole("tooltip").getByText("新田様（14:00–15:00）と重なります。").waitFor();
  // By the keyboard: past half past two, to three.
  await busy.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.getByRole("tooltip").getByText("新田様（14:00–15:00）の前後に空けておく時間に入ります。").waitFor();
  await day.getByRole("button", { name: /^10:00\s予約できません。もう過ぎています。/ }).waitFor({ state: "attached" });
  await day
    .getByRole("button", { name: /^11:00\s担当者だけが入れられます。直前のため/ })
    .first()
    .waitFor();
  // Pressed, it opens nothing.
  await busy.click({ force: true });
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("moved from its page: only free times can be chosen; the guest is told of the new one", async () => {
  const { page } = staff;
  await page.getByRole("link", { name: /新田/ }).click();
  await page.getByRole("heading", { name: "新田様の個別相談" }).waitFor();
  await page.getByText("人を採るべきか").waitFor();
  await page.getByText("（America/New_York）").or(page.getByText("(America/New_York)")).first().waitFor();
  await page.getByText("2回目のリマインド").waitFor();
  await page.getByRole("button", { name: "日時を変える" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("日付").fill("2027-01-16");
  await dialog.getByText("この日に空いている時刻はありません。").waitFor();
  await dialog.getByRole("button", { name: /次に空いているのは1\/19/ }).click();
  await dialog.getByRole("button", { name: "11:30" }).click();
  await dialog.getByRole("button", { name: "この日時に変える" }).click();
  await told(page, "日時を変え、お客様にお知らせしました。");
  await page.getByText("1月19日（火）11:30").first().waitFor();
  await waitFor("the notice", async () => (await subjects(nitta)).length === 2, { seconds: 60, everyMs: 200 });
});

test("a time that somebody else took meanwhile is refused in words, and what was typed stays", async () => {
  const { page } = staff;
  await open("/consultations?date=2027-01-14&create=true");
  const dialog = page.getByRole("dialog");
  await choose(page, "馬場");
  await dialog.getByLabel("日付").fill("2027-01-19");
  await dialog.getByRole("button", { name: "14:00" }).click();
  const [moved] = await stands(nitta);
  await shown.ask("POST", `/consultations/${moved?.id}/move`, { startsAt: "2027-01-19T05:00:00Z" });
  await dialog.getByRole("button", { name: "予約する" }).click();
  await dialog.getByRole("alert").getByText("ほかの予定か、その前後の空き時間と重なっています。").waitFor();
  await dialog.getByRole("button", { name: "16:00" }).click();
  await dialog.getByRole("button", { name: "予約する" }).click();
  await told(page, "予約しました。");
  expect(await stands(baba)).toMatchObject([{ startsAt: "2027-01-19T07:00:00.000Z" }]);
});

test("they came: who, the answer and what was heard; another person's notes are not overwritten unasked", async () => {
  const { page } = staff;
  const [talk] = await stands(nitta);
  await open(`/consultations/${talk?.id}`);
  await page.getByText("開始の時刻を過ぎると、ここに結果を記録できます。").waitFor();
  await page.getByLabel("根にある問題").fill("任せられる右腕がいない");
  await page.getByLabel("聴いていた割合（%）").fill("７０");
  await page.getByText("70%でした。次は、あと10ポイント").waitFor();
  // A colleague writes the same field meanwhile.
  await shown.ask("PATCH", `/consultations/${talk?.id}/notes`, { rootIssue: "資金繰り" });
  await page.getByRole("button", { name: "保存する" }).click();
  await page.getByText("資金繰り", { exact: false }).first().waitFor();
  await page.getByRole("radio", { name: /任せられる右腕がいない/ }).check();
  await page.getByRole("button", { name: "この内容で保存する" }).click();
  await told(page, "記録を保存しました。");

  // They have begun to talk.
  const { pool } = shown.site.context.database;
  await pool.query(
    `update consultation set starts_at = starts_at - interval '8 days', ends_at = ends_at - interval '8 days',
       blocked = tstzrange(lower(blocked) - interval '8 days', upper(blocked) - interval '8 days') where id = $1`,
    [talk?.id],
  );
  await open("/today");
  await page.getByText("結果が未記入の個別相談が 1件あります").waitFor();
  await page.getByRole("listitem").filter({ hasText: "結果が未記入の個別相談が" }).getByRole("link", { name: "開く" }).click();
  await page
    .getByRole("table")
    .getByRole("link", { name: /^1月11日/ })
    .click();
  const outcome = page.getByRole("radiogroup", { name: "お答え" });
  await page.getByRole("button", { name: "来られたと記録する" }).click();
  await page.getByText("お答えを選んでください。").waitFor();
  await outcome.getByRole("radio", { name: "興味がある" }).check();
  await page.getByText("ご提案へ進む方です。").waitFor();
  await page.getByRole("radio", { name: "ご本人だけ" }).check();
  await page.getByRole("button", { name: "来られたと記録する" }).click();
  await told(page, "結果を記録しました。");
  await page.getByText("合意はこれから").waitFor();
  await page.getByRole("status").getByText("実施済み").waitFor();
  const read = await shown.ask<object>("GET", `/consultations/${talk?.id}`);
  expect(read).toMatchObject({
    state: "done",
    outcome: "interested",
    consensus: "open",
    rootIssue: "任せられる右腕がいない",
    listened: 70,
  });
});

test("on the person's page it is booked, cancelled with a reason, and the absence of another is recorded", async () => {
  const { page } = staff;
  await open(`/people/${baba.leadId}`);
  await page.getByRole("heading", { name: "個別相談", exact: true }).waitFor();
  await page.getByRole("button", { name: "取り消す", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("お客様にはすぐにお知らせし").waitFor();
  await dialog.getByLabel("理由").fill("体調不良とお電話で");
  await dialog.getByRole("button", { name: "取り消す" }).click();
  await told(page, "取り消し、お客様にお知らせしました。");
  await page.getByRole("button", { name: "予約を入れる" }).click();
  await dialog.getByLabel("日付").fill("2027-01-20");
  await dialog.getByRole("button", { name: "10:00" }).click();
  await dialog.getByRole("button", { name: "予約する" }).click();
  await told(page, "予約しました。");
  const [, second] = await stands(baba);
  await shown.site.context.database.pool.query(
    `update consultation set starts_at = starts_at - interval '9 days', ends_at = ends_at - interval '9 days',
       blocked = tstzrange(lower(blocked) - interval '9 days', upper(blocked) - interval '9 days') where id = $1`,
    [second?.id],
  );
  await open(`/consultations/${second?.id}`);
  await page.getByRole("button", { name: "来られなかった" }).click();
  await dialog.getByRole("button", { name: "欠席と記録する" }).click();
  await told(page, "来られなかったと記録しました。");
  await page.getByText("来られませんでした。間違いなら").waitFor();
  expect((await stands(baba)).map(({ state }) => state).toSorted()).toEqual(["absent", "cancelled"]);
});

test("a consultant is added; another goes, and what is ahead is handed over with its result told", async () => {
  const { page } = staff;
  await open("/settings/consultants");
  await page.getByRole("button", { name: "担当者を追加" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("キー").fill("ken");
  await dialog.getByLabel("お名前").fill("佐々木健");
  await dialog.getByLabel("月曜").fill("朝から");
  await dialog.getByRole("button", { name: "追加する" }).click();
  await dialog.getByText("のように、始まりと終わりを書いてください。").first().waitFor();
  await dialog.getByLabel("月曜").fill("");
  await dialog.getByRole("button", { name: "追加する" }).click();
  await page.getByText("佐々木健").first().waitFor();

  const others = [await addPerson(shown.site.context, { familyName: "千葉" }), await addPerson(shown.site.context, { familyName: "土井" })];
  // Fridays both are there; before ten nobody else than Ayumi would be.
  const book = (leadId: string | undefined, startsAt: string, consultant: string) =>
    shown.ask("POST", "/consultations", { leadId, offer: "talk", startsAt, consultant });
  await book(others[0]?.leadId, "2027-01-22T01:00:00Z", "ayumi");
  await book(others[1]?.leadId, "2027-01-22T05:00:00Z", "ayumi");
  await book(nitta.leadId, "2027-01-22T05:00:00Z", "ken");
  await page.getByRole("button", { name: "森川あゆみを担当から外す" }).click();
  await dialog.getByText("これからの予約が2件あります。").waitFor();
  await dialog.getByRole("button", { name: "外す" }).click();
  await dialog.getByText("1件を、ほかの担当者が引き継ぎました。").waitFor();
  await dialog.getByText("1件は同じ時刻に空いている人がいないため、タスクにしました。").waitFor();
  await dialog.getByRole("link", { name: "タスクを開く" }).click();
  await page.getByRole("heading", { name: "タスク", exact: true }).waitFor();
  expect(await stands(others[0] as Person)).toMatchObject([{ consultantKey: "ken", state: "booked" }]);
  expect(await stands(others[1] as Person)).toMatchObject([{ consultantKey: "ayumi", state: "booked" }]);
});

test("an offer becomes a consultation in its dialog, and keeps its questions", async () => {
  const { page } = staff;
  await open("/settings/offers");
  await page
    .getByRole("button", { name: /個別相談.*編集|編集.*個別相談|「個別相談」/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("1日の上限").fill("5");
  await dialog.getByRole("button", { name: "質問を加える" }).click();
  await dialog.getByLabel("質問3 名前（日本語）").fill("ご家族は何とおっしゃっていますか");
  await dialog.getByRole("button", { name: /保存/ }).click();
  await dialog.waitFor({ state: "detached" });
  const { items } = await shown.ask<{ items: { key: string; consultation?: { perDay?: number; questions: { label: object }[] } }[] }>(
    "GET",
    "/offers",
  );
  const talk = items.find(({ key }) => key === "talk")?.consultation;
  expect(talk?.perDay).toBe(5);
  expect(talk?.questions).toHaveLength(3);
  expect(watch).toEqual({ errors: [], strangers: [] });
});
