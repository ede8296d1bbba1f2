import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { actor, addPayer, owingOf, sell, wrongSums } from "../../support/billing.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { incomingFile } from "../../support/zengin-file.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** A bank's file from its upload to the last line, by a member of staff. It is Tuesday, 12 January 2027, 10:00. */

let shown: ConsoleSite;
let browser: Browser;
let staff: { context: BrowserContext; page: Page };
let watch: ReturnType<typeof watchPages>;
const leads: Record<string, string> = {};
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  staff = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
  watch = watchPages(staff.context, [shown.site.address]);
  await owe("exact", ["サトウ", "ケン", "佐藤"], 61_000);
  await owe("short", ["タナカ", "ミキ", "田中"], 33_000);
  await owe("sum", ["ヤマダ", "アオイ", "山田"], 30_000, 20_000);
  await owe("equal", ["スズキ", "ソラ", "鈴木"], 5_500, 5_500);
  await owe("twice", ["キノシタ", "ナオ", "木下"], 7_700);
  await owe("searched", ["ミウラ", "レン", "三浦"], 40_000);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

/** A lead who owes an invoice of each of these amounts, due on 15 January. */
async function owe(name: string, [family, given, familyName]: [string, string, string], ...amounts: number[]): Promise<void> {
  const { context } = shown.site;
  const { leadId } = await addPayer(context, { family, given, familyName });
  for (const grossMinor of amounts) await sell(context, leadId, { grossMinor, plan: { kind: "once" }, anchorOn: "2027-01-15" });
  leads[name] = leadId;
}

const open = async (name: string) => (await owingOf(shown.site.context, leads[name] ?? "")).map((one) => one.open);
const told = (text: string) => staff.page.locator(".mantine-Notification-root").getByText(text).last().waitFor();
const row = (payer: string) => staff.page.getByRole("row").filter({ hasText: payer });
const on = "090112";

async function upload(name: string, bytes: Buffer): Promise<void> {
  await staff.page.getByLabel("取り込む銀行の明細ファイル").setInputFiles({ name, mimeType: "text/plain", buffer: bytes });
}

/** What the file's panel says of a part of its money. */
const sum = (part: string) => staff.page.locator("dl", { hasText: "入金の合計" }).locator("div", { hasText: part }).locator("dd").first();
const readSums = async () => {
  const parts = ["入金の合計", "請求に充当", "前受金", "確認待ち", "対象外", "銀行が取り消し"];
  return Promise.all(parts.map(async (part) => Number(((await sum(part).textContent()) ?? "").replaceAll(/\D/g, ""))));
};
const untilSums = (sums: readonly number[]) =>
  waitFor(`the sums ${sums}`, async () => JSON.stringify(await readSums()) === JSON.stringify(sums));

const transfers = [
  { on, amount: 61_000, payer: "ﾏｯﾀｸ ﾍﾞﾂｼﾞﾝ", edi: "2027-00001" },
  { on, amount: 32_560, payer: "ﾀﾅｶ ﾐｷ" },
  { on, amount: 50_000, payer: "ﾔﾏﾀﾞ ｱｵｲ" },
  { on, amount: 12_345, payer: "ﾌﾒｲ" },
  { on, amount: 5_500, payer: "ｽｽﾞｷ ｿﾗ" },
  { on, amount: 5_500, payer: "ｽｽﾞｷ ｿﾗ" },
  { on, amount: 7_700, payer: "ｷﾉｼﾀ ﾅｵ" },
  { on, amount: 45_000, payer: "ﾍﾞﾂﾉ ﾅﾏｴ" },
];
const whole = transfers.reduce((total, { amount }) => total + amount, 0);

test("a file whose trailer disagrees, and one that is cut, are refused in a sentence", async () => {
  const { page } = staff;
  await page.goto(`${shown.site.address}/payments/bank`, { waitUntil: "domcontentloaded" });
  await page.getByRole("heading", { name: "確認待ちの明細はありません" }).waitFor();
  await upload("合わない.txt", incomingFile([{ transfers }], { totals: { counts: [1, 0], sums: [1, 0] } }));
  await page.getByRole("alert").getByText("「合わない.txt」は取り込めませんでした。").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("何も取り込んでいません。");
  await upload("切れた.txt", incomingFile([{ transfers }]).subarray(0, 700));
  await page.getByRole("alert").getByText("「切れた.txt」").waitFor();
  await upload("EBCDIC.txt", incomingFile([{ transfers }], { codeKind: "1" }));
  await page.getByRole("alert").getByText("EBCDIC").first().waitFor();
  expect((await shown.ask<{ items: unknown[] }>("GET", "/bank-files")).items).toEqual([]);
});

