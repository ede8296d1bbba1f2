import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "../../support/people.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { watchPages } from "../page-checks.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** scenarios.md 9, support's Monday: "why did Thursday's letter not come?", on the telephone. */

let shown: ConsoleSite;
let browser: Browser;
let leadId: string;
let email: string;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  await letTheCapObject();
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

/** Two letters have gone within twenty hours when the third is due. */
async function letTheCapObject(): Promise<void> {
  const { site, ask, publish } = shown;
  ({ leadId, email } = await addPerson(site.context));
  await ask("PATCH", `/leads/${leadId}`, { familyName: "鈴木", givenName: "美紀", displayName: "みき🌸", reason: "電話で聞いた" });
  for (const [index, key] of ["first", "second", "thursday"].entries()) {
    const source = [
      `sequence: ${key}`,
      `title: ${{ first: "はじめの便り", second: "つぎの便り", thursday: "木曜のお便り" }[key]}`,
      "category: nurture",
      "topic: newsletter",
      "enter: manual",
      "steps:",
      "  - { id: letter, send: { email: welcome/hello } }",
      "  - { id: rest, wait: 3 days }",
      "  - { id: next, send: { email: welcome/own-time } }",
    ].join("\n");
    await publish(key, source);
    await ask("POST", "/enrolments", { leadId, sequence: key, reason: "見本" });
    if (index === 2) break;
    // The second waits ten minutes after the first: one voice.
    await waitFor(
      `letter ${index + 1}`,
      async () => {
        if ((await site.mailbox.mailsTo(email)).length > index) return true;
        if (index === 1) await ask("POST", "/sandbox/clock", { step: "next" });
        return false;
      },
      { seconds: 60, everyMs: 300 },
    );
  }
  await waitFor(
    "the cap to object",
    async () => {
      const { notSent } = await ask<{ notSent: { text: string }[] }>("GET", `/leads/${leadId}/page?language=ja`);
      return notSent.some(({ text }) => text.includes("上限"));
    },
    { seconds: 60, everyMs: 200 },
  );
}

test("support finds the lead by a fragment of the LINE name, says why, and pauses and takes it back", async () => {
  const { site } = shown;
  const { context, page } = await signedIn(browser, site, { language: "ja", width: "wide", scheme: "light" });
  const watch = watchPages(context, [site.address]);
  const presses = await countPresses(page);
  await page.goto(`${site.address}/today`, { waitUntil: "domcontentloaded" });

  // From the field to the answer: no more than three clicks.
  await page.getByRole("button", { name: "名前・かな・アドレス・電話・LINE名で探す" }).click();
  await page.locator("[role=dialog] input:focus").waitFor();
  await page.keyboard.insertText("みき🌸");
  await page.getByRole("dialog").getByText("鈴木 美紀").click();
  await page.getByRole("heading", { level: 1, name: "鈴木 美紀" }).waitFor();
  const notSent = page.locator("section", { has: page.getByRole("heading", { name: "送らなかったものとその理由" }) });
  await notSent
    .getByText(/「木曜のお便り」の1通目は、配信数の上限（.*）に達していたため、.*まで待ちました/)
    .first()
    .waitFor();
  await notSent.getByRole("button", { name: "理由を見る" }).first().click();
  await notSent.getByRole("status").getByText("送る予定：").waitFor();
  expect(await notSent.getByRole("status").textContent()).toMatch(
    /配信数の上限（.*）に達していたため送る予定：\s*1月13日（水）.*最近送った数2/,
  );
  expect(await presses()).toBeLessThanOrEqual(3);

  // Where she is in each journey, and what comes next and when.
  const now = page.getByRole("article", { name: "木曜のお便り" });
  expect(await now.textContent()).toMatch(/進行中.*次は.*2027-01-1\d|進行中.*次は.*1月1\d日/s);
  expect(await page.getByRole("article").count()).toBeGreaterThanOrEqual(3);

  // Seen at once in the list of the paused, which somebody else has open.
  const list = await context.newPage();
  await list.goto(`${site.address}/people?enrolment=paused`, { waitUntil: "domcontentloaded" });
  await list.getByText("当てはまる人はいません").waitFor();
  await page.bringToFront();
  await page.getByRole("button", { name: "すべて一時停止…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "金曜の朝" }).click();
  await dialog.getByRole("button", { name: "すべて一時停止する" }).click();
  await dialog.getByText("理由を入力してください。").waitFor();
  await dialog.getByLabel("理由").fill("金曜まで止めてほしいと電話で");
  await dialog.getByRole("button", { name: "すべて一時停止する" }).click();
  await page.getByText("3件を一時停止しました。").waitFor();
  await list.getByRole("link", { name: "鈴木 美紀" }).waitFor();
  expect(await now.textContent()).toMatch(/一時停止中.*金曜まで止めてほしいと電話で/s);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await page.getByText("元に戻しました。").waitFor();
  await list.getByText("当てはまる人はいません").waitFor();
  await waitFor("the journey to run again", async () => /進行中/.test((await now.textContent()) ?? ""));

  const { rows } = await site.context.database.pool.query<{ action: string; reason: string | null; count: number }>(
    `select action, max(reason) as reason, count(*)::int as count from audit
     where at > now() - interval '100 years' and action in ('enrolment-paused', 'enrolment-pause-undone') group by action order by action`,
  );
  expect(rows).toEqual([
    { action: "enrolment-pause-undone", reason: null, count: 3 },
    { action: "enrolment-paused", reason: "金曜まで止めてほしいと電話で", count: 3 },
  ]);
  expect(watch).toEqual({ errors: [], strangers: [] });
  await context.close();
});

/** Presses of the mouse, as somebody on the telephone counts them. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript("window.presses = 0; window.addEventListener('pointerdown', () => { window.presses += 1; }, true);");
  return () => page.evaluate<number>("window.presses");
}
