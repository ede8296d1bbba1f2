import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

/** As much of a page's own objects as is asked for inside of it; the rest of the program knows no browser. */
interface PageElement {
  id: string;
  outerHTML: string;
  textContent: string;
  labels?: Iterable<PageElement> | null;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  getBoundingClientRect(): { height: number };
  blur(): void;
}
declare const document: {
  documentElement: { lang: string; scrollWidth: number; clientWidth: number };
  activeElement: PageElement | null;
  title: string;
  scripts: { length: number };
  getElementById(id: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
};
declare function getComputedStyle(element: unknown): { outlineStyle: string; outlineWidth: string };

interface Watch {
  /** Messages of consoles and pages that speak of an error. */
  errors: string[];
  /** Addresses outside of the installation that a page asked for. */
  strangers: string[];
}

/** Notes what no page may do. `own` are the origins of the installation. */
export function watchPages(browser: BrowserContext, own: readonly string[]): Watch {
  const watch: Watch = { errors: [], strangers: [] };
  browser.on("console", (message) => {
    if (message.type() !== "error") return;
    // Chromium itself says so of every form that comes back with faults.
    if (/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())) return;
    watch.errors.push(`${message.page()?.url()}: ${message.text()}`);
  });
  browser.on("weberror", (error) => watch.errors.push(error.error().message));
  browser.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && !own.includes(origin)) watch.strangers.push(request.url());
  });
  return watch;
}

/**
 * What every page owes to everybody: its language, one heading, a name for each control, nothing cut off, a focus that can be seen. Public
 * pages have no scripts.
 */
export async function expectSoundPage(page: Page, language: "ja" | "en", { scripts = 0 } = {}): Promise<void> {
  const found = await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const nameOf = (control: PageElement) =>
      control.getAttribute("aria-label") ?? [...(control.labels ?? []), control].map(({ textContent }) => textContent.trim()).join("");
    const controls = all("input:not([type=hidden]), select, textarea, button, a[href], summary");
    const targets = controls.filter(
      (one) => one.closest("[aria-hidden=true]") === null && one.matches("button, .button, [type=text], [type=email]"),
    );
    const ids = all("[id]").map(({ id }) => id);
    const show = (elements: PageElement[]) => elements.map(({ outerHTML }) => outerHTML.slice(0, 200));
    return {
      language: document.documentElement.lang,
      title: document.title.trim(),
      headings: all("h1").length,
      nameless: show(controls.filter((control) => nameOf(control) === "")),
      undescribed: show(
        all("[aria-describedby]").filter((one) => document.getElementById(one.getAttribute("aria-describedby") ?? "") === null),
      ),
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      pictures: show(all("img:not([alt]), iframe:not([title])")),
      small: show(targets.filter((target) => target.getBoundingClientRect().height < 32)),
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      scripts: document.scripts.length,
    };
  });
  expect(found, page.url()).toMatchObject({
    language,
    headings: 1,
    nameless: [],
    undescribed: [],
    twice: [],
    pictures: [],
    small: [],
    overflow: 0,
    scripts,
  });
  expect(found.title).not.toBe("");
  await expectVisibleFocus(page);
}

/** Gives each control the focus in turn, as Tab would. */
async function expectVisibleFocus(page: Page): Promise<void> {
  for (const place of await page.locator("input:not([type=hidden]):not([tabindex='-1']), button:enabled, a[href], summary").all()) {
    // In a part that is folded away.
    if (!(await place.isVisible())) continue;
    await place.focus();
    // A key, so that the browser shows the focus as it does to those who use no mouse.
    await page.keyboard.press("Shift");
    const focus = await place.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        element: element.outerHTML.slice(0, 160),
        isFocused: element === document.activeElement,
        isVisible: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1,
      };
    });
    expect(focus, page.url()).toMatchObject({ isFocused: true, isVisible: true });
  }
  await page.evaluate(() => document.activeElement?.blur());
}

/** Tabs on until the control with this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, role: "textbox" | "checkbox" | "button" | "link", name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let turn = 0; turn < 40; turn += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach the ${role} ${name} of ${page.url()}.`);
}