test("a file is imported: what is certain is allocated, the rest waits, and its sums add up", async () => {
  const recorded = { method: "transfer" as const, amountMinor: 7_700, receivedOn: "2027-01-11", actor };
  await recordPayment(shown.site.context, { ...recorded, leadId: leads.twice ?? "" });
  await upload("入金.txt", incomingFile([{ transfers }]));
  await told("8行のうち、新しい8行を取り込みました。");
  await staff.page.getByRole("heading", { name: "入金.txt" }).waitFor();
  expect(await open("exact")).toEqual([0]);
  await row("ﾏｯﾀｸ").getByText("請求番号が書かれているため").waitFor();
  await untilSums([whole, 61_000, 0, whole - 61_000, 0, 0]);
});

test("the keys j and a accept a suggestion with its fee, and the undo takes it back", async () => {
  const { page } = staff;
  await page.goto(`${shown.site.address}/payments/bank`, { waitUntil: "domcontentloaded" });
  const short = row("ﾀﾅｶ ﾐｷ");
  await short.waitFor();
  await waitFor("the row of the short transfer to be the current one", async () => {
    await page.keyboard.press("j");
    return (await short.getAttribute("data-current")) === "true";
  });
  await page.keyboard.press("a");
  await told("ﾀﾅｶ ﾐｷ 32,560円を充てました。");
  await short.waitFor({ state: "detached" });
  expect(await open("short")).toEqual([0]);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await short.waitFor();
  expect(await open("short")).toEqual([33_000]);
  await short.getByRole("button", { name: "確定する" }).click();
  await short.waitFor({ state: "detached" });
  expect(await open("short")).toEqual([0]);
});

test("a sum of two invoices is accepted from the drawer, undone there, and accepted again", async () => {
  const { page } = staff;
  await row("ﾔﾏﾀﾞ ｱｵｲ").getByRole("link", { name: "ﾔﾏﾀﾞ ｱｵｲ" }).click();
  const drawer = page.getByRole("dialog", { name: "銀行の明細" });
  await drawer.getByText("2件の合計と一致").waitFor();
  await drawer.getByRole("button", { name: "確定する" }).click();
  await drawer.getByRole("button", { name: "消込を取り消す" }).waitFor();
  expect(await open("sum")).toEqual([0, 0]);
  await drawer.getByRole("button", { name: "消込を取り消す" }).click();
  await drawer.getByRole("button", { name: "確定する" }).waitFor();
  expect(await open("sum")).toEqual([30_000, 20_000]);
  await drawer.getByRole("button", { name: "確定する" }).click();
  await drawer.getByRole("button", { name: "消込を取り消す" }).waitFor();
  await drawer.getByRole("button", { name: "閉じる" }).click();
});

test("of two equal lines each pays one invoice: the second is told that the first was meanwhile booked", async () => {
  const equal = row("ｽｽﾞｷ ｿﾗ");
  await waitFor("two equal lines", async () => (await equal.count()) === 2);
  await equal.first().getByRole("button", { name: "確定する" }).click();
  await waitFor("one equal line", async () => (await equal.count()) === 1);
  await equal.getByRole("button", { name: "確定する" }).click();
  await told("候補が示された後に");
  await equal.getByRole("button", { name: "確定する" }).click();
  await equal.waitFor({ state: "detached" });
  expect(await open("equal")).toEqual([0, 0]);
});

test("a transfer that was recorded by hand is not counted twice", async () => {
  const twice = row("ｷﾉｼﾀ ﾅｵ");
  await twice.getByText("手入力で記録されているため").waitFor();
  await twice.getByRole("button", { name: "記録済みと同じ" }).click();
  await twice.waitFor({ state: "detached" });
  expect(await open("twice")).toEqual([0]);
  const { items } = await shown.ask<{ items: { amountMinor: number; creditMinor: number }[] }>("GET", `/payments?lead=${leads.twice}`);
  expect(items).toMatchObject([{ amountMinor: 7_700, creditMinor: 0 }]);
});

