import type { Browser, Locator, Page, Response } from "playwright-core";
import { openSession } from "../api/staff-sessions.ts";
import { openBrowser } from "../support/browser.ts";
import { newMarketer } from "./marketer.ts";
import type { Site } from "./site.ts";

/** Real ms in which the console does what a person waits for. */
const PATIENCE_MS = 15_000;

/** A tab of the console with a sequence open in it. */
export interface ConsoleEditor {
  /** The three ways, once there is something to choose. */
  choice: Locator;
  text(): Promise<string>;
  /** A comment at the end, by keys. */
  type(words: string): Promise<void>;
  /** Keeps what the tab saves on its way until the returned function is called. */
  holdSaves(): Promise<() => void>;
  /** Until the tab has read the draft once more. */
  hears(): Promise<Response>;
  /** Ends the tab as it is, with what is on its way, and opens the sequence again in the same browser. */
  killAndReopen(): Promise<ConsoleEditor>;
}

/** The browser of a marketer who has the sequence open. Close it afterwards. */
export async function openConsoleEditor(site: Site, key: string): Promise<{ browser: Browser; editor: ConsoleEditor }> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ locale: "ja-JP" });
    context.setDefaultTimeout(PATIENCE_MS);
    const { cookie } = await openSession(site.context, await newMarketer(site));
    const at = cookie.indexOf("=");
    await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: site.stack.address }]);
    const open = async () => {
      const page = await context.newPage();
      await page.goto(`${site.stack.address}/sequences/${key}`, { waitUntil: "domcontentloaded" });
      await editorOf(page).waitFor();
      return page;
    };
    return { browser, editor: editorIn(await open(), key, open) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

const editorOf = (page: Page) => page.getByRole("textbox", { name: "シーケンスのYAML" });

function editorIn(page: Page, key: string, open: () => Promise<Page>): ConsoleEditor {
  const draft = `/api/v1/drafts/sequences/${key}`;
  return {
    choice: page.getByRole("dialog"),
    text: async () => (await editorOf(page).textContent()) ?? "",
    async type(words) {
      await editorOf(page).click();
      await page.keyboard.press("Control+End");
      await page.keyboard.insertText(`\n# ${words}`);
    },
    async holdSaves() {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await page.route(`**${draft}`, async (route) => {
        if (route.request().method() === "PUT") await held;
        await route.continue();
      });
      return letGo;
    },
    hears: () => page.waitForResponse((response) => response.url().endsWith(draft) && response.request().method() === "GET"),
    async killAndReopen() {
      await page.close();
      return editorIn(await open(), key, open);
    },
  };
}
