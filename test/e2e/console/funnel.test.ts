import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Supposed, whatIf } from "../../../domain/selling/what-if.ts";
import { recordLeadEvent } from "../../../services/engine/events/record-lead-event.ts";
import { type ReadFunnel, readFunnel } from "../../../services/selling/read-funnel.ts";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** The funnel of people who have come unequally far: other rates are supposed by keyboard, and each number opens its people. */

/** What takes a lead from one step to the next, from the list on. */
const life: string[][] = [
  ["subscriptionConfirmed", "lineFollowed"],
  ["sessionBooked"],
  ["sessionAttended"],
  ["consultationHeld"],
  ["presentationGiven"],
  ["contractSigned"],
  ["deliveryCompleted"],
  ["careBegan"],
];
/** How far each came, in steps after the first one. */
const came = [1, 2, 4, 5, 6, 8];
const SECONDS = { timeout: 60_000 };

let shown: ConsoleSite;
let browser: Browser;
let staff: { context: BrowserContext; page: Page };
let funnel: ReadFunnel;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite({ journeys: false }), sharedBrowser()]);
  for (const [place, steps] of came.entries()) await addSomebody(`way-${place}@example.jp`, life.slice(0, steps).flat());
  // Nobody knows how this one came to a talk.
  await addSomebody("way-past@example.jp", ["consultationHeld"]);
  funnel = await readFunnel(shown.site.context, {});
  staff = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

async function addSomebody(email: string, kinds: readonly string[]): Promise<void> {
  const { id: leadId } = await shown.ask<{ id: string }>("POST", "/leads", { familyName: "道野", email, basis: "card" });
  const data = { booking: leadId, contract: leadId };
  for (const kind of kinds) await recordLeadEvent(shown.site.context, { leadId, kind, data, actor: "staff:test" });
}

const percent = (rate: number | null) =>
  rate === null ? "–" : new Intl.NumberFormat("ja", { style: "percent", maximumFractionDigits: rate < 0.1 ? 2 : 1 }).format(rate);
const people = (count: number | null) => (count === null ? "–" : new Intl.NumberFormat("ja", { maximumFractionDigits: 1 }).format(count));

/** The line above the sliders, as the pure function has it. */
function lineOf(supposed: Supposed): string {
  const now = whatIf(funnel, {});
  return `成約（人）${people(now.sales)}→${people(supposed.sales)}掛け算の答え ${percent(now.product)} → ${percent(supposed.product)}`;
}

const line = (page: Page) => page.getByRole("status").filter({ hasText: "成約（人）" });
const expectLine = (page: Page, rates: Readonly<Record<string, number>>) =>
  expect.poll(() => line(page).textContent(), SECONDS).toBe(lineOf(whatIf(funnel, rates)));
const ratesIn = (page: Page) => new URL(page.url()).searchParams.get("rates");
const openFunnel = (page: Page) => page.goto(`${shown.site.address}/funnel`, { waitUntil: "domcontentloaded" });
const reset = (page: Page) => page.getByRole("button", { name: "今の割合に戻す" });

test("sliders that are moved by keyboard show what the rates would mean, the address keeps them, and nothing is saved", async () => {
  const { page } = staff;
  const writing: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") writing.push(`${request.method()} ${request.url()}`);
  });
  await openFunnel(page);
  await expectLine(page, {});
  expect(whatIf(funnel, {}).product).toBeGreaterThan(0);

  const closing = page.getByRole("slider", { name: "「バックエンド商品をプレゼンする」から次へ進む割合" });
  await closing.focus();
  await page.keyboard.press("End");
  await expect.poll(() => closing.getAttribute("aria-valuenow"), SECONDS).toBe("100");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => closing.getAttribute("aria-valuenow"), SECONDS).toBe("99");
  await expectLine(page, { presented: 0.99 });
  const inviting = page.getByRole("slider", { name: "「信頼関係を築く」から次へ進む割合" });
  await inviting.focus();
  await page.keyboard.press("Home");
  await expect.poll(() => inviting.getAttribute("aria-valuenow"), SECONDS).toBe("0");
  await page.keyboard.press("ArrowRight");
  await expectLine(page, { presented: 0.99, trust: 0.01 });
  await expect.poll(() => ratesIn(page), SECONDS).toBe("presented:99,trust:1");

  await page.reload({ waitUntil: "domcontentloaded" });
  await expectLine(page, { presented: 0.99, trust: 0.01 });
  // For anybody else everything is as it is.
  const other = await staff.context.newPage();
  await openFunnel(other);
  await expectLine(other, {});
  expect(await reset(other).count()).toBe(0);
  await other.close();

  await reset(page).click();
  await expectLine(page, {});
  await expect.poll(() => ratesIn(page), SECONDS).toBeNull();
  await reset(page).waitFor({ state: "detached" });
  expect(writing).toEqual([]);
  expect(await readFunnel(shown.site.context, {})).toEqual(funnel);
});

test.each([
  ["list", "moved"],
  ["trust", "entered"],
  ["trust", "holes"],
  ["presented", "moved"],
  ["consultation", "passed"],
] as const)("the number of %s %s opens as many people as it says, and they are those of the API", async (step, group) => {
  const { page } = staff;
  await openFunnel(page);
  await expectLine(page, {});
  const count = funnel.steps.find((one) => one.step === step)?.[group] ?? 0;
  expect(count).toBeGreaterThan(0);
  const link = page.locator(`main a[href*="step=${step}"][href*="group=${group}"]`).filter({ hasText: /\d人$/ });
  expect(await link.textContent()).toContain(` ${count}人`);
  await link.click();
  await expect.poll(() => page.getByRole("status").first().textContent(), SECONDS).toBe(`${count}人`);
  const leads = page.locator('main a[href^="/people/"]');
  await expect.poll(() => leads.count(), SECONDS).toBe(count);
  const shownIds = await leads.evaluateAll((links) => links.map((one) => one.getAttribute("href")?.split("/")[2]));
  const { items } = await shown.ask<{ items: { leadId: string }[] }>("GET", `/process/steps/${step}/people?group=${group}&limit=200`);
  expect(shownIds.toSorted()).toEqual(items.map(({ leadId }) => leadId).toSorted());
  await page.getByRole("link", { name: "← 販売の流れ" }).click();
  await expectLine(page, {});
});
