import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

/** console.md rule 9: Enter that ends a conversion of an input method takes the conversion, and does nothing else. */

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite(), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

let page: Page;
beforeEach(async () => {
  const opened = await signedIn(browser, shown.site, { language: "ja", width: "wide", scheme: "light" });
  page = opened.page;
  onTestFinished(() => opened.context.close());
});

/** An input method, as Chromium drives it. */
async function inputMethod() {
  const browserOfPage = await page.context().newCDPSession(page);
  return {
    /** The letters stand underlined in the field that has the focus. */
    compose: (text: string) =>
      browserOfPage.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length }),
    /** The key press that takes the conversion, or gives it up: a page is told, with the key code of input methods. */
    press: (key: "Enter" | "Escape") =>
      browserOfPage.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, code: key, windowsVirtualKeyCode: 229 }),
    /** A hand is not on the next key yet when this returns: for 20 ms, an Enter still counts as the one that took the text. */
    take: async (text: string) => {
      await browserOfPage.send("Input.insertText", { text });
      await page.waitForTimeout(60);
    },
  };
}

/** Writes `text` by an input method, with `before` as its letters; whatever Enter did while it was composed has happened on return. */
async function write(field: Locator, before: string, text: string): Promise<void> {
  await field.focus();
  const method = await inputMethod();
  await method.compose(before);
  await expectKeys(() => method.press("Enter"), [{ key: "Enter", isComposing: true, keyCode: 229 }]);
  await method.take(text);
  expect(await field.inputValue()).toBe(text);
}

/** So that a test in which the page was told nothing cannot pass. */
async function expectKeys(press: () => Promise<unknown>, keys: object[]): Promise<void> {
  await page.evaluate(
    "window.seenKeys = []; window.addEventListener('keydown', ({ key, isComposing, keyCode }) => window.seenKeys.push({ key, isComposing, keyCode }), { capture: true, once: true })",
  );
  await press();
  expect(await page.evaluate("window.seenKeys")).toEqual(keys);
}

async function open(path: string): Promise<void> {
  await page.goto(`${shown.site.address}${path}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const ownPath = () => new URL(page.url()).pathname;

test("the search of the people's list finds what was composed, and its letters stay while it searches", async () => {
  await open("/people");
  const field = page.getByRole("textbox", { name: "名前・かな" });
  await write(field, "みk", "みき");
  await page.waitForURL(/search=/);
  await waitFor("one row", async () => (await page.getByRole("row").count()) === 2);
  expect(await page.getByRole("row").nth(1).textContent()).toContain("鈴木 美紀");
  await field.press("Enter");
  expect(ownPath()).toBe("/people");

  // The address follows the letters, without the space at their end: it must not change what is being written.
  await field.fill("鈴木 ");
  await page.waitForURL((url) => url.searchParams.get("search") === "鈴木");
  await (await inputMethod()).compose("み");
  expect(await field.inputValue()).toBe("鈴木 み");
});

test("the palette opens nobody while a name is composed, and the first found afterwards", async () => {
  await open("/today");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("dialog").getByRole("textbox");
  await field.focus();
  const method = await inputMethod();
  await method.compose("みき");
  await page.getByRole("dialog").getByText("鈴木 美紀").waitFor();
  await method.press("Enter");
  await method.press("Escape");
  expect(ownPath()).toBe("/today");
  await method.take("みき");
  await page.getByRole("dialog").getByText("鈴木 美紀").waitFor();
  // Enter acts once the search of the taken text has its answer.
  await waitFor("the person's page", async () => {
    if (ownPath() === "/today") await field.press("Enter", { timeout: 1_000 }).catch(() => {});
    return ownPath() === `/people/${shown.leadId}`;
  });
});

test("a tag is put on by the Enter after the composition only", async () => {
  await open(`/people/${shown.leadId}`);
  const field = page.getByRole("textbox", { name: "タグを入力" });
  await write(field, "しょうかい", "紹介");
  expect((await tagsOf(shown.leadId)).includes("紹介")).toBe(false);
  await field.press("Enter");
  await page.getByText("タグ「紹介」を付けました。").waitFor();
  expect(await tagsOf(shown.leadId)).toContain("紹介");
});

describe("dialogs", () => {
  test("a dialog neither does its deed nor closes while a name is composed in it", async () => {
    await open("/people");
    await page.getByRole("button", { name: "人を追加する" }).click();
    const dialog = page.getByRole("dialog");
    const field = dialog.getByLabel("姓", { exact: true });
    await write(field, "こばやし", "小林");
    const method = await inputMethod();
    await method.compose("し");
    await expectKeys(() => method.press("Escape"), [{ key: "Escape", isComposing: true, keyCode: 229 }]);
    await method.compose("");
    expect(await field.inputValue()).toBe("小林");
    await field.press("Enter");
    await page.waitForURL(/\/people\/./);
    await page.getByRole("heading", { level: 1, name: "小林" }).waitFor();
  });

  test("a choice that is searched is made by the Enter after the composition only", async () => {
    await open("/tasks?create=true");
    const field = page.getByRole("dialog").getByRole("combobox", { name: "相手" });
    await field.focus();
    const method = await inputMethod();
    await method.compose("みき");
    await page.getByRole("option", { name: /鈴木 美紀/ }).waitFor();
    await field.press("ArrowDown");
    await method.press("Enter");
    expect(await field.inputValue()).toBe("みき");
    await method.take("みき");
    await page.getByRole("option", { name: /鈴木 美紀/ }).waitFor();
    await field.press("ArrowDown");
    await field.press("Enter");
    await waitFor("the choice", async () => /鈴木 美紀/.test(await field.inputValue()));
  });
});

async function tagsOf(leadId: string): Promise<string[]> {
  const { tags } = await shown.ask<{ tags: string[] }>("GET", `/leads/${leadId}`);
  return tags;
}
