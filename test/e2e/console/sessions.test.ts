import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { judgeFollowUp } from "../../../services/sessions/judge-follow-up.ts";
import { bookingUrl } from "../../../services/sessions/session-variables.ts";
import { addPerson, type Person } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { expectSoundPage, watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** A date from its making to the closing of its list: staff in the console, guests on their own pages, which have no scripts. */

let shown: ConsoleSite;
let browser: Browser;
let staff: { context: BrowserContext; page: Page };
const guests: Person[] = [];
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  staff = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
  for (const familyName of ["青木", "馬場", "千葉"]) guests.push(await addPerson(shown.site.context, { familyName }));
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

/** A guest's own page, on a telephone without scripts. */
async function openGuest(guest: Person | undefined): Promise<Page> {
  if (!guest) throw new Error("there is no such guest");
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: "ja-JP" });
  const watch = watchPages(context, [shown.site.address]);
  onTestFinished(async () => {
    await context.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
  const page = await context.newPage();
  await page.goto(`${shown.site.address}${new URL(bookingUrl(shown.site.context, guest.leadId, "tanaoroshi")).pathname}`);
  return page;
}

const told = (page: Page, text: string) => page.locator(".mantine-Notification-root").getByText(text).first().waitFor();
const subjects = async (guest: Person | undefined) => (await shown.site.mailbox.mailsTo(guest?.email ?? "")).map(({ subject }) => subject);

test("staff add a date; a guest books it, another waits; the freed seat is kept for who waits", async () => {
  const { page } = staff;
  await page.goto(`${shown.site.address}/sessions`, { waitUntil: "domcontentloaded" });
  await page.getByText("これからの日程はありません").waitFor();
  await page.getByRole("button", { name: "日程を作る" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "商品" }).click();
  await page.getByRole("option", { name: "社長の棚おろし会" }).click();
  await dialog.getByLabel("開始").fill("2027-01-12T11:30");
  await dialog.getByLabel("席").fill("1");
  await dialog.getByLabel("場所").fill("みちしるべ会議室");
  await dialog.getByRole("button", { name: "日程を作る" }).click();
  await told(page, "日程を作りました。");
  await page.getByText("まだ申し込みはありません。").waitFor();

  const [aoki, baba] = guests;
  const first = await openGuest(aoki);
  await first.getByText("残り1席").waitFor();
  await first.getByRole("button", { name: "この日に申し込む" }).click();
  await first.getByText("お申し込みを承りました").waitFor();
  await first.getByText("受付コード").waitFor();
  // The console is told without a reload.
  await page.getByRole("link", { name: /^青木/ }).waitFor();

  const second = await openGuest(baba);
  await second.getByText("満席です").waitFor();
  await second.getByRole("button", { name: "キャンセル待ちに入る" }).click();
  await second.getByText("キャンセル待ちを承りました").waitFor();
  await page.getByRole("link", { name: /^馬場/ }).waitFor();

  await first.getByText("この申し込みを取り消す").click();
  await first.getByRole("button", { name: "はい、取り消します" }).click();
  await first.getByText("お申し込みを取り消しました").waitFor();
  await second.reload();
  await second.getByText("まで、お席をお取りしています").waitFor();
  await second.getByRole("button", { name: "この席に申し込む" }).click();
  await second.getByText("お申し込みを承りました").waitFor();
  await waitFor(
    "the mails",
    async () => (await subjects(baba)).length >= 1 && (await subjects(aoki)).some((one) => one.includes("取り消し")),
    {
      seconds: 60,
      everyMs: 200,
    },
  );
});

test("the pages of a guest, and of anybody, are sound", async () => {
  const [, baba, chiba] = guests;
  for (const guest of [baba, chiba]) {
    const page = await openGuest(guest);
    await expectSoundPage(await withScripts(page.url()), "ja");
  }
  const offer = await withScripts(`${shown.site.address}/s/tanaoroshi`);
  await expectSoundPage(offer, "ja");
});

test("staff move the date: the guest is told, and finds the new time on the page", async () => {
  const { page } = staff;
  await page.getByRole("button", { name: "変更する" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("開始", { exact: true }).fill("2027-01-12T11:45");
  await drawer.getByText("申し込み済みの1名にすぐにお知らせし").waitFor();
  await drawer.getByRole("button", { name: "保存する" }).click();
  await told(page, "日程を変更しました。");
  const [, baba] = guests;
  await waitFor("the notice", async () => (await subjects(baba)).some((one) => one.includes("日程の変更")), { seconds: 60, everyMs: 200 });
  await (await openGuest(baba)).getByText("11:45").first().waitFor();
});

test("at the door a code is entered; when the list is closed the session is over, and the guest's page in the console says so", async () => {
  const { page } = staff;
  const { pool } = shown.site.context.database;
  const code = page.getByLabel("受付コード");
  await code.fill("ABCDEF");
  await page.getByRole("button", { name: "受付する" }).click();
  await page.getByText("この会の受付コードではありません").waitFor();
  const { rows } = await pool.query<{ code: string }>("select code from booking where state = 'booked'");
  await code.fill(String(rows[0]?.code).toLowerCase());
  await page.getByRole("button", { name: "受付する" }).click();
  await page.getByText("：受付しました。").waitFor();

  // An hour and three quarters later.
  await pool.query("update session set starts_at = starts_at - interval '3 hours', ends_at = ends_at - interval '3 hours'");
  await page.getByRole("button", { name: "出欠を締め切る" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "締め切る" }).click();
  await told(page, "締め切りました。参加は1名です。");
  await page.getByRole("status").getByText("終了", { exact: true }).waitFor();
  await page.getByRole("link", { name: /^馬場/ }).click();
  await page.getByRole("heading", { name: "申し込んだ日程" }).waitFor();
  await page.getByText("参加", { exact: false }).first().waitFor();
});

test("the guest says how it was on their own page, changes it, and the session shows it", async () => {
  const [, baba] = guests;
  const guest = await openGuest(baba);
  await guest.getByText("いまお一人で解決できそうですか").waitFor();
  await expectSoundPage(await withScripts(guest.url()), "ja");
  await guest.getByLabel("一人で解決できそう").check();
  await guest.getByLabel("4　満足").check();
  await guest.getByLabel("ひとこと").fill("静かに考えられました");
  await guest.getByRole("button", { name: "感想を送る" }).click();
  await guest.getByText("感想をお聞かせくださり、ありがとうございます").waitFor();
  await guest.getByLabel("5　とても満足").check();
  await guest.getByRole("button", { name: "感想を変更する" }).click();
  await guest.getByText("感想をお聞かせくださり、ありがとうございます").waitFor();
  expect(await guest.getByLabel("5　とても満足").isChecked()).toBe(true);
  const { page } = staff;
  await page.getByText("満足度5・一人で解決できそう").first().waitFor();
  await page.goBack();
  await page.getByText("静かに考えられました").waitFor();
  await page.getByText("満足度は平均5（1名）").waitFor();
  await page.getByText("1名中0名（0%）").waitFor();
});

test("nobody went on: Today has an alarm with its causes, and a person answers it", async () => {
  const { page } = staff;
  const { context } = shown.site;
  const { pool } = context.database;
  const { rows } = await pool.query<{ id: string }>("update session_follow_up set judge_at = $1 returning session_id as id", [
    context.clock.now(),
  ]);
  const sessionId = rows[0]?.id ?? "";
  await judgeFollowUp(context, sessionId);
  // The next business hour has come.
  await pool.query("update session_follow_up set visible_at = judged_at");
  await page.goto(`${shown.site.address}/today`, { waitUntil: "domcontentloaded" });
  await page.getByText("次の「個別相談」に進んだのは0名（0%）です").waitFor();
  for (const cause of ["教えすぎ", "集める相手の誤り", "商品のコンセプトの誤り", "やり方の誤り", "前の段階の誤り"])
    await page.locator("#needs ol").getByText(cause, { exact: true }).waitFor();
  await page.locator("#needs").getByRole("button", { name: "教えすぎ" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("理由").fill("答えまで話していた");
  await dialog.getByRole("button", { name: "記録する" }).click();
  await told(page, "原因を記録しました。");
  await page.getByText("次の「個別相談」に進んだのは").waitFor({ state: "detached" });
  await page.goto(`${shown.site.address}/sessions/${sessionId}`, { waitUntil: "domcontentloaded" });
  await page.getByText("原因：教えすぎ。 答えまで話していた").waitFor();
  await page.goto(`${shown.site.address}/settings/offers`, { waitUntil: "domcontentloaded" });
  await page.getByText("まだ開催が少なく、売れるかどうかは分かりません").first().waitFor();
  await page.getByText("を売れるようにしましょう。商品は一つずつ増やします").waitFor();
});

/** The checks of a page need its scripts to be on, though the page has none. */
async function withScripts(url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ja-JP" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