test("an unknown line is assigned by search, with the rest as credit", async () => {
  const { page } = staff;
  await row("ﾍﾞﾂﾉ").getByRole("button", { name: "割り当てる" }).click();
  await page.getByRole("dialog", { name: "銀行の明細" }).getByRole("button", { name: "割り振る" }).click();
  const form = page.getByRole("dialog", { name: "入金を割り振る" });
  await form.getByRole("combobox", { name: "支払った方" }).fill("三浦");
  await page.getByRole("option", { name: /三浦/ }).click();
  await form.getByText("未払い 40,000円").waitFor();
  await form.getByRole("button", { name: "期日の古い順に充てる" }).click();
  await form.getByText("40,000円を充て、残りの5,000円は前受金になります。").waitFor();
  const amount = form.getByRole("textbox", { name: /充てる額$/ });
  await amount.fill("50000");
  await form.getByText("入金額を5,000円超えています。").waitFor();
  await amount.fill("40000");
  await form.getByRole("button", { name: "割り振る" }).click();
  await told("割り振りました。");
  expect(await open("searched")).toEqual([0]);
  const drawer = page.getByRole("dialog", { name: "銀行の明細" });
  await drawer.getByRole("button", { name: "閉じる" }).click();
});

test("a line that is no payment is set aside, and the file adds up to the yen", async () => {
  const { page } = staff;
  await row("ﾌﾒｲ").getByRole("link", { name: "ﾌﾒｲ" }).click();
  await page.getByRole("dialog", { name: "銀行の明細" }).getByRole("button", { name: "対象外にする" }).click();
  const ask = page.getByRole("dialog", { name: "この明細を対象外にする" });
  await ask.getByLabel("理由").fill("利息");
  await ask.getByRole("button", { name: "対象外にする" }).click();
  await told("対象外にしました。");
  await page.goto(`${shown.site.address}/payments/bank?view=files`, { waitUntil: "domcontentloaded" });
  await page.getByRole("link", { name: "入金.txt", exact: true }).click();
  await untilSums([whole, whole - 5_000 - 12_345, 5_000, 0, 12_345, 0]);
  await page.getByText("ほかに、振込手数料として440円").waitFor();
  expect(await wrongSums(shown.site.context)).toEqual([]);
});

test("the same file again adds nothing", async () => {
  await upload("入金.txt", incomingFile([{ transfers }]));
  await told("このファイルは、前に取り込んでいます。");
});

test("a payment in cash is recorded by hand, and its credit is given back and recorded", async () => {
  const { page } = staff;
  await owe("cash", ["モリ", "ハナ", "森"], 10_000);
  await page.goto(`${shown.site.address}/payments`, { waitUntil: "domcontentloaded" });
  await page.getByRole("heading", { level: 1, name: "入金" }).waitFor();
  await page.getByText("充当済み").first().waitFor();
  await page.keyboard.press("n");
  const form = page.getByRole("dialog", { name: "入金を記録する" });
  await form.getByRole("combobox", { name: "支払った方" }).fill("森");
  await page.getByRole("option", { name: /^森/ }).click();
  await form.getByText("現金").click();
  await form.getByLabel("金額").fill("13,000");
  await form.getByRole("button", { name: "記録する" }).click();
  await told("入金を記録しました。");
  expect(await open("cash")).toEqual([0]);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await told("元に戻しました。");
  expect(await open("cash")).toEqual([10_000]);
  await shown.ask("POST", "/payments", { leadId: leads.cash, method: "cash", amountMinor: 13_000, receivedOn: "2027-01-12" });
  await row("森").getByText("前受金 3,000円").waitFor();
  await row("森").filter({ hasText: "前受金" }).getByRole("link").click();
  const drawer = page.getByRole("dialog", { name: "入金の詳細" });
  await drawer.getByRole("button", { name: "前受金を返す" }).click();
  const ask = page.getByRole("dialog", { name: "前受金を返す" });
  await ask.getByLabel("金額").fill("3,001");
  await ask.getByLabel("理由").fill("ご希望");
  await ask.getByRole("button", { name: "返金を決める" }).click();
  await ask.getByText("1円以上、3,000円以下で入力してください。").waitFor();
  await ask.getByLabel("金額").fill("3,000");
  await ask.getByRole("button", { name: "返金を決める" }).click();
  await told("返金を決めました。");
  await page.goto(`${shown.site.address}/payments/refunds`, { waitUntil: "domcontentloaded" });
  await row("森").getByText("振り込みが必要").waitFor();
  await row("森").getByRole("button", { name: "返金を記録する" }).click();
  await page.getByRole("button", { name: "振り込み済みとして記録する" }).click();
  await row("森").getByText("返金済み").waitFor();
  expect(await wrongSums(shown.site.context)).toEqual([]);
});

test("nothing was asked of any other server on the way", () => {
  expect(watch.strangers).toEqual([]);
});
