import axe from "axe-core";
import type { Page } from "playwright-core";

/** What every screen of the console owes to everybody, in each look (console.md rule 17). Each check answers with a line for each fault. */

/** Once for each page that is opened. */
export async function prepareChecks(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** Until the page has the colours, and nothing moves. */
export async function settled(page: Page, scheme: string): Promise<void> {
  await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
  await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))");
}

/** What axe finds by these rules, or by all of them and the size of targets (24 px or as much room), which axe leaves out unless asked. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const options = { resultTypes: ["violations"], ...(rules ? { runOnly: rules } : { rules: { "target-size": { enabled: true } } }) };
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} ${html.slice(0, 200)} ${failureSummary ?? ""}`),
  );
}

/** What stands out of a page that scrolls sideways. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > width + 1);
    return wide.map((one) => one.tagName + " " + Math.round(one.getBoundingClientRect().right) + " " + one.outerHTML.slice(0, 200));
  })()`);
}

/**
 * What can have the focus without showing it. Each gets it in turn, as by Tab: a line around it, or around what stands for it, such as the
 * track of a switch or the frame of an editor. A page in a frame shows its own.
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  // A key, so that the browser shows the focus as it does to those who use no mouse.
  await page.keyboard.press("Shift");
  return page.evaluate<string[]>(`(async () => {
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const isShown = (one) => one.checkVisibility({ visibilityProperty: true });
    const isLined = (one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    };
    const isSeen = (one) => {
      const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
      let [x1, x2, y1, y2] = [left, right, top, bottom];
      for (let around = one.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflow === "visible") continue;
        const box = around.getBoundingClientRect();
        [x1, x2, y1, y2] = [Math.max(x1, box.left), Math.min(x2, box.right), Math.max(y1, box.top), Math.min(y2, box.bottom)];
      }
      return width > 1 && height > 1 && x2 - x1 >= width / 2 && y2 - y1 >= height / 2;
    };
    const showsFocus = (one) =>
      [one, one.nextElementSibling, one.parentElement, one.closest(".cm-editor"), ...(one.labels ?? [])].some(
        (place) => place && isLined(place) && isSeen(place),
      );
    const opened = () => [...document.querySelectorAll("[data-position]")].filter(isShown).length;
    const openedBefore = opened();
    const unseen = [];
    const mayHaveIt = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [contenteditable=true], [tabindex]";
    for (const one of document.querySelectorAll(mayHaveIt)) {
      // What lies behind an open dialog is out of reach.
      if (one.tabIndex < 0 || !one.isConnected || !isShown(one) || one.closest("[aria-hidden=true], [inert]") !== null) continue;
      one.focus();
      if (document.activeElement !== one) continue;
      // An editor draws its frame a moment later.
      for (let turn = 0; turn < 10 && !showsFocus(one); turn += 1) await wait(20);
      if (!showsFocus(one)) unseen.push(one.outerHTML.slice(0, 200));
      // A field that offers its choices when it has the focus shows them, and then takes them away again.
      if (one.getAttribute("aria-haspopup") !== "listbox") continue;
      for (let turn = 0; turn < 5 && opened() === openedBefore; turn += 1) await wait(20);
      one.blur();
      for (let turn = 0; turn < 50 && opened() > openedBefore; turn += 1) await wait(20);
    }
    document.activeElement?.blur();
    return unseen;
  })()`);
}
