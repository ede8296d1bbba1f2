import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { publishTemplate } from "../../../services/templates/publish-template.ts";
import { addPerson, type Person } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** Today, from the first card to what needs a person: tasks by keys, a journey that stands still, a message of which nobody knows. */

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
  const watch = watchPages(context, [shown.site.address]);
  onTestFinished(async () => {
    await context.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  });
});

async function open(path: string): Promise<void> {
  await page.goto(`${shown.site.address}${path}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Somebody with a name of their own, in a sequence. */
async function enrol(familyName: string, sequence: string): Promise<Person> {
  const person = await addPerson(shown.site.context, { familyName });
  await shown.ask("POST", "/enrolments", { leadId: person.leadId, sequence, reason: "見本" });
  return person;
}

/** A sequence of these steps that people enter by hand. */
function sequence(key: string, title: string, ...steps: string[]): Promise<void> {
  const head = [`sequence: ${key}`, `title: ${title}`, "category: nurture", "topic: newsletter", "enter: manual", "steps:"];
  return shown.publish(key, [...head, ...steps.map((step) => `  - ${step}`)].join("\n"));
}

const sheet = (title: string) => page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
/** The card of a task, by whom it is about. */
const card = (name: string) => page.locator("section", { has: page.getByRole("heading", { name: new RegExp(`^${name}`) }) });
const history = () => sheet("履歴");
const dialog = () => page.getByRole("dialog");
const undo = () => page.getByRole("button", { name: "元に戻す" });

async function confirm(reason: string, action: string): Promise<void> {
  await dialog().getByLabel("理由").fill(reason);
  await dialog().getByRole("button", { name: action, exact: true }).click();
}

test("a day of telephone calls by keys: an outcome, the next card, undo, one for later, and one to try again", async () => {
  const { site, ask } = shown;
  const now = site.context.clock.now().getTime();
  const ids: string[] = [];
  for (const [index, familyName] of ["一宮", "二宮", "三宮"].entries()) {
    const { leadId } = await addPerson(site.context, { familyName });
    const dueAt = new Date(now + (index + 1) * 600_000).toISOString();
    const { id } = await ask<{ id: string }>("POST", "/tasks", {
      leadId,
      kind: "phone",
      role: "sales",
      script: `${familyName}様へ`,
      dueAt,
    });
    ids.push(id);
  }
  const task = (index: number) => ask<{ state: string; outcome: string | null }>("GET", `/tasks/${ids[index]}`);
  await open("/today");
  await card("一宮").getByText("一宮様へ").waitFor();
  await card("一宮").getByText("残り 3件").waitFor();
  await card("一宮")
    .getByRole("button", { name: /^話せた/ })
    .waitFor();

  await page.keyboard.press("1");
  await card("二宮").getByText("残り 2件").waitFor();
  await page.getByText("「話せた」で完了しました。").waitFor();
  expect(await task(0)).toMatchObject({ state: "done", outcome: "reached" });
  await undo().click();
  await card("一宮").getByText("残り 3件").waitFor();
  expect(await task(0)).toMatchObject({ state: "open", outcome: null });

  // Later: it goes behind the others, on this screen alone.
  await page.keyboard.press("n");
  await card("二宮")
    .getByRole("button", { name: /^応答なし/ })
    .waitFor();
  // A call without an answer asks when to try again; no key acts meanwhile.
  await page.keyboard.press("3");
  await dialog().getByText("「応答なし」で完了する").waitFor();
  await page.keyboard.press("1");
  expect(await task(1)).toMatchObject({ state: "open" });
  await dialog().getByRole("button", { name: "1週間後" }).click();
  await dialog().getByRole("button", { name: "予定を入れて完了" }).click();
  await page.getByText(/「応答なし」で完了し、1月19日.*の予定を入れました。/).waitFor();
  await card("三宮").waitFor();
  expect(await task(1)).toMatchObject({ state: "done", outcome: "no-answer" });
  await sheet("次の予定").getByText("二宮様へ").waitFor();

  await page.keyboard.press("o");
  await page.getByRole("heading", { level: 1, name: "三宮" }).waitFor();
  await open("/today");
  await card("一宮")
    .getByRole("button", { name: /^番号違い/ })
    .click();
  await card("三宮")
    .getByRole("button", { name: /^予約が取れた/ })
    .waitFor();
  await page.keyboard.press("2");
  await page.getByText("今日のぶんは、すべて終わりました").waitFor();
  await page.getByText("「予約が取れた」で完了しました。").waitFor();
});

test("a step that a person does: its card has the script, and its outcome leads the journey on", async () => {
  const { ask } = shown;
  await sequence(
    "call",
    "お電話の流れ",
    "{ id: ring, task: { for: sales, kind: phone, script: invitation/call, due: 2 hours } }",
    "{ id: said, waitFor: { event: taskCompleted, where: { outcome: booked }, within: 3 days }, then: [{ id: yes, update: { tag: ご予約 } }] }",
  );
  const { leadId } = await enrol("手島", "call");
  await open("/today");
  await card("手島").getByText("手島様へのお電話（五分）").waitFor();
  await card("手島").getByText("「お電話の流れ」の途中").waitFor();
  await card("手島")
    .getByRole("button", { name: /^予約が取れた/ })
    .waitFor();
  await page.keyboard.press("2");
  await page.getByText("「予約が取れた」で完了しました。").waitFor();
  await waitFor("the journey to go on", async () => (await ask<{ tags: string[] }>("GET", `/leads/${leadId}`)).tags.includes("ご予約"));
  await open(`/people/${leadId}`);
  await history().getByText("「お電話の流れ」から担当者にタスクを依頼しました").waitFor();
  await page.getByText("終わったもの 1件").waitFor();
});

test("a journey that stands still is told on Today, with what to do; mended, it is resumed, or it is ended", async () => {
  const { site, ask } = shown;
  // More copies than a template may write.
  const mjml =
    "<mjml><mj-body><mj-section><mj-column><mj-text>{% for copy in (1..lead.fields.staff) %}冊{% endfor %}</mj-text></mj-column></mj-section></mj-body></mjml>";
  await site.context.database.transaction((tx) =>
    publishTemplate(tx, site.context, {
      key: "odd/copies",
      language: "ja",
      channel: "email",
      source: { subject: "冊子をお届けします", mjml, language: "ja" },
      author: "見本",
    }),
  );
  await sequence("copies", "冊子の流れ", "{ id: copies, send: { email: odd/copies } }", "{ id: rest, wait: 3 days }");
  const [mended, ended] = [await addPerson(site.context, { familyName: "直井" }), await addPerson(site.context, { familyName: "終田" })];
  for (const { leadId } of [mended, ended]) {
    await ask("PATCH", `/leads/${leadId}`, { fields: { staff: 50_000_000 }, reason: "打ち間違い" });
    await ask("POST", "/enrolments", { leadId, sequence: "copies", reason: "見本" });
  }
  await open("/today");
  const need = sheet("要対応").getByRole("listitem").filter({ hasText: "「冊子の流れ」の copies で 2名が止まっています" });
  await need.waitFor();
  await need.getByText(/テンプレート/).waitFor();
  await need.getByRole("link", { name: "開く" }).click();
  await page.waitForURL("**/enrolments?*");
  await waitFor("both", async () => (await page.getByRole("row").count()) === 3);
  await page.getByRole("link", { name: /^直井/ }).click();

  await page.getByRole("heading", { level: 1, name: "直井" }).waitFor();
  const journey = page.getByRole("article", { name: "冊子の流れ" });
  await journey.getByText("エラーで停止中").waitFor();
  await journey.getByText(/^エラーで止まっています：/).waitFor();
  await journey.getByText("止まっているあいだは送りません").waitFor();
  const stopped = sheet("送らなかったものとその理由").getByRole("listitem").filter({ hasText: "止まりました" });
  await stopped.getByRole("button", { name: "理由を見る" }).click();
  await stopped
    .getByRole("status")
    .getByText(/テンプレート/)
    .waitFor();

  await page.getByRole("button", { name: "訂正する", exact: true }).click();
  await dialog().getByLabel("従業員数").fill("3");
  await confirm("打ち間違いを直す", "保存する");
  await dialog().waitFor({ state: "detached" });
  await journey.getByRole("button", { name: "再開する…" }).click();
  await confirm("人数を直した", "再開する");
  await site.mailbox.waitForMails(mended.email, 1);
  await journey.getByText("進行中").waitFor();
  await history()
    .getByText(/「冊子の流れ」を再開しました（理由：人数を直した）/)
    .waitFor();

  await open(`/people/${ended.leadId}`);
  await page.getByRole("button", { name: "「冊子の流れ」のそのほかの操作" }).click();
  await page.getByRole("menuitem", { name: "終わらせる…" }).click();
  await confirm("冊子はもうお持ちとのこと", "終わらせる");
  await page.getByText("「冊子の流れ」を終わらせました。").waitFor();
  await open("/today");
  await page.getByRole("heading", { name: "要対応" }).waitFor();
  await need.waitFor({ state: "detached" });
  expect(await site.mailbox.mailsTo(ended.email)).toEqual([]);
});

test("a message of which nobody knows: it arrived, it did not, or it is left; the history says what was found, and undo puts it back", async () => {
  const { site, ask } = shown;
  await sequence("calm", "静かな流れ", "{ id: letter, send: { email: welcome/hello } }", "{ id: rest, wait: 3 days }");
  // Stored, and the line is cut before its answer.
  const rules = [{ match: { to: "@unknown\\.example\\.jp$" }, at: "answer", action: "drop", times: 3 }];
  const script = await fetch(`${site.sandboxUrl}/mail/script`, { method: "POST", body: JSON.stringify(rules) });
  expect(script.status).toBe(200);
  const people: Record<string, Person> = {};
  for (const familyName of ["着田", "不着", "留川"]) {
    const person = await addPerson(site.context, { familyName, email: `p${Object.keys(people).length}@unknown.example.jp` });
    people[familyName] = person;
    await ask("POST", "/enrolments", { leadId: person.leadId, sequence: "calm", reason: "見本" });
  }
  await open("/today");
  const needs = sheet("要対応");
  await needs.getByText("送信結果が不明なメッセージが 3通あります").waitFor();
  const row = (name: string) => needs.getByRole("listitem").filter({ has: page.getByRole("link", { name: new RegExp(`^${name}`) }) });
  const resolve = async (name: string, as: string, what: string, done: string) => {
    await row(name).getByRole("button", { name: as, exact: true }).click();
    await dialog().getByText(what).waitFor();
    await confirm("お電話で伺った", as);
    // That of the time before may still stand beside it.
    await page.getByText(done).first().waitFor();
    await row(name).waitFor({ state: "detached" });
  };
  await resolve("着田", "届いていた", "送信済みとして数えます。もう送りません。", "送信済みにしました。");
  // A slip is taken back, and then the right one is chosen.
  await undo().click();
  await row("着田").waitFor();
  await resolve("着田", "届いていた", "もう送りません。", "送信済みにしました。");
  await resolve("不着", "届いていない", "もう一度、送信の対象になります。", "もう一度送る対象にしました。");
  await resolve("留川", "このままにする", "結果は不明のままにし", "不明のまま残しました。");
  await needs.getByText("送信結果が不明な").waitFor({ state: "detached" });

  // Cut off or not, each was stored once; only the second goes again.
  await site.mailbox.waitForMails(people.不着?.email ?? "", 2);
  for (const name of ["着田", "留川"]) expect(await site.mailbox.mailsTo(people[name]?.email ?? "")).toHaveLength(1);
  const told: Record<string, RegExp> = {
    着田: /ステップ「letter」は届いたと確かめました（理由：お電話で伺った）/,
    不着: /は届いていないと確かめ、もう一度送ることにしました（理由：お電話で伺った）/,
    留川: /は届いたかどうか分からないままにしました（理由：お電話で伺った）/,
  };
  for (const [name, sentence] of Object.entries(told)) {
    await open(`/people/${people[name]?.leadId}`);
    await history().getByText(sentence).first().waitFor();
  }
});

test("an opt-out from a mail cancels what was planned: the lead's receipt names it, and so does the history, with the reason", async () => {
  const { site, ask } = shown;
  await sequence("two", "ふたつの便り", "{ id: one, send: { email: welcome/hello } }", "{ id: two, send: { email: welcome/own-time } }");
  const person = await enrol("止井", "two");
  await site.mailbox.waitForMails(person.email, 1);
  await waitFor("the second to wait for its turn", async () => {
    const { paths } = await ask<{ paths: { planned: object[] }[] }>("GET", `/leads/${person.leadId}/page?language=ja`);
    return paths[0]?.planned.length === 1;
  });
  await open(`/sandbox/mail?to=${person.email}`);
  await page.getByRole("link", { name: "小冊子" }).first().click();
  const [receipt] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: "停止のページを開く" }).click()]);
  await receipt.getByRole("button", { name: "配信を停止する" }).click();
  await receipt.getByRole("heading", { name: "配信を停止しました" }).waitFor();
  await receipt.getByRole("heading", { name: "お届けを取りやめたもの" }).waitFor();
  await receipt.getByText("ふたつの便り").waitFor();
  await receipt.close();

  await open(`/people/${person.leadId}`);
  await history()
    .getByText(/^ご本人が配信を停止しました/)
    .waitFor();
  const cancelled = history()
    .getByRole("listitem")
    .filter({ hasText: /「ふたつの便り」の2通目は、ご本人がこの配信を停止している?ため、取り消しました/ });
  await cancelled.getByRole("button", { name: "理由を見る" }).click();
  await cancelled.getByRole("status").getByText(/停止/).waitFor();
  expect(await page.getByText("送信待ち：").count()).toBe(0);
  await sheet("連絡先と同意").getByText(/停止/).first().waitFor();

  // By telephone, the same: what was cancelled is shown at once, to be read out.
  const caller = await enrol("電田", "two");
  await site.mailbox.waitForMails(caller.email, 1);
  await open(`/people/${caller.leadId}`);
  await page.getByText("送信待ち：").waitFor();
  await page.getByRole("button", { name: "配信停止の申し出を記録…" }).click();
  await confirm("もう要らないとのこと", "配信を止める");
  await page.getByRole("dialog", { name: "取り消した送信 1件" }).getByText("ふたつの便り").waitFor();
  await page.getByText("すべての配信を止めました。").waitFor();
  expect(await site.mailbox.mailsTo(caller.email)).toHaveLength(1);
});
