import { expect, test } from "vitest";
import { sharedBrowser } from "../support/shared-browser.ts";

test("a browser shows Japanese", async () => {
  const browser = await sharedBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<h1>育み</h1>");
    expect(await page.textContent("h1")).toBe("育み");
  } finally {
    await browser.close();
  }
});
