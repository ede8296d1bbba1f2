import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { watchPages } from "../page-checks.ts";
import { allLooks, type ConsoleSite, openConsoleSite, signedIn, viewports } from "./console.ts";
import { prepareChecks, settled, tooWide, unseenFocus, violations } from "./sound-screen.ts";

/** Every screen by its address. A new screen is added here, and is then looked at and judged in all its looks. */
const screens = [
  "/today",
  "/people",
  "/people?search=nobody-has-this",
  "/people/:lead",
  "/tasks",
  "/sequences",
  "/sequences/welcome",
  "/sequences/welcome?head=true",
  "/templates",
  "/templates?search=nothing-has-this",
  "/templates/welcome/hello",
  "/templates/welcome/hello?view=dark",
  "/templates/invitation/call?channel=person",
  "/forms",
  "/forms/newsletter",
  "/forms/newsletter?tab=share",
  "/forms/newsletter?tab=versions&version=1",
  "/forms/newsletter?tab=yaml",
  "/sends",
  "/events",
  "/enrolments",
  "/bulk",
  "/audit",
  "/audit?action=nobody-did-this",
  "/imports",
  "/imports/new",
  "/imports/:import",
  "/sandbox/mail",
  "/sandbox/mail?to=nobody-has-this",
  "/sandbox/line",
  "/settings/account",
  "/settings/topics",
  "/settings/sources",
  "/settings/fields",
  "/settings/business",
  "/settings/system",
  "/settings/senders",
  "/settings/calendar",
  "/settings/suppressions",
  "/settings/documents",
  "/settings/staff",
  "/settings/keys",
];

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite(), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

test.each(["ja", "en"] as const)(
  "every screen is sound in %s, at each width and in light and dark (axe)",
  async (language) => {
    const { site } = shown;
    const { context, page } = await signedIn(browser, site, { language, width: "wide", scheme: "light" });
    const watch = watchPages(context, [site.address]);
    for (const screen of screens) {
      const path = screen.replace(":lead", shown.leadId).replace(":import", shown.importId);
      await page.goto(`${site.address}${path}`, { waitUntil: "domcontentloaded" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      await prepareChecks(page);
      for (const { width, scheme } of allLooks) {
        await page.setViewportSize(viewports[width]);
        await page.emulateMedia({ colorScheme: scheme });
        await settled(page, scheme);
        const look = `${screen}-${language}-${width}-${scheme}`;
        await picture(page, look);
        // The dark one differs in its colours alone.
        expect.soft(await violations(page, scheme === "dark" ? ["color-contrast"] : undefined), look).toEqual([]);
        expect.soft(await tooWide(page), look).toEqual([]);
        if (scheme === "light") expect.soft(await unseenFocus(page), `the focus on ${look}`).toEqual([]);
      }
    }
    await context.close();
    expect(watch).toEqual({ errors: [], strangers: [] });
  },
  600_000,
);

/** Pictures for a person who wants to look: `npm run screens`. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\w-]+/g, "_")}.png`) });
}
