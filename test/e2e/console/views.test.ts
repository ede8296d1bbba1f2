import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { sharedBrowser } from "../../support/shared-browser.ts";
import { waitFor } from "../../support/wait-for.ts";
import { type ConsoleSite, openConsoleSite, signedIn } from "./console.ts";

let shown: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  [shown, browser] = await Promise.all([openConsoleSite(), sharedBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shown?.close();
});

async function newPage(width: "wide" | "narrow" = "wide") {
  const { context, page } = await signedIn(browser, shown.site, { language: "ja", width, scheme: "light" });
  onTestFinished(() => context.close());
  const open = async (path: string) => {
    await page.goto(`${shown.site.address}${path}`, { waitUntil: "domcontentloaded" });
    await page.getByRole("button", { name: "保存した表示" }).click();
    return page.getByRole("dialog", { name: "保存した表示" });
  };
  return { page, open };
}

test("a view is saved, shared, changed, deleted and brought back, and another browser has it", async () => {
  const { page, open } = await newPage();
  const menu = await open("/people?enrolment=running&sort=name");
  await menu.getByText("保存した表示はまだありません").waitFor();
  await menu.getByLabel("名前", { exact: true }).fill("進行中の人");
  await menu.getByRole("button", { name: "いまの表示を保存する" }).click();
  await menu.getByRole("link", { name: "進行中の人" }).waitFor();
  await menu.getByLabel("名前", { exact: true }).fill("進行中の人");
  await menu.getByRole("button", { name: "いまの表示を保存する" }).click();
  await menu.getByText("同じ名前の表示がすでにあります。").waitFor();

  const again = await open("/people?stage=later");
  await again.getByRole("button", { name: "「進行中の人」を変える" }).click();
  await again.getByLabel("表示の名前").fill("いずれの人");
  await again.getByLabel("絞り込みと並び順を、いまのものに変える").check();
  await again.getByLabel("全員に共有する").first().check();
  await again.getByRole("button", { name: "保存する", exact: true }).click();
  await again.getByText("全員に共有中").waitFor();
  expect(await again.getByRole("link", { name: "いずれの人" }).getAttribute("href")).toBe("/people?stage=later");
  await again.getByRole("button", { name: "「いずれの人」を削除する" }).click();
  await again.getByText("保存した表示はまだありません").waitFor();
  await page.getByText("「いずれの人」を削除しました。").locator("..").getByRole("button", { name: "元に戻す" }).click();
  await again.getByRole("link", { name: "いずれの人" }).waitFor();
  await page.getByText("元に戻しました").waitFor();
  // The menu stays open, so that one can go on in it.
  await again.getByRole("button", { name: "「いずれの人」を変える" }).click();
  await again.getByLabel("表示の名前").waitFor();

  const other = await (await newPage("narrow")).open("/people");
  await other.getByRole("link", { name: "いずれの人" }).click();
  await other.page().waitForURL(/stage=later/);
});

test("views that the browser kept are the person's on the server, once", async () => {
  const { page, open } = await newPage();
  await page.goto(`${shown.site.address}/today`, { waitUntil: "domcontentloaded" });
  const kept = [
    { name: "保留の人", search: { held: "yes" } },
    { name: "断られるもの", search: { sequence: "nowhere" } },
  ];
  await page.evaluate(`localStorage.setItem("hagukumi-people-views", ${JSON.stringify(JSON.stringify(kept))})`);
  const menu = await open("/people");
  await menu.getByRole("link", { name: "保留の人" }).waitFor();
  await waitFor("the end of the move", async () => (await page.evaluate('localStorage.getItem("hagukumi-people-views")')) === null);
  const other = await (await newPage()).open("/people");
  await other.getByRole("link", { name: "保留の人" }).waitFor();
  expect(await other.getByText("断られるもの").count()).toBe(0);
});

test.each(["wide", "narrow"] as const)("the menu is sound at the %s width, and says when it cannot be read", async (width) => {
  const { page, open } = await newPage(width);
  await shown.ask("POST", "/views", {
    name: `今週お電話する、まだ返事のない検討中の人（${width}）`,
    query: { stage: "considering" },
    shared: true,
  });
  const menu = await open("/people");
  await menu
    .getByRole("button", { name: /を変える$/ })
    .first()
    .click();
  await menu.getByLabel("表示の名前").waitFor();
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`,
  );
  expect(violations).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width === "wide" ? 1280 : 390);

  await page.route("**/api/v1/views", (route) => route.fulfill({ status: 403, json: { detail: "権限がありません。" } }));
  const failing = await open("/people");
  await failing.getByText("権限がありません。").waitFor();
  await page.unroute("**/api/v1/views");
  await failing.getByRole("button", { name: "もう一度読み込む" }).click();
  await failing.getByRole("link").first().waitFor();
});
