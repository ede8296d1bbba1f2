import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** faults.md 52 in the browser: nothing is overwritten silently, and at most five seconds of typing are lost (console.md rule 7). */

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

interface Draft {
  text: string;
  revision: number;
}

async function editing(key: string, context?: BrowserContext): Promise<{ context: BrowserContext; page: Page }> {
  const opened = context
    ? { context, page: await context.newPage() }
    : await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
  await opened.page.goto(`${shown.site.address}/sequences/${key}`, { waitUntil: "domcontentloaded" });
  await editor(opened.page).waitFor();
  return opened;
}

const editor = (page: Page) => page.getByRole("textbox", { name: "シーケンスのYAML" });
const textOf = async (page: Page) => (await editor(page).textContent()) ?? "";
const draftOf = (key: string) => shown.ask<Draft>("GET", `/drafts/sequences/${key}`);

/** A comment at the end of the text, by keys. */
async function type(page: Page, words: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(`# ${words}`);
}

async function begin(key: string): Promise<void> {
  await shown.ask("POST", "/sequences", { key, title: key, from: { kind: "starter", starter: "empty" } });
}

test("of two who edit one draft, the second chooses: nothing is overwritten silently", async () => {
  await begin("together");
  const [one, other] = await Promise.all([editing("together"), editing("together")]);
  // The other hears of nothing until they save, and what cannot be read again does not take their editor away.
  await other.page.route("**/api/v1/drafts/sequences/together", (route) =>
    route.request().method() === "GET" ? route.abort() : route.continue(),
  );
  await type(one.page, "of the first");
  await one.page.getByRole("heading", { level: 1 }).click();
  await waitFor("the draft of the first", async () => (await draftOf("together")).text.includes("of the first"));
  await type(other.page, "of the second");
  const choice = other.page.getByRole("dialog");
  await choice.getByText("ほかの人が先に保存しました").waitFor();
  expect((await draftOf("together")).text).toContain("of the first");
  expect((await draftOf("together")).text).not.toContain("of the second");

  // Neither Escape nor a reload chooses for them.
  await other.page.keyboard.press("Escape");
  await other.page.unrouteAll();
  await other.page.reload({ waitUntil: "domcontentloaded" });
  await choice.getByText("ほかの人が先に保存しました").waitFor();
  await choice.getByRole("button", { name: "見比べる" }).click();
  await choice.getByRole("textbox", { name: "自分の内容" }).waitFor();
  await choice.getByRole("button", { name: "右の内容で保存する" }).click();
  await waitFor("the chosen text", async () => (await draftOf("together")).text.includes("of the second"));
  // What was not chosen stays in the history of saves.
  const { items } = await shown.ask<{ items: Draft[] }>("GET", "/drafts/sequences/together/saves");
  expect(items.some(({ text }) => text.includes("of the first"))).toBe(true);
  await Promise.all([one.context.close(), other.context.close()]);
});

test("what is typed while another person publishes is not taken for an edit of their version: the person chooses", async () => {
  const { ask, publish } = shown;
  await begin("overtaken");
  const { text, revision } = await draftOf("overtaken");
  await ask("POST", "/sequences/overtaken/publish", {}, { "if-match": `"${revision}"` });
  const { context, page } = await editing("overtaken");
  await type(page, "of the first");
  await publish("overtaken", `${text}# of the second\n`, 1);
  const choice = page.getByRole("dialog");
  await choice.getByText("編集中に、ほかの人が第2版を公開しました。").waitFor();
  await page.reload({ waitUntil: "domcontentloaded" });
  await choice.getByRole("button", { name: "自分の内容を残す" }).click();
  await waitFor("the draft on the server", async () => (await draftOf("overtaken").catch(() => null))?.text.includes("of the first"));
  expect(await textOf(page)).toContain("of the first");
  await context.close();
});

test("what another person saves shows at once where nothing is typed", async () => {
  await begin("looking");
  const { context, page } = await editing("looking");
  const { text, revision } = await draftOf("looking");
  await shown.ask(
    "PUT",
    "/drafts/sequences/looking",
    { text: `${text}# of another\n`, baseVersion: null },
    { "if-match": `"${revision}"` },
  );
  await editor(page).getByText("# of another").waitFor({ timeout: 10_000 });
  await context.close();
});

test("a reading that fails leaves the editor to whoever writes in it", async () => {
  await begin("kept");
  const { context, page } = await editing("kept");
  let refused = 0;
  await page.route("**/api/v1/drafts/sequences/kept", (route) => {
    if (route.request().method() !== "GET") return route.continue();
    refused += 1;
    return route.fulfill({
      status: 403,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 403, detail: "Not now." }),
    });
  });
  await begin("told");
  await waitFor("the draft to be read again", () => refused > 0);
  await type(page, "goes on all the same");
  await waitFor("the draft on the server", async () => (await draftOf("kept")).text.includes("goes on all the same"));
  expect(await page.getByText("Not now.").count()).toBe(0);
  await context.close();
});

test("an undo takes back what it names, and never what was written after it", async () => {
  await begin("removed");
  const { text, revision } = await draftOf("removed");
  const steps = text.replace(/steps:[\s\S]*$/, "steps:\n  - { id: one, update: { tag: one } }\n  - { id: two, update: { tag: two } }\n");
  await shown.ask("PUT", "/drafts/sequences/removed", { text: steps, baseVersion: null }, { "if-match": `"${revision}"` });
  const { context, page } = await editing("removed");
  const remove = async (step: string) => {
    await page.locator(`[data-step=${step}]`).focus();
    await page.keyboard.press("Delete");
    await page.locator(`[data-step=${step}]`).waitFor({ state: "detached" });
  };
  await remove("two");
  const undo = page.getByRole("button", { name: "元に戻す" });
  await undo.click();
  await page.locator("[data-step=two]").waitFor();
  await undo.waitFor({ state: "detached" });
  await remove("one");
  await type(page, "thought of meanwhile");
  await undo.click();
  await page.getByText("そのあとに変わったため、元に戻せません。").waitFor();
  expect(await textOf(page)).toContain("thought of meanwhile");
  await context.close();
});

test("a tab that is killed loses nothing in its browser, and at most five seconds elsewhere", async () => {
  await begin("killed");
  const { context, page } = await editing("killed");
  await type(page, "typed and left standing");
  const typedAt = performance.now();
  // Nobody leaves the field: the server has it by the clock alone.
  await waitFor("the draft on the server", async () => (await draftOf("killed")).text.includes("left standing"), { everyMs: 50 });
  // The save itself, on a busy machine.
  expect(performance.now() - typedAt).toBeLessThan(5_000 + 2_500);

  await type(page, "typed just now");
  await waitFor(
    "the browser to keep it",
    () => page.evaluate<boolean>("localStorage.getItem('hagukumi-draft-sequence-killed')?.includes('just now') ?? false"),
    { everyMs: 5 },
  );
  const crashed = page.waitForEvent("crash");
  const renderer = await context.newCDPSession(page);
  void renderer.send("Page.crash").catch(() => {});
  await crashed;
  const again = await editing("killed", context);
  await again.page.getByText("前回サーバーに保存できなかった編集を、このブラウザから戻しました。").waitFor();
  expect(await textOf(again.page)).toContain("typed just now");
  await waitFor("the draft on the server", async () => (await draftOf("killed")).text.includes("just now"));
  await context.close();
});

test("a lost connection keeps the draft, says so, and saves when it is back", async () => {
  await begin("offline");
  const { context, page } = await editing("offline");
  await context.setOffline(true);
  await type(page, "typed without a connection");
  await page.getByText("サーバーにつながりません。編集した内容はこのブラウザに残っています。").waitFor();
  expect(await textOf(page)).toContain("without a connection");
  expect((await draftOf("offline")).text).not.toContain("without a connection");
  await context.setOffline(false);
  await waitFor("the draft on the server", async () => (await draftOf("offline")).text.includes("without a connection"));
  await page.getByText(/下書きは .* に保存しました/).waitFor();
  await context.close();
});

test("a correction that another person's has overtaken gives three ways, and takes none by itself", async () => {
  const { site, ask, leadId } = shown;
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  await page.goto(`${site.address}/people/${leadId}?open=correct`, { waitUntil: "domcontentloaded" });
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("会社").fill("みどり設計 株式会社");
  await drawer.getByLabel("名", { exact: true }).fill("美貴");
  await drawer.getByLabel("理由").fill("名刺で確かめた");
  await ask("PATCH", `/leads/${leadId}`, { company: "みどり建築", reason: "電話で聞いた" });
  await drawer.getByRole("button", { name: "保存する" }).click();
  await drawer.getByText("ほかの人が先に保存しました").waitFor();
  const company = async () => (await ask<{ company: string; givenName: string }>("GET", `/leads/${leadId}`)).company;
  expect(await company()).toBe("みどり建築");
  for (const way of ["相手の変更を残す", "自分の入力で上書きする", "項目ごとに選ぶ"])
    await drawer.getByRole("radio", { name: way }).waitFor();
  const save = drawer.getByRole("button", { name: "この内容で保存する" });
  expect(await save.isDisabled()).toBe(true);
  await drawer.getByRole("radio", { name: "項目ごとに選ぶ" }).check();
  // Only what both changed is still to be chosen.
  expect(await save.isDisabled()).toBe(true);
  await drawer.getByRole("radio", { name: "相手：みどり建築" }).check();
  await save.click();
  await page.getByText("訂正しました。").waitFor();
  expect(await ask("GET", `/leads/${leadId}`)).toMatchObject({ company: "みどり建築", givenName: "美貴" });
  await context.close();
});

test("a field without a value is filled in by its type, with its fault beside it, and taken away again by the undo", async () => {
  const { site, ask, leadId } = shown;
  await ask("PUT", "/fields/rooms", { type: "number", title: "部屋数" });
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  await page.goto(`${site.address}/people/${leadId}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "項目を追加" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("combobox", { name: "項目を追加" }).click();
  await page.getByRole("option", { name: "部屋数（数値）" }).click();
  await drawer.getByLabel("部屋数").fill("三つ");
  await drawer.getByLabel("理由").fill("電話で聞いた");
  await drawer.getByRole("button", { name: "保存する" }).click();
  await drawer.getByText("数値を入力してください。").waitFor();
  await drawer.getByLabel("部屋数").fill("３");
  await drawer.getByRole("button", { name: "保存する" }).click();
  await page.getByText("訂正しました。").waitFor();
  const fields = async () => (await ask<{ fields: object }>("GET", `/leads/${leadId}`)).fields;
  expect(await fields()).toMatchObject({ rooms: 3 });
  await page.getByRole("button", { name: "元に戻す" }).click();
  await page.getByText("元に戻しました。").waitFor();
  expect(await fields()).not.toHaveProperty("rooms");
  await context.close();
});
